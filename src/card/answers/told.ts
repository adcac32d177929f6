import type { Entry } from '../../incident/event.ts';
import { promisesIn } from '../../incident/promises.ts';
import type { Conversation, PersonId } from '../../incident/terms.ts';
import { counted } from '../../language/format.ts';
import type { Notice, OfIncident } from '../../notice/notice.ts';
import type { Card } from '../card.ts';
import { departuresFact } from '../ending-facts.ts';
import { type Fact, fact, factsBlock } from '../facts.ts';
import { plain } from '../plain.ts';
import { entriesPost } from '../posts.ts';
import { joined, type Part, time } from '../rich.ts';
import type { View } from '../view.ts';
import { glance, type Voice, voiceOf } from '../voice.ts';
import { answer, heading, small, textBlock } from './say.ts';

/** How many messages are read at once, and how much of each. */
const MOST = 20;
const MOST_TEXT = 140;

/** One message, as the ledger knows it. */
export interface ToldRow {
  /** When it was sent or given up; while it waits, when it was queued. */
  readonly at: Temporal.Instant;
  readonly audience: Exclude<Notice['audience'], 'follower'>;
  /** Null for a conversation that is not there yet. */
  readonly place: Conversation | null;
  /** Whose direct messages the place is, where that is known. */
  readonly person: PersonId | null;
  readonly about: OfIncident;
  readonly state: 'queued' | 'sent' | 'uncertain' | 'failed' | 'superseded';
}

/** Who was told what, when, where, and what became of it; the newest last. `followers`: how many were told since they follow it. */
export function toldAnswer(view: View, entries: readonly Entry[], rows: readonly ToldRow[], followers = 0): Card {
  const voice = voiceOf(view);
  const { answers, following } = voice.w;
  const { told } = answers;
  const summary = voice.headed(told.heading(voice.reference));
  const sorted = rows.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  const shown = sorted.slice(-MOST);
  const hidden = sorted.length - shown.length;
  return answer(view.reader, summary, [
    heading(summary),
    ...(hidden === 0 ? [] : [small(`… ${counted(view.reader.language, hidden, told.earlier)}`)]),
    ...(shown.length === 0 ? [textBlock(told.none)] : []),
    ...shown.map((row) =>
      textBlock(joined([time(row.at), whom(voice, row), what(voice, entries, row), told.states[row.state]], ' · ')),
    ),
    ...(followers === 0 ? [] : [small(following.told(counted(view.reader.language, followers, following.people)))]),
    ...factsBlock([...promisesFact(voice, entries), ...departuresFact(voice)]),
  ]);
}

/** What became of the words that clients were promised, where any were due. */
function promisesFact({ w, view }: Voice, entries: readonly Entry[]): readonly Fact[] {
  const { label, ...nouns } = w.answers.told.promises;
  const found = promisesIn(entries);
  const counts = (['kept', 'late', 'missed'] as const)
    .filter((what) => found[what] > 0)
    .map((what) => counted(view.reader.language, found[what], nouns[what]));
  return counts.length === 0 ? [] : [fact(label, joined(counts, ' · '))];
}

function whom({ w, person, webhook }: Voice, row: ToldRow): Part {
  const { inPlace, directly, audiences } = w.answers.told;
  if (row.place === null) return audiences[row.audience];
  if (row.about.type === 'call') return w.calls.told(webhook(row.place.id));
  if (row.person !== null) return directly(person(row.person));
  return inPlace(audiences[row.audience], { kind: 'place', conversation: row.place });
}

/** What they read: the same words as in the post itself, cut for a glance. */
function what({ w, view }: Voice, entries: readonly Entry[], { about, audience }: ToldRow): string {
  const { told } = w.answers;
  switch (about.type) {
    case 'card':
      return told.card;
    case 'undelivered':
      return told.undelivered;
    case 'opening':
      return told.opening;
    case 'call':
    case 'entries': {
      const seqs = about.type === 'call' ? [about.seq] : about.seqs;
      const { blocks } = entriesPost(
        view,
        entries.filter(({ seq }) => seqs.includes(seq)),
        audience,
      );
      const said = blocks.flatMap((block) => {
        if (block.kind === 'quote') return [block.text];
        return block.kind === 'text' ? [plain(block.text, view.reader, view.now)] : [];
      });
      return glance(said.reduce(sentence, ''), MOST_TEXT);
    }
  }
}

/** What follows a lead that ends in no sentence belongs to it: Note by Jan: only one acquirer refuses */
function sentence(before: string, next: string): string {
  if (before === '') return next;
  return /[.:?!…]$/.test(before) ? `${before} ${next}` : `${before}: ${next}`;
}
