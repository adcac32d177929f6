import type { Block } from '../card/card.ts';
import { forClients } from '../card/posts/clients.ts';
import { textBlock } from '../card/posts/piece.ts';
import { type Voice, voiceOf } from '../card/voice.ts';
import { reference } from '../incident/filed.ts';
import type { IncidentId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import { publicServicesOf } from '../notice/status-page.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { changedIn, later, type Recorded, type Stage, stageOf, type ToldEntry, type ToldKind, toldIn } from './told.ts';

/** So many days are shown, today with them. */
export const DAYS = 14;

/** So often a page says anew that it is up to date, in seconds: what is older may be out of date. */
export const RENEWED = 600;

export type State = 'works' | 'disrupted' | 'watched';

export interface PublicService {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly state: State;
}

/** One thing that clients were told, as they read it everywhere else. */
export interface Told {
  /** Of its incident, from 1. */
  readonly number: number;
  readonly at: Temporal.Instant;
  /** When it was last corrected or withdrawn; else the same. */
  readonly changedAt: Temporal.Instant;
  readonly kind: ToldKind;
  readonly label: string;
  readonly blocks: readonly Block[];
  /** How the incident stood then. */
  readonly stage: Stage;
}

export interface PublicIncident {
  readonly id: IncidentId;
  readonly reference: string;
  readonly title: string;
  readonly stage: Stage;
  /** The keys of the public services that it is about. */
  readonly services: readonly string[];
  /** Oldest first, never empty. */
  readonly told: readonly Told[];
  readonly beganAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

export interface Day {
  readonly date: Temporal.PlainDate;
  /** The newest first, each with what was told of it on that day. */
  readonly incidents: readonly { readonly incident: PublicIncident; readonly told: readonly Told[] }[];
}

/**
 * All that the status page says, in one language: the state of each public service and what clients were told. It holds
 * no title, name or text but those, so that nothing else can be shown.
 */
export interface StatusPage {
  readonly language: Language;
  readonly timeZone: string;
  readonly state: State;
  /** How all of it stands, in a line. */
  readonly summary: string;
  readonly services: readonly PublicService[];
  /** The newest first. */
  readonly incidents: readonly PublicIncident[];
  /** The newest first, without gaps. */
  readonly days: readonly Day[];
  /** When it was last known to be so. */
  readonly asOf: Temporal.Instant;
  /** Null where nothing was told in this time. */
  readonly changedAt: Temporal.Instant | null;
}

/** Whether it is open for those who were told of it. */
export function isOngoing({ stage }: PublicIncident): boolean {
  return stage === 'disrupted' || stage === 'watched';
}

/** The procedure is the one in force; days are those of its time zone. */
export function statusPage(
  recorded: readonly Recorded[],
  procedure: Procedure,
  asOf: Temporal.Instant,
  language: Language,
): StatusPage {
  const { timeZone } = procedure;
  const today = asOf.toZonedDateTimeISO(timeZone).toPlainDate();
  const incidents = recorded
    .flatMap((one) => publicIncident(one, procedure, language) ?? [])
    .toSorted((one, other) => Temporal.Instant.compare(other.beganAt, one.beganAt));
  const services = procedure.services.flatMap(({ key, public: known }) => {
    if (known === null) return [];
    const of = incidents.filter((incident) => incident.services.includes(key)).map(({ stage }) => stage);
    const state: State = of.includes('disrupted') ? 'disrupted' : of.includes('watched') ? 'watched' : 'works';
    return { key, name: known.name[language], description: known.description?.[language] ?? null, state };
  });
  return {
    language,
    timeZone,
    ...overall(services, language),
    services,
    incidents,
    days: Array.from({ length: DAYS }, (_, ago) => day(incidents, today.subtract({ days: ago }), timeZone)),
    asOf,
    changedAt: incidents
      .map(({ changedAt }) => changedAt)
      .reduce<Temporal.Instant | null>((one, other) => (one === null ? other : later(one, other)), null),
  };
}

function overall(services: readonly PublicService[], language: Language): Pick<StatusPage, 'state' | 'summary'> {
  const { overall: say } = words(language).statusPage;
  for (const state of ['disrupted', 'watched'] as const) {
    const names = services.filter((service) => service.state === state).map(({ name }) => name);
    if (names.length > 0) return { state, summary: say[state](names.join(', ')) };
  }
  return { state: 'works', summary: say.works };
}

function day(incidents: readonly PublicIncident[], date: Temporal.PlainDate, timeZone: string): Day {
  const isThen = ({ at }: Told) => at.toZonedDateTimeISO(timeZone).toPlainDate().equals(date);
  return {
    date,
    incidents: incidents
      .map((incident) => ({ incident, told: incident.told.filter(isThen) }))
      .filter(({ told }) => told.length > 0),
  };
}

/** Null where none of its readers was told anything. */
function publicIncident(recorded: Recorded, procedure: Procedure, language: Language): PublicIncident | null {
  const told = toldIn(recorded, procedure);
  const [first] = told;
  if (!first) return null;
  const { filed } = recorded;
  const says = told.map((one, index) => said(one, index + 1, recorded, { language, timeZone: procedure.timeZone }));
  const heard = [...new Set(told.flatMap(({ services }) => services))];
  const now = heard.filter((key) => publicServicesOf(procedure, filed.incident).includes(key));
  const services = now.length > 0 ? now : heard;
  const name = (key: string) => procedure.services.find((one) => one.key === key)?.public?.name[language] ?? key;
  return {
    id: filed.incident.id,
    reference: reference(filed.number),
    title: words(language).statusPage.incident(services.map(name).join(', ')),
    stage: now.length > 0 ? stageOf(filed.incident) : 'moved',
    services,
    told: says,
    beganAt: first.entry.at,
    changedAt: says.map(({ changedAt }) => changedAt).reduce(later),
  };
}

function said(
  { entry, kind, then }: ToldEntry,
  number: number,
  { filed, entries }: Recorded,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): Told {
  // As it was then, with what was put right since.
  const incident = { ...then, corrections: filed.incident.corrections };
  const reader = { language, timeZone, command: '' };
  const voice = voiceOf({
    filed: { ...filed, incident },
    people: new Map(),
    clientsReached: true,
    now: entry.at,
    reader,
  });
  return {
    number,
    at: entry.at,
    changedAt: changedIn(entry, entries),
    kind,
    label: voice.w.statusPage.told[kind],
    blocks: blocksOf(voice, entry, kind),
    stage: stageOf(then),
  };
}

/** In the words of the posts for clients; what those say nothing of is fixed words too. */
function blocksOf(voice: Voice, entry: ToldEntry['entry'], kind: ToldKind): readonly Block[] {
  const { statusPage: w } = voice.w;
  const { event } = entry;
  if (kind === 'closed') return [textBlock(w.closed)];
  if (event.type === 'absorbed') return [textBlock(w.absorbed(reference(event.incident.number)))];
  return forClients(voice, entry).flatMap(({ blocks }) => blocks);
}
