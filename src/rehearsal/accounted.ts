import type { Block, Rich, Span } from '../card/card.ts';
import { plain } from '../card/plain.ts';
import { spansOf } from '../card/spans.ts';
import type { Reader } from '../card/view.ts';
import { webhookName } from '../desk/lost.ts';
import type { Audience } from '../incident/terms.ts';
import { duration, moment } from '../language/format.ts';
import { type Words, words } from '../language/words.ts';
import type { Named, Procedure } from '../procedure/procedure.ts';
import type { Account, Done, Moment, Place, Said, Told } from './account.ts';
import type { Chosen } from './acts.ts';
import { CLIENTS, OPERATIONS, PAPER, REPORTER, type Sheet } from './paper.ts';
import type { Rehearsal } from './rehearse.ts';

/** What was rehearsed, in the words that a manager reads. */
export function accountOf(procedure: Procedure, chosen: Chosen, { log }: Rehearsal): Account {
  const { language, timeZone, priorities } = procedure;
  const w = words(language).rehearsal;
  const reader: Reader = { language, timeZone, command: '/incident' };
  const { from, priority } = chosen;
  const nameIn = (parts: readonly Named[], key: string) =>
    parts.find((part) => part.key === key)?.name[language] ?? key;
  const named = [
    priority,
    nameIn(procedure.services, chosen.service),
    ...(chosen.category === null ? [] : [nameIn(procedure.categories, chosen.category)]),
  ];
  const { respond, restore } = priorities[priority];
  const by = (text: (when: string) => string, seconds: number) => {
    const at = from.add({ seconds });
    return { at, text: text(moment(language, at, from, timeZone)) };
  };
  return {
    language,
    heading: w.heading(named.join(', ')),
    intro: w.intro,
    from,
    targets: [by(w.targets.respond, respond), by(w.targets.restore, restore)],
    moments: momentsIn(
      log,
      ({ at }) => {
        const seconds = at.since(from).total('seconds');
        const after = seconds === 0 ? w.begins : w.after(duration(language, seconds));
        return { at, when: moment(language, at, from, timeZone), after };
      },
      (happened) => (happened.kind === 'act' ? done(happened) : told(happened, procedure, reader, w)),
    ),
  };
}

/** What happened at the same time stands together. */
function momentsIn(
  log: Rehearsal['log'],
  timed: (happened: Rehearsal['log'][number]) => Omit<Moment, 'happens'>,
  said: (happened: Rehearsal['log'][number]) => Done | Told,
): readonly Moment[] {
  const moments: Moment[] = [];
  for (const happened of log) {
    const last = moments.at(-1);
    if (last?.at.equals(happened.at)) {
      moments[moments.length - 1] = { ...last, happens: joined(last.happens, said(happened)) };
    } else moments.push({ ...timed(happened), happens: [said(happened)] });
  }
  return moments;
}

function done({ who, does }: { readonly who: string; readonly does: string }): Done {
  return { kind: 'done', who, does };
}

/** The same words to several conversations at the same time are one line. */
function joined(before: readonly (Done | Told)[], one: Done | Told): readonly (Done | Told)[] {
  const words = JSON.stringify(one.kind === 'told' && [one.calls, one.said]);
  const same = before.findIndex(
    (other) => other.kind === 'told' && JSON.stringify([other.calls, other.said]) === words,
  );
  if (one.kind === 'done' || same === -1) return [...before, one];
  return before.map((other, index) =>
    index === same && other.kind === 'told' ? { ...other, places: [...other.places, ...one.places] } : other,
  );
}

function told(
  { platform, conversation, card, at }: Sheet,
  procedure: Procedure,
  reader: Reader,
  w: Words['rehearsal'],
): Told {
  return {
    kind: 'told',
    places: [
      card.data === undefined
        ? placeOf({ platform, conversation }, procedure, w)
        : { name: w.calls(webhookName(procedure, conversation, reader.language)), reads: 'responders' },
    ],
    calls: [...new Set(card.blocks.flatMap(spansOf).flatMap(called))],
    said: card.blocks.flatMap((block) => saidIn(block, reader, at)),
  };
}

function placeOf(
  { platform, conversation }: Pick<Sheet, 'platform' | 'conversation'>,
  procedure: Procedure,
  w: Words['rehearsal'],
): Place {
  const on = (name: string) => (platform === PAPER ? name : `${name} (${platform})`);
  if (conversation.startsWith('@')) {
    const person = conversation.slice(1);
    return { name: on(w.direct(person === REPORTER ? w.people.reporter : person)), reads: 'person' };
  }
  if (conversation === OPERATIONS) return { name: on(w.places.operations), reads: 'responders' };
  if (conversation === CLIENTS) return { name: on(w.places.clients), reads: 'clients' };
  return { name: on(`#${conversation}`), reads: audienceOf(conversation, platform, procedure) };
}

function audienceOf(id: string, platform: string, { services }: Procedure): Audience {
  const found = services.flatMap(({ conversations }) =>
    (['clients', 'staff', 'responders'] as const).filter((audience) =>
      conversations[audience]?.some((one) => one.id === id && one.platform === platform),
    ),
  );
  return found[0] ?? 'responders';
}

/** What a block says; buttons and small print are left to the real message, and whoever is called is said apart. */
function saidIn(block: Block, reader: Reader, at: Temporal.Instant): readonly Said[] {
  const text = (rich: Rich) =>
    plain(
      rich.filter(({ kind }) => kind !== 'everyone'),
      reader,
      at,
    ).trim();
  switch (block.kind) {
    case 'headline':
    case 'text':
      return [{ kind: block.kind, text: text(block.text) }];
    case 'quote':
      return [{ kind: 'quote', text: block.text }];
    case 'facts':
      return block.facts.map(({ label, value }) => ({ kind: 'fact', label, text: text(value) }));
    case 'small':
    case 'buttons':
    case 'divider':
      return [];
  }
}

function called(span: Span): readonly string[] {
  switch (span.kind) {
    case 'person':
    case 'group':
      return span.mention ? [span.name] : [];
    case 'everyone':
      return [span.name];
    case 'text':
    case 'strong':
    case 'time':
    case 'command':
    case 'link':
    case 'place':
      return [];
  }
}
