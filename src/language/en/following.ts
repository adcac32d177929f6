import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Noun } from '../format.ts';

/** What people read who hear of a service or an incident by their own choice. */
export const following = {
  raised: (priority: string) => `A new incident was reported, ${priority}.`,
  heading: 'What you follow',
  nothing: 'You follow nothing yet.',
  directly: 'You hear of it in direct messages.',
  none: 'There is no service that you can follow.',
  follow: (name: string) => `Follow ${name}`,
  unfollow: (name: string) => `Stop following ${name}`,
  begun: (name: string) => `You follow ${name} now.`,
  ended: (name: string) => `You don’t follow ${name} any more.`,
  notFollowed: (name: string) => `You don’t follow ${name}.`,
  unknown: (given: string) => `There is no service “${given}” that you can follow.`,
  cannot: (reference: string) =>
    `${reference} can’t be followed: it is a drill, private, or was over when it was recorded.`,
  quietHours: (hours: string) => `Quiet hours: ${hours}. What comes meanwhile is told in one message after them.`,
  noQuietHours: (command: Part): Rich => rich`To hear nothing at night: ${command}`,
  changedSince: (reference: string) => `${reference}: this was changed since, and you don’t follow it any more.`,
  missed: (incidents: string) => `In your quiet hours: news of ${incidents}`,
  missedNothing: 'In your quiet hours: nothing that is shown any more',
  incidents: { one: 'incident', other: 'incidents' } as Noun,
  further: (count: string) => `… and of ${count} more.`,
  told: (people: string) => `Told directly, since they follow it: ${people}.`,
  people: { one: 'person', other: 'people' } as Noun,
};
