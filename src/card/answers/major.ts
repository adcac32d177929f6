import type { MajorEvent } from '../../incident/event/major.ts';
import type { Timing } from '../../incident/event.ts';
import type { TextId } from '../../incident/terms.ts';
import type { Rich } from '../card.ts';
import { labelOfMajor, roleName } from '../major-names.ts';
import { line, type Part } from '../rich.ts';
import type { Voice } from '../voice.ts';

/** A major incident's entries in a few words. */
export function majorWords(
  voice: Voice,
  event: MajorEvent,
  said: (id: TextId | null) => Part,
  late: (timing: Timing | null) => Part,
): Rich {
  const { w, person } = voice;
  const say = w.major.timeline;
  switch (event.type) {
    case 'declaredMajor':
      return line(
        event.by === 'criteria' ? say.declaredByCriteria(labelOfMajor(voice)) : say.declared(labelOfMajor(voice)),
        said(event.reason),
      );
    case 'stoodDown':
      return line(say.stoodDown, said(event.reason));
    case 'roleOffered':
      return line(say.offered(roleName(voice, event.role), person(event.to)), said(event.text));
    case 'roleTaken':
      return say.taken(roleName(voice, event.role));
    case 'roleGiven':
      return say.given(roleName(voice, event.role), person(event.to));
    case 'managerAwaited':
      return line(event.to === null ? say.awaited : say.notAccepted(person(event.to)), late(event.timing));
    case 'handOverSuggested':
      return line(say.suggested, late(event.timing));
    case 'ownerAsked':
      return line(say.ownerAsked(person(event.owner)), late(event.timing));
    case 'ownerPassedOver':
      return line(say.ownerPassedOver[event.why](person(event.owner)), late(event.timing));
    case 'ownerAcknowledged':
      return line(say.ownerAcknowledged);
    case 'conversationClosed':
      return line(say.closed({ kind: 'place', conversation: event.conversation }));
    case 'conversationOpened':
      return line(say.opened({ kind: 'place', conversation: event.conversation }));
  }
}
