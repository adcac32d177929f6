import { isCalledBy } from '../incident/called.ts';
import type { Entry, Event } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import { type Matter, THE_DESK } from './matter.ts';
import type { Family, Notice } from './notice.ts';
import type { Routes } from './routes.ts';
import { type Told, tells } from './tells.ts';

/**
 * Who must be told of these entries, which were decided together, and where: the card in each responders' conversation,
 * and at most one post for each conversation, however many entries there are.
 */
export function notices(after: Incident, entries: readonly Entry[], routes: Routes): readonly Notice[] {
  const cards = cardsOf(after, routes);
  // The card says all of a report; what was decided with it needs no post, even that a past one is over.
  if (entries[0]?.event.type === 'raised')
    return [
      ...cards,
      ...posts(after, entries.filter(isMajor), 'responders', routes.responders),
      ...routes.readers.flatMap(({ person, conversation }) =>
        posts(after, entries.filter(isForReporter(person, after)), 'reporter', [conversation]),
      ),
      ...callsByName(after, entries, routes),
    ];
  const opened = entries.flatMap((entry) => {
    const { event } = entry;
    if (event.type !== 'conversationOpened') return [];
    // What became private meanwhile is not told where everybody may read.
    return routes.own.filter((own) => isSame(own, event.conversation)).map((place) => ({ entry, place }));
  });
  // Elsewhere the card leads there, and whoever should be there is brought in.
  const rest = entries.filter(({ event }) => event.type !== 'conversationOpened');
  const isBesideOwn = ({ platform }: Conversation) => routes.own.some((own) => own.platform === platform);
  return [
    ...cards,
    ...opened.flatMap(({ entry, place }) => posts(after, [entry], 'responders', [place])),
    ...posts(
      after,
      rest,
      'responders',
      [...routes.own, ...routes.responders.filter((place) => !isBesideOwn(place))],
      isUnasked(after, routes),
    ),
    ...posts(after, rest.filter(isForAll), 'responders', routes.responders.filter(isBesideOwn)),
    ...callsByName(after, entries, routes),
    ...calls(after, entries, routes.calls),
    ...posts(after, entries, 'staff', routes.staff),
    ...posts(after, entries, 'clients', routes.clients),
    ...routes.readers.flatMap(({ person, conversation }) => {
      const others = entries.filter(({ by, event }) => by !== person && isFor(event, person, after));
      return posts(after, others, 'reporter', [conversation]);
    }),
  ];
}

/** What somebody wrote down for them. */
function isForReporter(person: PersonId, { reporter }: Incident) {
  return ({ by, event: { type } }: Entry) =>
    person === reporter && by !== person && (type === 'raised' || type === 'questionsAsked');
}

/** What is asked of the reporter goes to those who respond where the reporter can't be reached, such as monitoring. */
function isUnasked({ reporter }: Incident, { readers }: Routes): (event: Event) => boolean {
  const reached = readers.some(({ person }) => person === reporter);
  return ({ type }) => type === 'questionsReminded' && !reached;
}

/** Whoever is called by name, or in a group that nothing mentions, may read nowhere but in their direct messages: who responds is left out when it is sent. */
function callsByName(after: Incident, entries: readonly Entry[], { called, responders }: Routes): readonly Notice[] {
  return entries.flatMap(({ seq, event }) =>
    called
      .filter((one) => isCalledBy(one, event) && !responders.some((place) => isSame(place, one.conversation)))
      .map(({ person, conversation }) => ({
        subject: after.id,
        kind: 'post' as const,
        slot: `call:${seq}`,
        audience: 'responders' as const,
        conversation,
        about: { type: 'entries' as const, seqs: [seq], to: person },
        family: event.type === 'escalated' || event.type === 'helpCalled' ? ('escalation' as const) : null,
        underCard: false,
        priority: after.priority,
      })),
  );
}

function isSame(one: Conversation, other: Conversation): boolean {
  return one.platform === other.platform && one.id === other.id;
}

/** Whoever follows it hears how it goes; only the one who is asked is asked. */
function isFor(event: Event, person: PersonId, { reporter }: Incident): boolean {
  const { type } = event;
  if (type === 'confirmationAsked') return person === event.of;
  if (type === 'reporterSet') return person === event.reporter;
  return (type !== 'questionsAsked' && type !== 'questionsReminded') || person === reporter;
}

/** Every card that an incident has, each with what its readers may know. */
export function cardsOf(
  incident: Incident,
  { cards, staffCards }: Pick<Routes, 'cards' | 'staffCards'>,
): readonly Notice[] {
  return [
    ...cards.map((conversation) => card(incident, conversation, 'responders')),
    ...staffCards.map((conversation) => card(incident, conversation, 'staff')),
  ];
}

/** The card's row: there once for each conversation, refreshed by writing it again. */
export function card(
  incident: Incident,
  conversation: Conversation,
  audience: 'responders' | 'staff' = 'responders',
): Notice {
  return {
    subject: incident.id,
    kind: 'card',
    slot: 'card',
    audience,
    conversation,
    about: { type: 'card' },
    family: null,
    underCard: false,
    priority: incident.priority,
  };
}

function posts(
  after: Incident,
  entries: readonly Entry[],
  audience: Told,
  places: readonly Conversation[],
  also: (event: Event) => boolean = () => false,
): Notice[] {
  const told = entries.filter(({ event, by }) => tells(event, by, after, audience) || also(event));
  const last = told.at(-1);
  if (!last) return [];
  return places.map((conversation) => ({
    subject: after.id,
    kind: 'post',
    slot: String(last.seq),
    audience,
    conversation,
    about: { type: 'entries', seqs: told.map(({ seq }) => seq) },
    family: familyOf(told, audience),
    underCard: audience === 'responders' && told.every(isDetail),
    priority: after.priority,
  }));
}

/** What is told beside the conversation of its own too: somebody is called who may not be there, or how it ended. */
function isForAll({ event }: Entry): boolean {
  return (
    event.type === 'escalated' ||
    (event.type === 'ownerPassedOver' && event.to !== null) ||
    event.type === 'allocated' ||
    event.type === 'passedOn' ||
    event.type === 'helpAsked' ||
    event.type === 'helpCalled' ||
    event.type === 'lapsed' ||
    event.type === 'restored' ||
    event.type === 'reopened' ||
    event.type === 'closed' ||
    event.type === 'cancelled' ||
    event.type === 'stoodDown' ||
    event.type === 'unmerged'
  );
}

/** What a step calls outside the desk: each once, and like any call of an escalation not after the restore. */
function calls(after: Incident, entries: readonly Entry[], platform: string | undefined): Notice[] {
  return entries.flatMap(({ seq, event }) => {
    if (platform === undefined || event.type !== 'escalated' || event.webhook === undefined) return [];
    return {
      subject: after.id,
      kind: 'post',
      slot: String(seq),
      audience: 'responders',
      conversation: { platform, id: event.webhook },
      about: { type: 'call', seq },
      family: 'escalation',
      underCard: false,
      priority: after.priority,
    };
  });
}

/** Of a report, only that it is major must be looked up for at once. */
function isMajor({ event }: Entry): boolean {
  return event.type === 'declaredMajor' || event.type === 'ownerAsked' || event.type === 'ownerPassedOver';
}

/** Detail goes to the thread: the card shows the state, and nobody has to look up. */
function isDetail({ event }: Entry): boolean {
  return (
    event.type === 'noted' ||
    event.type === 'questionAnswered' ||
    event.type === 'checked' ||
    event.type === 'alerted' ||
    event.type === 'suspicionSettled' ||
    event.type === 'actionDone' ||
    event.type === 'actionDropped' ||
    event.type === 'actionFollowsUp' ||
    event.type === 'captured' ||
    event.type === 'corrected' ||
    event.type === 'withdrawn' ||
    event.type === 'workaroundFound' ||
    event.type === 'held' ||
    event.type === 'escalationAnswered' ||
    event.type === 'helpAnswered' ||
    event.type === 'waived' ||
    event.type === 'reviewed' ||
    event.type === 'ownerAcknowledged' ||
    (event.type === 'updated' && event.audience === 'clients')
  );
}

/** What the clock says grows old: the most urgent of its matters names the family. */
export function familyOf(told: readonly Entry[], audience: Told): Family | null {
  const has = (type: Entry['event']['type']) => told.some(({ event }) => event.type === type);
  if (has('escalated') || has('helpCalled') || has('lapsed')) return 'escalation';
  if (has('heldOver')) return audience === 'responders' ? 'reminder' : 'holding';
  if (has('reminded') || has('questionsReminded') || has('actionReminded')) return 'reminder';
  return has('progressPosted') ? 'progress' : null;
}

/** A row of the ledger for a matter. `slot` tells one occasion from every other of its kind: the same again is told once. */
export function matterNotice(matter: Matter, slot: string, conversation: Conversation): Notice {
  return {
    subject: THE_DESK,
    kind: 'post',
    slot: `${matter.type}:${slot}`,
    audience: 'responders',
    conversation,
    about: { type: 'desk', matter },
    // Of sweeps that wait only the newest says how it stands.
    family: matter.type === 'sweep' ? 'progress' : null,
    underCard: false,
    // Whatever is about an incident goes first.
    priority: 'P4',
  };
}
