import type { MajorEvent } from '../../incident/event/major.ts';
import { isUnrestored, servicesOf } from '../../incident/incident.ts';
import { MANAGER } from '../../incident/state/major.ts';
import type { PersonId } from '../../incident/terms.ts';
import { button } from '../actions.ts';
import type { Block, Button } from '../card.ts';
import {
  clientsFact,
  fact,
  factsBlock,
  holderFact,
  knownFact,
  nextFact,
  statusLine,
  workaroundFact,
} from '../facts.ts';
import { labelOfMajor, roleName } from '../major-names.ts';
import type { Voice } from '../voice.ts';
import { everybody } from './escalated.ts';
import { lateness, type Of, type Piece, piece, quote, small } from './piece.ts';

/** What responders read of a major incident: who must lead, who was asked, where it goes on. */
export function majorPost(voice: Voice, by: string | null, event: MajorEvent): readonly Piece[] {
  const { w, who, person } = voice;
  const say = w.major.posts;
  switch (event.type) {
    case 'declaredMajor':
      return declared(voice, by, event);
    case 'stoodDown':
      return piece([say.stoodDown(who(by))], quote(voice.text(event.reason)));
    case 'roleOffered':
      return offered(voice, by, event);
    case 'roleTaken': {
      if (event.role !== MANAGER) return piece([say.taken(roleName(voice, event.role), who(by))]);
      return piece([event.from === null ? say.leads(who(by)) : say.leadsNow(who(by), person(event.from))]);
    }
    case 'roleGiven':
      return piece([say.given(person(event.to, true), roleName(voice, event.role), who(by))]);
    case 'managerAwaited': {
      const news =
        event.to === null
          ? say.awaited
          : event.from === null
            ? say.notAcceptedNobody(person(event.to))
            : say.notAccepted(person(event.to), person(event.from, true));
      return piece([news], lateness(voice, event.timing), leadButton(voice));
    }
    case 'handOverSuggested':
      return piece([say.shiftOver(person(event.manager, true))], lateness(voice, event.timing), [
        button(voice.view, 'role', { style: 'primary' }),
      ]);
    case 'ownerAsked':
      return piece(
        [asked(voice, event)(person(event.owner, true))],
        lateness(voice, event.timing),
        acknowledgeButton(voice),
      );
    case 'ownerPassedOver':
      return passedOver(voice, event);
    case 'ownerAcknowledged':
      return piece([(isOwner(voice, event) ? say.ownerAcknowledged : say.standInAcknowledged)(person(event.owner))]);
    case 'conversationClosed':
      return piece([say.closed({ kind: 'place', conversation: event.conversation })]);
    case 'conversationOpened': {
      const { major } = voice.view.filed.incident;
      const sought = major?.manager === null && major.offer === null ? [small(say.leaderSought)] : [];
      return piece([say.opened(voice.reference)], sought, leadButton(voice));
    }
  }
}

function declared(voice: Voice, by: string | null, event: Of<'declaredMajor'>): readonly Piece[] {
  const { w, view, who, text } = voice;
  const say = w.major.posts;
  const { major } = view.filed.incident;
  const label = labelOfMajor(voice);
  const sought = major?.manager === null && major.offer === null ? [small(say.leaderSought)] : [];
  return piece(
    [event.by === 'criteria' ? say.declaredByCriteria(label) : say.declared(label, who(by))],
    [...(event.reason === null ? [] : quote(text(event.reason))), ...sought],
    leadButton(voice),
  );
}

function asked(voice: Voice, event: Of<'ownerAsked'>) {
  const say = voice.w.major.posts;
  if (event.times > 1) return say.ownerAskedAgain;
  return isOwner(voice, event) ? say.ownerAsked : say.standInAsked;
}

/** Or whoever stands in for them. */
function isOwner({ view }: Voice, { owner }: { readonly owner: PersonId }): boolean {
  const { incident, procedure } = view.filed;
  const services = servicesOf(incident);
  return procedure.services.some((service) => services.includes(service.key) && service.owner === owner);
}

/** Where nobody is asked by name, those are called whom the last resort would call. */
function passedOver(voice: Voice, { owner, why, to, timing }: Of<'ownerPassedOver'>): readonly Piece[] {
  const { w, person, target } = voice;
  const { procedure } = voice.view.filed;
  const say = w.major.posts;
  const passed = w.allocating.posts.skipped[why](person(owner));
  if (to === null) return piece([passed], lateness(voice, timing));
  const sought = to === 'operations' ? say.standInSought : say.standInSoughtOf(target(to, true));
  return piece(
    [...(to === procedure.lastResort.to && procedure.lastResort.everyone ? everybody(w) : []), sought],
    [small(passed), ...lateness(voice, timing)],
    acknowledgeButton(voice),
  );
}

/** The card of a hand-over carries the state, so that whoever accepts it knows what is accepted. */
function offered(voice: Voice, by: string | null, event: Of<'roleOffered'>): readonly Piece[] {
  const { w, who, person, text } = voice;
  const say = w.major.posts;
  const { from, to } = event;
  const news = from === null ? say.offered(person(to, true), who(by)) : say.handedOver(person(to, true), who(by));
  return piece(
    [news],
    [
      ...(event.text === null ? [] : quote(text(event.text))),
      ...state(voice),
      small(from === null ? say.untilNobody : say.until(person(from))),
    ],
    leadButton(voice),
  );
}

function state(voice: Voice): readonly Block[] {
  return factsBlock([
    fact(voice.w.card.labels.state, statusLine(voice)),
    holderFact(voice),
    knownFact(voice),
    ...workaroundFact(voice),
    clientsFact(voice),
    ...nextFact(voice),
  ]);
}

/** While somebody is sought who leads it. Rendered when it is sent: by then somebody may. */
function leadButton({ view }: Voice): readonly Button[] {
  const { incident } = view.filed;
  const sought = isUnrestored(incident) && incident.major && (incident.major.manager === null || incident.major.offer);
  return sought ? [button(view, 'lead', { style: 'primary' })] : [];
}

function acknowledgeButton({ view, w }: Voice): readonly Button[] {
  const { incident } = view.filed;
  const asked = isUnrestored(incident) && incident.major?.owner?.acknowledged === false;
  return asked ? [button(view, 'answer', { label: w.major.acknowledge, style: 'primary' })] : [];
}
