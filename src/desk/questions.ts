import { clientAnswer } from '../card/answers/client.ts';
import { listAnswer } from '../card/answers/list.ts';
import { moreAnswer } from '../card/answers/more.ts';
import { showAnswer } from '../card/answers/show.ts';
import { whichAnswer } from '../card/answers/which.ts';
import type { Block, FormName } from '../card/card.ts';
import { meForm } from '../card/forms/me.ts';
import { raiseForm } from '../card/forms/raise.ts';
import { undeliveredLine } from '../card/undelivered.ts';
import type { View } from '../card/view.ts';
import { mayAsk, mayRaise, mayReportFor, sight } from '../incident/access.ts';
import { type Entry, textsIn } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import type { Kind } from '../incident/terms.ts';
import type { Verb } from '../language/verbs.ts';
import type { Answer } from '../platform.ts';
import { type Asking, ownership, refusing, withWords } from './answers.ts';
import { openDuty } from './duty.ts';
import { formAsks, type IncidentForm, makeForm } from './forms.ts';
import { hopeless } from './hopeless.ts';
import { look } from './look.ts';
import { remember } from './looked.ts';
import { lostIn } from './lost.ts';
import { offered } from './offered.ts';
import { page } from './page.ts';
import { clientsRead } from './places.ts';
import { waiting } from './waiting.ts';
import { notAllowed } from './who.ts';

/** More than these are in the ledger, but no glance. */
const MOST_UNDELIVERED = 3;
/** How many incidents a form offers: the floor over the platforms' lists. */
const MOST_OFFERED = 25;

/** Questions and forms: they change nothing, but who looked when. */
export async function list({ parts, who }: Asking, offset: number): Promise<Answer> {
  return { kind: 'card', card: listAnswer(who.reader, await page(parts, who, offset), who.standing) };
}

export async function show(asking: Asking, number: number, how: 'show' | 'more'): Promise<Answer> {
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  const { parts, who } = asking;
  if (sight(who.standing, who.ids, filed) === 'clients') {
    return { kind: 'card', card: clientAnswer(await look(parts, filed, [], who.reader), ownership(who, filed)) };
  }
  if (how === 'more') return { kind: 'card', card: moreAnswer(await look(parts, filed, [], who.reader)) };
  const entries = await parts.store.timeline(filed.incident.id);
  await remember(asking, filed, entries);
  const card = showAnswer(await look(parts, filed, entries, who.reader), entries);
  return { kind: 'card', card: { ...card, blocks: [...card.blocks, ...(await undelivered(asking, filed))] } };
}

/** The newest few messages of which the desk knows that they did not get through, or does not know that they did. */
async function undelivered({ parts, who }: Asking, { number, incident, procedure }: Filed): Promise<readonly Block[]> {
  const told = await parts.ledger.told(incident.id);
  const lost = told.filter(({ state }) => state === 'failed' || state === 'uncertain').slice(-MOST_UNDELIVERED);
  return lost.map(({ state, notice }) => {
    const { conversation: place } = notice;
    const outcome = state === 'uncertain' ? 'uncertain' : 'failed';
    const text = undeliveredLine(who.reader, {
      reference: reference(number),
      place,
      outcome,
      ...lostIn(notice, procedure, who.reader.language),
    });
    return { kind: 'small', text } as const;
  });
}

/** A verb without its reference: which incident? What was typed is shown again, so that it isn't lost. */
export async function which({ parts, who }: Asking, verb: Verb, said: string): Promise<Answer> {
  const { rows } = await page(parts, who, 0);
  return { kind: 'card', card: withWords(whichAnswer(who.reader, verb, rows, who.standing), said) };
}

export async function open(asking: Asking, form: FormName, number: number, text: string): Promise<Answer> {
  const { parts, who } = asking;
  if (form === 'raise') {
    return {
      kind: 'form',
      form: raiseForm(who.reader, offered(asking, parts.procedure), {
        title: text,
        kind: 'real',
        mayName: mayReportFor(who.standing),
      }),
    };
  }
  if (form === 'cover' || form === 'away') return openDuty(asking, form, text);
  if (form === 'me') return { kind: 'form', form: meForm(who.reader, who.person) };
  if (form === 'preview' || form === 'keep' || form === 'alike')
    throw new Error(`A form '${form}' is opened by what it is about`);
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  const entries = await ownEntries(asking, filed, form);
  if (!mayAsk(who.standing, who.ids, formAsks[form], { ...filed, entry: entries[0] ?? null })) {
    return refusing(asking, notAllowed(who), filed);
  }
  if (form === 'reporter' && !mayReportFor(who.standing)) return refusing(asking, { code: 'notOnBehalf' }, filed);
  const begun = await waiting(asking, filed, form);
  const writers = begun.others.map(({ by }) => by);
  const view = await look(parts, filed, entries, who.reader, writers);
  const refusal = hopeless(form, view);
  if (refusal) return refusing(asking, refusal, filed);
  const [clients, others] = [clientsRead(parts, filed.incident, filed.procedure), await mergeable(asking, filed, form)];
  const own = sight(who.standing, who.ids, filed) !== 'whole';
  return {
    kind: 'form',
    form: makeForm(form, asOffered(asking, view), text, { clients, entries, others, own, begun }),
  };
}

/** Whoever is from outside chooses among what they may know. */
function asOffered(asking: Asking, view: View): View {
  const { filed } = view;
  return { ...view, filed: { ...filed, procedure: offered(asking, filed.procedure) } };
}

/** The entries that this person may put right, where the form is for that. */
async function ownEntries({ parts, who }: Asking, filed: Filed, form: IncidentForm): Promise<readonly Entry[]> {
  if (form !== 'correct' && form !== 'withdraw') return [];
  const entries = await parts.store.timeline(filed.incident.id);
  const whole = sight(who.standing, who.ids, filed) === 'whole';
  return entries
    .filter(({ by, event }) => by !== null && (whole || textsIn(event).length > 0))
    .filter((entry) => mayAsk(who.standing, who.ids, form, { ...filed, entry }));
}

/** The other open incidents of its kind, the worst first, where one is to be chosen. */
async function mergeable({ parts, who }: Asking, { incident }: Filed, form: IncidentForm): Promise<readonly Filed[]> {
  if (form !== 'merge') return [];
  const { incidents } = await parts.store.listOpen({
    offset: 0,
    limit: MOST_OFFERED + 1,
    reporter: null,
    sees: who.ids,
  });
  return (
    incidents
      .filter(({ incident: other }) => other.id !== incident.id && other.kind === incident.kind)
      .filter(({ incident: other }) => (other.members === null) === (incident.members === null))
      // Of what they only reported or follow they see no more than a client does.
      .filter((other) => sight(who.standing, who.ids, other) === 'whole')
      .slice(0, MOST_OFFERED)
  );
}

/** The form for what is practised or over. */
export async function openReport(asking: Asking, kind: Kind): Promise<Answer> {
  const { parts, who } = asking;
  if (!mayRaise(who.standing, who.ids, kind, parts.procedure)) return refusing(asking, { code: 'notAllowed' }, null);
  return {
    kind: 'form',
    form: raiseForm(who.reader, offered(asking, parts.procedure), {
      title: '',
      kind,
      mayName: mayReportFor(who.standing),
    }),
  };
}

/** The incident, where the person may know that it exists. */
export async function seen({ parts, who }: Asking, number: number): Promise<Filed | null> {
  const filed = await parts.store.incident({ number });
  return filed && sight(who.standing, who.ids, filed) !== 'nothing' ? filed : null;
}

export function missing(asking: Asking, number: number, said = ''): Promise<Answer> {
  return refusing(asking, { code: 'notFound', reference: reference(number) }, null, null, said);
}
