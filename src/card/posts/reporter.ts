import type { Entry } from '../../incident/event.ts';
import { reference } from '../../incident/filed.ts';
import { heard } from '../../incident/hearing.ts';
import { isUnrestored } from '../../incident/incident.ts';
import { button } from '../actions.ts';
import type { Block } from '../card.ts';
import type { Voice } from '../voice.ts';
import { asked } from './gathering.ts';
import { nothing, type Of, type Piece, piece, quote } from './piece.ts';

/** What the person who reported it hears without asking. Staff hear who and how, clients only what is for them. */
export function forReporter(voice: Voice, { by, event: told }: Entry, isStaff: boolean): readonly Piece[] {
  const { w, who } = voice;
  const say = w.told.reporter;
  const event = heard('reporter', told);
  if (event === null) return nothing;
  switch (event.type) {
    case 'taken':
      return piece([isStaff ? say.takenBy(who(by)) : say.taken]);
    case 'restored':
      return restored(voice, event, isStaff);
    case 'closed':
      return piece([say.closed], [], stillBroken(voice));
    case 'reopened':
      return piece([say.reopened]);
    case 'cancelled':
      // Where it was passed on to was written for whoever reported it, a client too.
      if (event.why === 'redirected') {
        return piece([say.redirected], event.text === null ? [] : quote(voice.text(event.text)));
      }
      return piece(
        [say.cancelled(w.cancelReason[event.why])],
        staffOnly(voice, event.text, isStaff),
        stillBroken(voice),
      );
    case 'merged':
      return piece([say.merged(reference(event.into.number))]);
    case 'unmerged':
      return event.restored ? piece([say.unmergedRestored], [], stillBroken(voice)) : piece([say.unmerged]);
    case 'raised':
      return event.onBehalf?.name === null ? writtenDown(voice, by, isStaff) : nothing;
    case 'reporterSet':
      return writtenDown(voice, by, isStaff);
    case 'questionsAsked':
    case 'questionsReminded':
      return asked(voice, event);
    case 'confirmationAsked':
      return askedWhetherItWorks(voice, event);
  }
}

function writtenDown({ w, who }: Voice, by: string | null, isStaff: boolean): readonly Piece[] {
  const say = w.told.reporter;
  return piece([isStaff ? say.writtenDownBy(who(by)) : say.writtenDown]);
}

function restored(voice: Voice, event: Of<'restored'>, isStaff: boolean): readonly Piece[] {
  const { w, text } = voice;
  const say = w.told.reporter;
  const words = event.forClients === null ? [] : quote(text(event.forClients));
  return piece(
    [isStaff ? say.restoredBy(w.restoredBy[event.how]) : w.told.restored],
    [...staffOnly(voice, event.text, isStaff), ...words],
    stillBroken(voice),
  );
}

/** The one who was asked answers with a button; what doesn't work after all is reopened. */
function askedWhetherItWorks(voice: Voice, { until }: Of<'confirmationAsked'>): readonly Piece[] {
  const { w, view, by } = voice;
  // Rendered when it is sent: by then somebody may have answered.
  const waits = view.filed.incident.confirmation?.confirmed === null;
  if (!waits) return nothing;
  return piece(
    [w.ending.posts.doesItWork(by(until))],
    [],
    [button(view, 'confirm', { style: 'primary' }), ...stillBroken(voice)],
  );
}

function staffOnly({ text }: Voice, id: string | null, isStaff: boolean): readonly Block[] {
  return isStaff && id !== null ? quote(text(id)) : [];
}

/** A reporter may reopen what they reported. */
function stillBroken({ w, view }: Voice) {
  const waits = isUnrestored(view.filed.incident);
  return waits ? [] : [button(view, 'reopen', { label: w.buttons.stillBroken })];
}
