import { reference } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Escalation } from '../incident/terms.ts';
import type { Block, Rich, Tone } from './card.ts';
import { labelOfMajor } from './major-names.ts';
import { nextThings } from './next.ts';
import { joined, line, type Part, rich, strong, time } from './rich.ts';
import { glance, type Voice } from './voice.ts';

export type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];

export function fact(label: string, ...value: readonly Part[]): Fact {
  return { label, value: line(...value) };
}

export function factsBlock(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

/** INC-42 P2 Cards are refused */
export function headline({ view, reference, title, headed }: Voice): Block {
  return { kind: 'headline', text: rich`${headed(reference)} ${view.filed.incident.priority} ${glance(title)}` };
}

export function statusLine(voice: Voice): Rich {
  const { view, w, since, heldUntil } = voice;
  const { incident } = view.filed;
  const waits = incident.status === 'allocated' && incident.assignee === null ? w.card.nobodyHasIt : '';
  const until = incident.status === 'onHold' ? heldUntil(incident.until) : '';
  const later = incident.kind === 'past' ? w.card.recordedLater : '';
  const major = incident.major ? strong(labelOfMajor(voice)) : '';
  return joined([major, line(strong(w.status[incident.status]), until), since(incident.since), waits, later], ' · ');
}

export function toneOf(incident: Incident): Tone {
  switch (incident.status) {
    case 'restored':
      return 'calm';
    case 'closed':
    case 'cancelled':
    case 'merged':
      return 'over';
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return ({ P1: 'critical', P2: 'serious', P3: 'normal', P4: 'calm' } as const)[incident.priority];
  }
}

export function serviceFact({ w, service, category }: Voice): Fact {
  return fact(w.card.labels.service, joined([service, category ?? ''], ' · '));
}

/** P2: high impact, medium urgency, without the priority, which is the label's. */
export function priorityFact({ w, view }: Voice): Fact {
  const { priority, impact, urgency } = view.filed.incident;
  return fact(w.card.labels.priority, w.assessed(priority, w.impact[impact], w.urgency[urgency]));
}

/** Began is said only when it differs from the report. */
export function reportedFact({ w, view, person, reporter }: Voice): Fact {
  const { reportedAt, beganAt, onBehalf } = view.filed.incident;
  const earlier = Temporal.Instant.compare(beganAt, reportedAt) !== 0;
  const said = w.card.reported(reporter, time(reportedAt));
  const written = onBehalf === null ? '' : w.card.writtenDown(person(onBehalf.by));
  return fact(w.card.labels.reported, joined([said, written, earlier ? w.card.began(time(beganAt)) : ''], ' · '));
}

export function holderFact({ w, view, group, person, target }: Voice): Fact {
  const { incident } = view.filed;
  const calledNow = ({ to, person: onDuty }: Escalation) => (onDuty === undefined ? target(to) : person(onDuty));
  const waits = incident.status === 'allocated';
  const asked = waits ? (id: string) => w.card.asked(person(id)) : person;
  const holder = incident.assignee === null ? w.card.nobody : asked(incident.assignee);
  const offered = incident.offeredTo === null ? '' : w.card.offeredTo(person(incident.offeredTo));
  const called = incident.escalation?.pending ? w.card.calledIn(calledNow(incident.escalation)) : '';
  return fact(w.card.labels.holder, joined([group(incident.group), holder, offered, called], ' · '));
}

/** Who else was asked, and who helps, beside whoever has it. */
export function helpFact({ w, view, group, person }: Voice): readonly Fact[] {
  const { card } = w.allocating;
  const helps = view.filed.incident.helps.map(({ group: of, answeredBy }) =>
    answeredBy === null ? card.askedFor(group(of)) : card.helps(person(answeredBy), group(of)),
  );
  return helps.length === 0 ? [] : [fact(card.help, joined(helps, ' · '))];
}

export function knownFact({ w, view, text }: Voice): Fact {
  const { lastUpdate, description } = view.filed.incident;
  if (lastUpdate) return fact(w.card.labels.known, glance(text(lastUpdate.text)), ' · ', time(lastUpdate.at));
  return fact(w.card.labels.known, description === null ? w.card.nothingKnown : glance(text(description)));
}

/** What to do meanwhile, while there is need of it. */
export function workaroundFact({ w, view, text }: Voice): readonly Fact[] {
  const { workaround } = view.filed.incident;
  return workaround === null ? [] : [fact(w.card.labels.workaround, glance(text(workaround)))];
}

/** What it waits for. */
export function holdFact({ w, view, text }: Voice): readonly Fact[] {
  const { incident } = view.filed;
  return incident.status === 'onHold' ? [fact(w.card.labels.why, glance(text(incident.holdReason)))] : [];
}

export function clientsFact({ w, view, text }: Voice): Fact {
  const { lastClientUpdate, kind } = view.filed.incident;
  if (lastClientUpdate) {
    return fact(w.card.labels.clients, glance(text(lastClientUpdate.text)), ' · ', time(lastClientUpdate.at));
  }
  if (kind === 'drill') return fact(w.card.labels.clients, w.card.drillTellsNoClients);
  return fact(w.card.labels.clients, view.clientsReached ? w.card.nothingTold : w.card.clientsDoNotListen);
}

/** Where it comes from and what belongs to it: a message, an older incident, others that were merged into it. */
export function originFacts({ w, view }: Voice): readonly Fact[] {
  const { source, follows, absorbed } = view.filed.incident;
  const { labels } = w.card;
  return [
    ...(source === null ? [] : [fact(labels.source, { kind: 'link', text: w.timeline.source, url: source })]),
    ...(follows === null ? [] : [fact(labels.follows, reference(follows.number))]),
    ...(absorbed.length === 0
      ? []
      : [fact(labels.absorbed, absorbed.map(({ incident }) => reference(incident.number)).join(', '))]),
  ];
}

/** Who sees a private one: said first, so that nobody passes it on. */
export function privateFact({ w, view, persons }: Voice): readonly Fact[] {
  const { members } = view.filed.incident;
  return members === null ? [] : [fact(w.private.label, w.private.seenBy(persons(members)))];
}

export function nextFact(voice: Voice): readonly Fact[] {
  const next = nextThings(voice);
  return next.length === 0 ? [] : [fact(voice.w.card.labels.next, next)];
}
