import type { Event } from './event.ts';
import type { Incident } from './incident.ts';

/** Readers beside responders, who read everything that is worth a look. A follower is one of the staff who chose to hear of it directly. */
export type Hearer = 'staff' | 'clients' | 'reporter' | 'follower';

/** Who beside responders may be told of an event, by its kind; of a kind without anybody, nobody ever is. */
const hearing = {
  raised: ['reporter', 'follower'],
  reporterSet: ['reporter'],
  questionsAsked: ['reporter'],
  questionsReminded: ['reporter'],
  taken: ['reporter'],
  restored: ['staff', 'clients', 'reporter', 'follower'],
  closed: ['reporter'],
  reopened: ['staff', 'clients', 'reporter', 'follower'],
  cancelled: ['staff', 'clients', 'reporter', 'follower'],
  merged: ['staff', 'clients', 'reporter', 'follower'],
  unmerged: ['staff', 'clients', 'reporter', 'follower'],
  confirmationAsked: ['reporter'],
  updated: ['staff', 'clients', 'follower'],
  heldOver: ['staff', 'clients', 'follower'],
  declaredMajor: ['staff', 'follower'],
  suspicionSettled: [],
  actionAdded: [],
  actionDone: [],
  actionDropped: [],
  actionFollowsUp: [],
  actionReminded: [],
  questionAnswered: [],
  checked: [],
  allocated: [],
  assigned: [],
  passedBack: [],
  passedOn: [],
  helpAsked: [],
  helpCalled: [],
  helpAnswered: [],
  lapsed: [],
  prioritised: [],
  categorised: [],
  serviceSet: [],
  noted: [],
  captured: [],
  captureChanged: [],
  alsoReported: [],
  alerted: [],
  corrected: [],
  withdrawn: [],
  absorbed: [],
  separated: [],
  workaroundFound: [],
  held: [],
  resumed: [],
  offered: [],
  escalated: [],
  escalationAnswered: [],
  reminded: [],
  progressPosted: [],
  madePrivate: [],
  admitted: [],
  confirmed: [],
  recovered: [],
  followUpNamed: [],
  waived: [],
  departed: [],
  departuresExplained: [],
  completed: [],
  reviewAsked: [],
  reviewed: [],
  stoodDown: [],
  roleOffered: [],
  roleTaken: [],
  roleGiven: [],
  managerAwaited: [],
  handOverSuggested: [],
  ownerAsked: [],
  ownerPassedOver: [],
  ownerAcknowledged: [],
  conversationOpened: [],
  conversationClosed: [],
} as const satisfies Readonly<Record<Event['type'], readonly Hearer[]>>;

/** Every kind of event that there is. */
export const kindsOfEvents: readonly Event['type'][] = Object.keys(hearing) as Event['type'][];

type Kinds<By extends Hearer> = {
  [Kind in Event['type']]: By extends (typeof hearing)[Kind][number] ? Kind : never;
}[Event['type']];

/** The events of which somebody may be told. */
export type Heard<By extends Hearer> = Extract<Event, { readonly type: Kinds<By> }>;

/** The event itself where somebody may be told of its kind; else null. */
export function heard<By extends Hearer>(hearer: By, event: Event): Heard<By> | null {
  return isHeard(hearer, event) ? event : null;
}

function isHeard<By extends Hearer>(hearer: By, event: Event): event is Heard<By> {
  const hearers: readonly Hearer[] = hearing[event.type];
  return hearers.includes(hearer);
}

/**
 * Clients hear what a person wrote for them, and fixed words about what they were told of before. `after` is the incident
 * after the event.
 */
export function tellsClients(event: Event, after: Pick<Incident, 'clientsTold'>): boolean {
  const told = heard('clients', event);
  if (told === null) return false;
  switch (told.type) {
    case 'updated':
      return told.audience === 'clients';
    case 'heldOver':
      return true;
    case 'restored':
    case 'reopened':
    case 'cancelled':
    case 'merged':
    case 'unmerged':
      return after.clientsTold;
  }
}
