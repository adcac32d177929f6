import type { Delivery } from '../../../src/desk/ledger.ts';
import { textsIn } from '../../../src/incident/event.ts';
import { standing } from '../../../src/incident/incident.ts';
import type { TextId } from '../../../src/incident/terms.ts';
import type { Message, Outside } from '../outside.ts';
import { marksIn } from '../texts.ts';
import type { Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';

export const SHOWN_NOWHERE = 'what was withdrawn is shown nowhere in the end';
const RIGHTED = 'in the end a post says what is right';

/** What people read once everything was sent: nothing that was withdrawn, and of an entry what stands in its place. */
export function checkRecord(
  incidents: readonly Whole[],
  { outside, watch }: { readonly outside: Outside; readonly watch: Pick<Watch, 'bodies'> },
): readonly Finding[] {
  const there = new Map<string, Message[]>();
  for (const message of outside.messages) {
    if (!message.gone) there.set(message.delivery, [...(there.get(message.delivery) ?? []), message]);
  }
  return incidents.flatMap((whole) => {
    const blank = onlyIn(whole, watch, (text) => whole.filed.texts.get(text) === null);
    return (
      whole.told
        // Of what nobody could tell whether it is there, a second one may be there: that was told.
        .filter(({ id, state }) => state !== 'failed' && state !== 'uncertain' && !outside.undecided.has(id))
        .flatMap((row) => {
          const shown = (there.get(row.id) ?? []).flatMap(({ id, shows }) => ({ id, marks: marksIn(shows.at(-1)) }));
          const wrong = righted(whole, row, watch);
          return shown.flatMap(({ id, marks }) => {
            const finding = (rule: string, mark: string): Finding => ({
              rule,
              about: `INC-${whole.number}: ${mark} in ${id}, ${row.notice.slot} in ${row.notice.conversation.id} (${row.state})`,
            });
            const among = (texts: ReadonlySet<string>) => [...marks].filter((mark) => texts.has(mark));
            return [
              ...among(blank).map((mark) => finding(SHOWN_NOWHERE, mark)),
              ...among(wrong).map((mark) => finding(RIGHTED, mark)),
            ];
          });
        })
    );
  });
}

/** The marks of such texts of an incident, but for those that another of its texts has too: one message, kept twice. */
function onlyIn({ filed }: Whole, watch: Pick<Watch, 'bodies'>, which: (text: TextId) => boolean): ReadonlySet<string> {
  const marks = (texts: readonly TextId[]) => texts.flatMap((text) => [...marksIn(watch.bodies.get(text) ?? '')]);
  const texts = [...filed.texts.keys()];
  const others = new Set(marks(texts.filter((text) => !which(text))));
  return new Set(marks(texts.filter(which)).filter((mark) => !others.has(mark)));
}

/** What was wrong in the entries that a post is about. */
function righted(whole: Whole, { notice }: Delivery, watch: Pick<Watch, 'bodies'>): ReadonlySet<string> {
  const { about } = notice;
  const { incident } = whole.filed;
  if (notice.kind !== 'post' || about.type !== 'entries') return new Set();
  const corrected = new Set(whole.entries.flatMap(({ event }) => (event.type === 'corrected' ? event.entry : [])));
  const wrong = new Set(
    about.seqs
      .filter((seq) => corrected.has(seq))
      .flatMap((seq) => textsIn((whole.entries[seq - 1] as Whole['entries'][number]).event))
      .filter((text) => standing(incident, text) !== text),
  );
  return onlyIn(whole, watch, (text) => wrong.has(text));
}
