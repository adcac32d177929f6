import type { AlertEvent } from '../../src/incident/event/alerts.ts';
import type { Event } from '../../src/incident/event.ts';
import { merged as merge, raised, type Story, start, text, unmerged as unmerge } from '../incident/story.ts';
import { at } from './scene.ts';
import { allocatingStories } from './stories-allocating.ts';
import { endingStories } from './stories-ending.ts';
import { gatheringStories } from './stories-gathering.ts';
import { majorStories } from './stories-major.ts';

/** One incident's life, told once, so that every message has something true to say. Minutes count from 14:00. */
const fresh = raised({ beganAt: at(-12), impact: 'high', description: text('Since 13:48, all shops.') });
const taken = fresh.next(7, 'chat:jan', { type: 'take' });
const known = taken.next(12, 'chat:jan', {
  type: 'update',
  audience: 'responders',
  text: text('Refusals only from one acquirer.\nRouting to the second one.'),
  nextBy: null,
});
const told = known.next(15, 'chat:jan', {
  type: 'update',
  audience: 'clients',
  text: text('Some card payments have been refused since 13:48.\nPaying again after a minute usually works.'),
  nextBy: at(40),
});
const asked = told.next(20, 'chat:jan', {
  type: 'escalate',
  reason: text('The route needs a change in the firewall.'),
});
const restored = told.next(50, 'chat:jan', {
  type: 'restore',
  how: 'workaround',
  text: text('Traffic moved to the second acquirer.'),
  forClients: text('Card payments work again. Payments refused before 14:50 were not charged.'),
});
const restoredQuietly = told.next(50, 'chat:jan', { type: 'restore', how: 'itself', text: null, forClients: null });
const closed = restored.next(60, 'chat:jan', {
  type: 'close',
  resolution: text('The acquirer fixed its gateway.'),
  cause: 'supplier',
  confirmed: true,
  followUp: text('Traffic goes back on Monday.'),
});
const overdue = told.tick(40);
const held = overdue.tick(56);
const heldTwice = held.tick(72);

const workedAround = told.next(18, 'chat:jan', {
  type: 'update',
  audience: 'clients',
  text: text('Paying by transfer works.'),
  nextBy: at(240),
  workaround: true,
});
const onHold = told.next(20, 'chat:jan', {
  type: 'hold',
  reason: text('The acquirer restarts its gateway at 16:30.'),
  until: at(150),
});
const offered = known.next(14, 'chat:jan', { type: 'assign', to: { person: 'chat:ewa' } });
const drill = raised({ kind: 'drill', impact: 'high' });
const drillTaken = drill.next(4, 'chat:jan', { type: 'take' });
const past = raised({ kind: 'past', beganAt: at(-300) });
const redirect = { type: 'cancel', why: 'redirected', text: text('A new card reader: ask Purchasing, 555.') } as const;

const conversation = { platform: 'chat', id: 'general' };
const pointed = {
  text: text('Anyone else seeing 502 from the acquirer?'),
  from: { conversation, message: '17.4', author: 'Ewa Nowak', at: at(-3), link: 'https://chat.example/p17' },
};
const captured = known.next(13, 'chat:ewa', { type: 'capture', ...pointed });
const other = raised({
  incident: '00000000-0000-4000-8000-000000000002',
  title: text('Payments time out'),
  service: 'website',
  impact: 'low',
});
const joined = merge(told, other, 16);
const joinedRestored = merge(restored, other, 55);
const apart = unmerge(joined.one, joined.other, 18);
const noted = taken.next(9, 'chat:ewa', { type: 'note', text: text('The acquirer’s status page is green.') });
const corrected = noted.next(11, 'chat:ewa', {
  type: 'correct',
  entry: 4,
  text: text('The acquirer’s status page is red.'),
  happenedAt: at(8),
});

const stillAtIt = taken.next(5 * 60, 'chat:jan', { type: 'note', text: text('Still at it.') });
/** What monitoring says, and how often it was heard with how many alerts. */
const alert = (what: AlertEvent['what'], alerts: number, heard: number, said: string | null = null): Event => ({
  type: 'alerted',
  what,
  text: said && text(said).id,
  link: 'https://monitoring.example/5xx',
  alerts,
  heard,
});
const byAlert = raised({
  alert: { link: 'https://monitoring.example/5xx' },
  title: text('More than 5 % of requests fail'),
});
const storm = byAlert.happened([alert('storm', 6, 9, 'Node 6 is down')], 'alerts:Alertmanager', at(6));
const alertTaken = storm.next(8, 'chat:jan', { type: 'take' });
const allOver = alertTaken.happened([alert('resolved', 6, 12)], 'alerts:Alertmanager', at(20));

export const stories = {
  ...gatheringStories,
  byAlert,
  storm,
  alertJoined: storm.happened([alert('joined', 7, 10, 'Node 7 is down')], 'alerts:Alertmanager', at(7)),
  alertRepeated: storm.happened([alert('repeated', 6, 10)], 'alerts:Alertmanager', at(7)),
  allOver,
  alertAgain: allOver.happened([alert('firing', 6, 13)], 'alerts:Alertmanager', at(22)),
  overOnceRestored: alertTaken
    .next(18, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null })
    .happened([alert('resolved', 6, 12)], 'alerts:Alertmanager', at(20)),
  ...majorStories(known),
  captured,
  capturedAndEdited: captured.happened(
    [{ type: 'captureChanged', entry: 5, change: 'edited', text: text('Seeing 502 from the acquirer.').id }],
    null,
    at(14),
  ),
  capturedAndDeleted: captured.happened(
    [{ type: 'captureChanged', entry: 5, change: 'deleted', text: null }],
    null,
    at(14),
  ),
  raisedFromMessage: raised({ captured: pointed }),
  cameAgain: raised({ follows: { id: '00000000-0000-4000-8000-000000000009', number: 17 } }),
  reportedToo: taken.next(9, 'chat:olga', { type: 'reportToo', text: text('Shop 12 too.'), is: 'staff' }),
  stillReported: restored.next(55, 'chat:olga', { type: 'reportToo', text: text('Shop 12 still.'), is: 'client' }),
  corrected,
  correctedTime: noted.next(11, 'chat:ewa', { type: 'correct', entry: 1, text: null, happenedAt: at(-30) }),
  withdrawn: noted.next(11, 'chat:ewa', { type: 'withdraw', entry: 4, reason: text('It held a password.') }),
  merged: joined.one,
  absorbed: joined.other,
  unmerged: apart.one,
  separated: apart.other,
  unmergedRestored: unmerge(joinedRestored.one, joinedRestored.other, 70).one,
  cancelledQuietly: fresh.next(30, 'chat:anna', { type: 'cancel', why: 'mistake', text: null }),
  fresh,
  taken,
  known,
  told,
  asked,
  restored,
  restoredQuietly,
  closed,
  confirmed: restored.next(55, 'chat:anna', { type: 'confirm' }),
  confirmedBySilence: restored.tick(50 + 24 * 60 - 1).tick(50 + 24 * 60),
  ...endingStories,
  heldTwice,
  clientsUnreached: raised({ clientsListen: false, service: null, reporterIs: 'client' }),
  assigned: fresh.next(3, 'chat:anna', { type: 'assign', to: { person: 'chat:jan' } }),
  moved: taken.next(9, 'chat:jan', { type: 'assign', to: { group: 'on-call' } }),
  passedBack: taken.next(9, 'chat:jan', { type: 'passBack', reason: text('My shift ends at 15:00.') }),
  noted,
  categorised: taken.next(9, 'chat:ewa', { type: 'categorise', category: 'slow' }),
  uncategorised: taken
    .next(9, 'chat:ewa', { type: 'categorise', category: 'slow' })
    .next(10, 'chat:ewa', { type: 'categorise', category: null }),
  serviceSet: taken.next(9, 'chat:ewa', { type: 'setService', service: 'website', clientsListen: true }),
  onBehalf: raised({ onBehalfOf: { person: 'chat:ewa', is: 'staff' } }),
  byName: raised({ onBehalfOf: { name: text('Zofia Lis') } }),
  reporterSet: fresh.next(5, 'chat:jan', { type: 'setReporter', to: { person: 'chat:ewa', is: 'staff' } }),
  movedByCategory: fresh.next(4, 'chat:ewa', { type: 'categorise', category: 'security' }),
  workaround: taken.next(9, 'chat:ewa', { type: 'workaround', text: text('Route to the second acquirer.') }),
  workedAround,
  offered,
  offeredByAnother: known.next(14, 'chat:olga', { type: 'assign', to: { person: 'chat:ewa' } }),
  takenOver: offered.next(16, 'chat:ewa', { type: 'take' }),
  onHold,
  onHoldTillTomorrow: taken.next(20, 'chat:jan', { type: 'hold', reason: text('A part.'), until: at(1200) }),
  calledOnHold: onHold.next(22, 'chat:jan', { type: 'escalate', reason: null }),
  resumed: onHold.tick(150),
  resumedLate: onHold.tick(200),
  resumedSelf: onHold.next(60, 'chat:jan', { type: 'resume' }),
  resumedByAnother: onHold.next(60, 'chat:ewa', { type: 'resume' }),
  resumedAsP1: onHold.next(60, 'chat:ewa', { type: 'prioritise', impact: 'high', urgency: 'high' }),
  everything: workedAround
    .next(19, 'chat:ewa', { type: 'categorise', category: 'slow' })
    .next(20, 'chat:jan', { type: 'hold', reason: text('A restart.'), until: at(150) })
    .next(30, 'chat:olga', { type: 'assign', to: { person: 'chat:ewa' } })
    .tick(200),
  redirected: fresh.next(5, 'chat:jan', redirect),
  redirectedToldClients: told.next(25, 'chat:jan', redirect),
  drill,
  drillTaken,
  drillUpdated: drillTaken.next(9, 'chat:jan', {
    type: 'update',
    audience: 'responders',
    text: text('Looking.'),
    nextBy: null,
  }),
  past,
  pastClosing: past.tick(2 * 24 * 60),
  prioritised: taken.next(9, 'chat:ewa', { type: 'prioritise', impact: 'high', urgency: 'high' }),
  answeredUntaken: fresh
    .tick(16)
    .happened([{ type: 'escalationAnswered', step: 0 }], 'chat:olga', start.add({ minutes: 24 })),
  answered: asked.next(24, 'chat:ewa', { type: 'answerEscalation' }),
  reopened: restored.next(70, 'chat:anna', { type: 'reopen', reason: text('Refusals are back.') }),
  cancelled: told.next(30, 'chat:anna', { type: 'cancel', why: 'notAnIncident', text: text('A planned test.') }),
  remindedTake: fresh.tick(11),
  escalated: fresh.tick(16),
  escalatedFurther: fresh.tick(16).tick(31),
  escalatedToAll: fresh.tick(16).tick(31).tick(46),
  escalatedLate: fresh.tick(55),
  unrestored: stillAtIt.tick(6 * 60),
  ...allocatingStories({ fresh, taken, known, told }),
  firstUpdate: taken.tick(16),
  updateSoon: told.tick(31),
  updateOverdue: overdue,
  held,
  updateOwed: heldTwice.next(100, 'chat:jan', { type: 'note', text: text('Still at it.') }).tick(140),
  closing: restored.tick(50 + 24 * 60),
  progress: told.tick(76),
} as const satisfies Readonly<Record<string, Story>>;

export type StoryName = keyof typeof stories;
export const storyNames = Object.keys(stories) as StoryName[];

/** Some minutes after the start at which a story's last step is read. */
export function readAt(name: StoryName): number {
  const last = stories[name].entries.at(-1);
  return last ? Math.ceil(last.at.since(at(0)).total('minutes')) : 0;
}
