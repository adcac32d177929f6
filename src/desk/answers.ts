import { changedAnswer } from '../card/answers/changed.ts';
import { clientAnswer } from '../card/answers/client.ts';
import { withGuess } from '../card/answers/guess.ts';
import { withLikes } from '../card/answers/likes.ts';
import { confirmOperationsAnswer } from '../card/answers/operations.ts';
import { raisedAnswer, raisedForClient } from '../card/answers/raised.ts';
import { refusalAnswer } from '../card/answers/refusal.ts';
import { savedAnswer } from '../card/answers/unknown.ts';
import type { Card, FormName } from '../card/card.ts';
import type { View } from '../card/view.ts';
import { readsTitle, sight, speaksForClients } from '../incident/access.ts';
import type { Ask } from '../incident/command.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { askedToTake, standing } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Answer, Inbound, Platform } from '../platform.ts';
import { type Guess, guess } from '../procedure/guess.ts';
import type { Result } from './commit.ts';
import { likesOf } from './likes.ts';
import { look } from './look.ts';
import { offered } from './offered.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';
import { absenceOf } from './presence.ts';
import { mainField } from './submitted.ts';
import type { Who } from './who.ts';
import { knownWorkarounds } from './worked-before.ts';

/** A request with who asked it and where. */
export interface Asking {
  readonly parts: Parts;
  readonly platform: Platform;
  readonly inbound: Inbound;
  readonly who: Who;
}

/** The words for what became of a change; `said` are the person's own, which a refusal gives back. */
export async function present(asking: Asking, result: Result, said = ''): Promise<Answer> {
  if (result.type === 'refused') {
    return refusing(asking, result.refusal, result.filed, aboutField(result.refusal), said);
  }
  const { parts, who } = asking;
  // What was done when it was asked first may be kept from them since.
  if (sight(who.standing, who.ids, result.filed) === 'nothing') {
    return refusing(asking, { code: 'notFound', reference: reference(result.filed.number) }, null, null, said);
  }
  const view = await look(parts, result.filed, [], who.reader, [], who.person);
  if (result.command === 'raise') return { kind: 'card', card: await raised(asking, view, result.alike ?? null) };
  if (sight(who.standing, who.ids, result.filed) !== 'whole') {
    const done = DONE.find((one) => one === result.command) ?? null;
    return { kind: 'card', card: clientAnswer(view, { ...ownership(who, result.filed), done }) };
  }
  // Whoever reported it and then says what it is about isn't told by a message of what they are asked.
  const asked = result.command === 'categorise' && who.ids.includes(result.filed.incident.reporter);
  const known = result.command === 'take' ? (await knownWorkarounds(parts, who, result.filed)).length : 0;
  const given = result.command === 'assign' ? askedToTake(result.filed.incident) : null;
  const absence = given === null ? null : await absenceOf(parts, given);
  return { kind: 'card', card: changedAnswer(view, result.command as Ask['type'], { asked, known, absence }) };
}

/** What was written stays written, whatever goes wrong in saying so. */
export async function shown(asking: Asking, result: Result, words: string = ''): Promise<Answer> {
  try {
    return await present(asking, result, words);
  } catch (fault) {
    if (result.type === 'refused') throw fault;
    const { parts, platform, inbound, who } = asking;
    parts.log.error(
      { fault, platform: platform.name, asked: inbound.asked.kind },
      'A saved request could not be shown',
    );
    return { kind: 'card', card: savedAnswer(who.reader, reference(result.filed.number)) };
  }
}

/** What a client may have done that is said to be done. */
const DONE = ['note', 'confirm', 'answerQuestions', 'reportToo'] as const;

/** Fields that are not their form's main one. */
const BESIDE: readonly string[] = ['cause', 'why'];

/** The field that a refusal is about, where that is not the form's main one. */
function aboutField(refusal: Refusal): string | null {
  const { code } = refusal;
  if (code === 'emptyText' && BESIDE.includes(refusal.field)) return refusal.field;
  if (code === 'helpOfItself' || code === 'helpAskedAlready' || code === 'helpOfNobodyKnown') return 'group';
  if (code === 'passOnToWhom') return 'group';
  return code === 'holdNotAhead' || code === 'holdTooLong' ? 'untilAt' : null;
}

/**
 * Whether it is the person's own report, or of a service that they speak for: they may add to it and reopen it; and
 * whether they read its title.
 */
export function ownership(who: Who, filed: Filed): { readonly own: boolean; readonly titled: boolean } {
  const { ids, standing } = who;
  return {
    own: speaksForClients(ids, filed.incident, filed.procedure),
    titled: readsTitle(standing, ids, filed),
  };
}

/**
 * A refusal, said beside the field of the form that was filled in, so that nothing typed is lost; else as a card that
 * gives back what was said.
 */
export async function refusing(
  asking: Asking,
  refusal: Refusal,
  filed: Filed | null,
  field: string | null = null,
  said = '',
): Promise<Answer> {
  const { parts, who, inbound } = asking;
  const seen = filed && sight(who.standing, who.ids, filed) === 'whole' ? filed : null;
  const view = seen && (await look(parts, seen, [], who.reader, peopleIn(refusal), who.person));
  const card = refusalAnswer(who.reader, refusal, view);
  // What else is missing has buttons of its own.
  const own = refusal.code === 'gateOpen' ? null : beside(inbound, field, card);
  return own ?? { kind: 'card', card: withWords(card, said) };
}

/** Whom a refusal speaks of: of a first answer that is repeated, the incident may know nothing any more. */
function peopleIn(refusal: Refusal): readonly PersonId[] {
  if (refusal.code === 'alreadyTaken' || refusal.code === 'helpAnsweredAlready') return [refusal.by];
  return refusal.code === 'alreadyAssigned' ? [refusal.to] : [];
}

/** What the person typed, below what is said about it: it is in their hands again. */
export function withWords(card: Card, said: string): Card {
  const [first, ...rest] = card.blocks;
  if (said === '' || !first) return card;
  return { ...card, blocks: [first, { kind: 'quote', text: said }, ...rest] };
}

/** The answer beside a submitted form's field; null where no form was submitted or it has no field. */
export function beside({ asked }: Inbound, field: string | null, card: Card): Answer | null {
  if (asked.kind !== 'submitted') return null;
  const at = field ?? mainField[asked.form satisfies FormName];
  return at === null ? null : { kind: 'invalid', faults: { [at]: card.summary } };
}

/** Of what is registered as it was chosen, or over, nothing is guessed. */
function guessed(asking: Asking, { filed }: View): Guess {
  const { incident, texts } = filed;
  const procedure = offered(asking, filed.procedure);
  const nothing: Guess = { service: null, category: null };
  if (incident.kind === 'past') return nothing;
  const said = [incident.title, incident.description].flatMap((id) => (id && texts.get(standing(incident, id))) ?? []);
  const { service, category } = guess(procedure, said.join('\n'));
  return { service: incident.service === procedure.defaultService ? service : null, category };
}

async function raised(asking: Asking, view: View, alike: readonly Filed[] | null): Promise<Card> {
  const { parts, who, inbound, platform } = asking;
  const { filed } = view;
  const told = routesOf(parts, await places(parts), filed.incident, filed.procedure);
  const operationsKnown = told.responders.length > 0;
  const said =
    who.standing === 'client'
      ? raisedForClient(view, { passedOn: operationsKnown })
      : raisedAnswer(view, told.responders, { clientsReachable: filed.incident.clientsListen, operationsKnown });
  // A form has asked before.
  const likes = inbound.asked.kind === 'submitted' ? [] : await likesOf(parts, who, filed, alike);
  const answer = withLikes(withGuess(said, view, guessed(asking, view)), view, likes, who.standing);
  // How the desk is set up is nothing for outsiders.
  const knownHere = told.responders.some((place) => place.platform === platform.name);
  if (knownHere || inbound.actor.standing === 'outsider') return answer;
  const offer = confirmOperationsAnswer(who.reader, {
    conversation: { platform: platform.name, id: inbound.origin.id },
    shared: inbound.origin.shared || inbound.origin.direct,
  });
  return { ...answer, blocks: [...answer.blocks, { kind: 'divider' }, ...offer.blocks] };
}
