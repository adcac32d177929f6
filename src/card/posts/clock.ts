import { MAX_HOLDINGS } from '../../incident/due.ts';
import { button } from '../actions.ts';
import type { Button, Span } from '../card.ts';
import { fact, factsBlock, holderFact, holdFact, knownFact, nextFact, statusLine, workaroundFact } from '../facts.ts';
import { dueOf } from '../next.ts';
import { strong, time } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { otherwise } from './escalated.ts';
import { lateness, type Of, type Piece, piece, small } from './piece.ts';

function writeToClients({ w, view }: Voice): readonly Button[] {
  return [button(view, 'update', { label: w.buttons.updateClients, argument: 'clients', style: 'primary' })];
}

/** Reminds the one who must act, with the button that does it. */
export function reminded(voice: Voice, { of, promisedBy, timing }: Of<'reminded'>): readonly Piece[] {
  const { w, view, holder, since } = voice;
  const { incident } = view.filed;
  const { remind } = w.posts;
  const who = holder(true);
  const late = lateness(voice, timing);
  const promised = promisedBy ?? timing.dueAt;
  switch (of) {
    case 'take': {
      const waiting = incident.status === 'allocated' ? incident.waitingSince : incident.since;
      const next = dueOf(voice, 'escalate');
      const then = next === null ? [] : [small(otherwise(voice, next))];
      return piece(
        [remind.take(who, since(waiting))],
        [...then, ...late],
        [button(view, 'take', { style: 'primary' })],
      );
    }
    case 'firstUpdate':
      return piece([remind.firstUpdate(who)], late, writeToClients(voice));
    case 'updateSoon':
      return piece([remind.updateSoon(who, time(promised))], late, writeToClients(voice));
    case 'updateOverdue': {
      const holding = dueOf(voice, 'holding');
      const next = holding === null ? [] : [small(remind.holdingNext(time(holding)))];
      return piece([remind.updateOverdue(who, time(promised))], [...next, ...late], writeToClients(voice));
    }
    case 'updateOwed':
      // After two holding updates it is for whoever leads to see that a real one comes.
      return piece([remind.updateOwed(voice.leader(true), time(promised))], late, writeToClients(voice));
    case 'closing':
      return piece([remind.closing(closer(voice), since(incident.since))], late, [
        button(view, 'close', { style: 'primary' }),
        button(view, 'reopen'),
      ]);
  }
}

/** Nobody was called for what was over when it was recorded: whoever recorded it sees to its closing. */
function closer({ view, holder, person }: Voice): Span {
  const { kind, assignee, reporter } = view.filed.incident;
  return kind === 'past' && assignee === null ? person(reporter, true) : holder(true);
}

/** How it stands: for everybody, so nobody is mentioned. */
export function progress(voice: Voice, { timing }: Of<'progressPosted'>): readonly Piece[] {
  const { w, view } = voice;
  const facts = [
    fact(w.card.labels.state, statusLine(voice)),
    holderFact(voice),
    ...holdFact(voice),
    knownFact(voice),
    ...workaroundFact(voice),
    ...nextFact(voice),
  ];
  return piece(
    [strong(w.posts.progress)],
    [...factsBlock(facts), ...lateness(voice, timing)],
    [button(view, 'update')],
  );
}

/** The desk spoke to clients in somebody's place; a real update is still owed. */
export function heldOver(voice: Voice, { count, promisedBy, timing }: Of<'heldOver'>): readonly Piece[] {
  const { w, holder, leader } = voice;
  const isLast = count >= MAX_HOLDINGS;
  const last = isLast ? [small(w.posts.heldOverLast)] : [];
  return piece(
    [w.posts.heldOver((isLast ? leader : holder)(true), time(promisedBy))],
    [...last, ...lateness(voice, timing)],
    writeToClients(voice),
  );
}
