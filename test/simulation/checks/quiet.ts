import { readPress } from '../../../src/card/press.ts';
import type { Delivery } from '../../../src/desk/ledger.ts';
import { reference } from '../../../src/incident/filed.ts';
import { isOpen } from '../../../src/incident/incident.ts';
import { languages } from '../../../src/language/language.ts';
import { words } from '../../../src/language/words.ts';
import type { Outside } from '../outside.ts';
import type { Finding, Whole } from './snapshot.ts';

/** What must hold once all faults have ended and everything that was due was done. */
export function checkQuiet(incidents: readonly Whole[], outside: Outside, now: Temporal.Instant): readonly Finding[] {
  return incidents.flatMap((whole) => {
    const wrong = (rule: string, about: string): Finding => ({ rule, about: `INC-${whole.number}: ${about}` });
    const { told, nextDueAt, filed } = whole;
    const waiting = told.filter(({ state }) => state === 'queued');
    const isDue = nextDueAt !== null && Temporal.Instant.compare(nextDueAt, now) <= 0;
    return [
      ...waiting.map(({ id, notice }) =>
        wrong('in the end nothing is queued', `${notice.slot} in ${notice.conversation.id} (delivery ${id.slice(-6)})`),
      ),
      ...(isDue ? [wrong('in the end nothing is due', `due at ${nextDueAt}, it is ${now}`)] : []),
      ...(isOpen(filed.incident) === (nextDueAt === null)
        ? [wrong('every open incident has a next deadline', filed.incident.status)]
        : []),
      ...told.flatMap((row) =>
        outOfDate(row, whole, outside).map((about) => wrong('a card shows how it stands', about)),
      ),
    ];
  });
}

function outOfDate(
  { id, notice, state, seqShown, seqWanted, message }: Delivery,
  whole: Whole,
  outside: Outside,
): string[] {
  if (notice.kind !== 'card') return [];
  const said = `card in ${notice.conversation.id} (delivery ${id.slice(-6)})`;
  if (seqWanted !== whole.filed.incident.seq) {
    // Where it was before it became private it says so once, never came to be seen, or nobody knows that it was edited, which was told.
    const last = outside.messages.find((one) => one.id === message)?.shows.at(-1)?.summary;
    const sealed = languages.some((language) => last === words(language).private.sealed(reference(whole.number)));
    if (whole.filed.incident.members !== null && (message === null || sealed)) return [];
    if (whole.filed.incident.members !== null && (state === 'failed' || state === 'uncertain')) return [];
    return [`${said} wants ${seqWanted} of ${whole.filed.incident.seq}`];
  }
  if (state !== 'sent') return [];
  if ((seqShown ?? 0) < seqWanted) return [`${said} is sent and shows ${seqShown} of ${seqWanted}`];
  const there = outside.messages.find((one) => one.id === message);
  if (there === undefined) return [`${said} has a message that is not there`];
  const press = there.shows
    .at(-1)
    ?.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]?.press;
  const shows = press === undefined ? null : (readPress(press)?.seq ?? null);
  return there.gone || shows === null || shows >= seqWanted ? [] : [`${said} reads as of ${shows} of ${seqWanted}`];
}
