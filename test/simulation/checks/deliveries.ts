import type { Delivery } from '../../../src/desk/ledger.ts';
import { reference } from '../../../src/incident/filed.ts';
import { languages } from '../../../src/language/language.ts';
import { words } from '../../../src/language/words.ts';
import type { Message, Outside } from '../outside.ts';
import { keyOf, type Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';
import { clockEntries } from './timeline.ts';

/** What the checks of deliveries look at besides the ledger. */
export interface World {
  readonly outside: Outside;
  readonly watch: Watch;
  /** Deliveries of which the log says that they were not delivered. */
  readonly logged: ReadonlySet<string>;
}

/** The ledger says what took effect, and nothing took effect twice. */
export function checkDeliveries(incidents: readonly Whole[], world: World): readonly Finding[] {
  const there = new Map<string, Message[]>();
  for (const message of world.outside.messages) {
    there.set(message.delivery, [...(there.get(message.delivery) ?? []), message]);
  }
  const messagesOf = ({ id }: Delivery) => there.get(id) ?? [];
  return incidents.flatMap((whole) => {
    const wrong = (rule: string, about: string): Finding => ({ rule, about: `INC-${whole.number}: ${about}` });
    return [
      ...whole.told.flatMap((row) =>
        counted(
          row,
          messagesOf(row).filter((one) => !isLeft(one, whole)),
          world.outside,
        ).map((about) => wrong('a post takes effect once', about)),
      ),
      ...untold(whole, world).map((about) => wrong('what failed or is uncertain is told', about)),
      ...missing(whole, world).map((about) => wrong('each notice is in the ledger', about)),
      ...outOfOrder(whole, messagesOf).map((about) => wrong("an incident's order within a conversation", about)),
      ...stale(whole, messagesOf, world).map((about) => wrong('nothing of the clock is posted after the stop', about)),
    ];
  });
}

const nameOf = ({ id, notice }: Delivery) =>
  `${notice.kind} ${notice.slot} in ${notice.conversation.id} (delivery ${id.slice(-6)})`;

/** What is left of a card that was posted afresh further down leads there. */
function isLeft({ shows }: Message, { number }: Whole): boolean {
  const left = languages.map((language) => words(language).major.posts.moved(reference(number)));
  return left.includes(shows.at(-1)?.summary ?? '');
}

function counted(row: Delivery, messages: readonly Message[], outside: Outside): string[] {
  const { id, state, openAttemptAt, notice } = row;
  const live = messages.filter(({ gone }) => !gone).length;
  const said = [`${nameOf(row)} is ${state} and is there ${live} times, ${messages.length - live} deleted`];
  // What was opened or called is no message.
  if (notice.kind === 'opening' || notice.about.type === 'call') return [];
  if (notice.kind === 'card') {
    // A card of which nobody could tell whether it is there is shown anew, having been told of as uncertain.
    return live > 1 && !outside.undecided.has(id) ? said : [];
  }
  // What was sent may have to say something else, and fail at that: it is there all the same.
  const read = row.message !== null && state !== 'superseded';
  const never =
    !read && (state === 'failed' || state === 'superseded' || (state === 'queued' && openAttemptAt === null));
  return live > (never ? 0 : 1) || (state === 'sent' && messages.length === 0) ? said : [];
}

/** Responders read of it elsewhere; where there is no elsewhere, the log says so. */
function untold({ filed, entries, told }: Whole, { logged }: World): string[] {
  const { incident, procedure } = filed;
  const named = procedure.services.find(({ key }) => key === incident.service)?.conversations.responders;
  const places = (named ?? [{ platform: 'alpha', id: 'ops' }]).map(({ id }) => id);
  const slots = new Set(told.map(({ notice }) => notice.slot));
  const hasMoved = entries.some(({ event }) => event.type === 'serviceSet');
  return told
    .filter(({ state, notice }) => (state === 'failed' || state === 'uncertain') && notice.about.type !== 'undelivered')
    .filter(({ id, notice }) => {
      // Of what is private few may hear, perhaps nobody; under another service there may have been nowhere else.
      const elsewhere =
        incident.members === null && !hasMoved && places.some((place) => place !== notice.conversation.id);
      // Whoever only follows it can be written to or not.
      const isTold = elsewhere && notice.audience !== 'follower';
      return isTold ? !slots.has(`undelivered:${id}`) : !logged.has(id);
    })
    .map((row) => `${nameOf(row)} is ${row.state}`);
}

function missing({ filed, told }: Whole, { watch }: World): string[] {
  const known = new Set(told.map(({ notice }) => keyOf(notice)));
  return [...(watch.notices.get(filed.incident.id) ?? [])].filter((key) => !known.has(key));
}

const isWritten = ({ kind, slot }: Delivery['notice']) => kind === 'post' && /^\d+$/.test(slot);
const slotOf = ({ notice }: Delivery) => Number(notice.slot);

function outOfOrder({ told }: Whole, messagesOf: (row: Delivery) => readonly Message[]): string[] {
  const last = new Map<string, number>();
  const wrong: string[] = [];
  // What must say something else waits anew, in another place: by its slot it is known when it was written.
  const written = told.filter(({ notice }) => isWritten(notice)).sort((one, other) => slotOf(one) - slotOf(other));
  for (const row of written) {
    const { conversation } = row.notice;
    const [first] = messagesOf(row);
    if (first === undefined) continue;
    if (first.move < (last.get(conversation.id) ?? 0))
      wrong.push(`${nameOf(row)} came before what was written earlier`);
    last.set(conversation.id, first.move);
  }
  return wrong;
}

/** A post of the clock whose attempt began when the stop was written already. */
function stale({ filed, entries, told }: Whole, messagesOf: (row: Delivery) => readonly Message[], { watch }: World) {
  const stops = watch.stops.get(filed.incident.id) ?? [];
  if (stops.length === 0) return [];
  const ofTheClock = clockEntries(entries);
  return told.flatMap((row) => {
    const { about } = row.notice;
    const seqs = about.type === 'entries' ? about.seqs.filter((seq) => ofTheClock.has(seq)) : [];
    // What is told beside it, such as an action that is owed after the restore too, is posted without it.
    if (seqs.length === 0 || (about.type === 'entries' && seqs.length < about.seqs.length)) return [];
    const seq = Math.max(...seqs);
    const stop = stops.find((one) => one.seq > seq);
    return messagesOf(row).flatMap(({ move }) => {
      const began = watch.attempts.get(row.id)?.findLast((at) => at <= move) ?? 0;
      return stop && began > stop.move ? [`${nameOf(row)} was begun after entry ${stop.seq}`] : [];
    });
  });
}
