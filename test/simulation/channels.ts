import type { DeliveryResult, FindResult, Opening } from '../../src/platform.ts';
import { actorOf } from './cast.ts';

/** A conversation of one incident's own, as it is for everybody. */
export interface Channel {
  readonly id: string;
  readonly platform: string;
  readonly delivery: string;
  readonly isPrivate: boolean;
  readonly at: Temporal.Instant;
  /** When it is found first. */
  readonly visibleAt: Temporal.Instant;
  readonly people: Set<string>;
  topic: string;
}

/** How far one opening gets: a process may end, or a call be lost, between its calls. */
export type Reach = 'whole' | 'opened';

export interface Channels {
  readonly all: readonly Channel[];
  open(platform: string, opening: Opening, lagMs: number, reach: Reach): DeliveryResult;
  find(platform: string, opening: Opening, since: Temporal.Instant): FindResult;
  isIn(platform: string, conversation: string, external: string): boolean;
}

export function channels(now: () => Temporal.Instant): Channels {
  const all: Channel[] = [];
  const known = (platform: string, id: string) => all.find((one) => one.platform === platform && one.id === id);

  return {
    all,
    open(platform, { edit, delivery, isPrivate, people, topic }, lagMs, reach) {
      const there = edit === null ? null : known(platform, edit);
      if (there === undefined) return { outcome: 'refused', reason: 'channel_not_found' };
      const id = `own-${all.length + 1}`;
      const visibleAt = now().add({ milliseconds: lagMs });
      const fresh = { id, platform, delivery, isPrivate, at: now(), visibleAt, people: new Set<string>(), topic: '' };
      const channel = there ?? fresh;
      if (there === null) all.push(channel);
      if (reach === 'opened') return { outcome: 'sent', message: channel.id };
      channel.topic = topic;
      // Who can't come keeps nobody else out.
      for (const external of people) if (actorOf(platform, external) !== null) channel.people.add(external);
      return { outcome: 'sent', message: channel.id };
    },
    find(platform, { delivery }, since) {
      const match = all.findLast(
        (one) =>
          one.platform === platform &&
          one.delivery === delivery &&
          Temporal.Instant.compare(one.at, since) >= 0 &&
          Temporal.Instant.compare(one.visibleAt, now()) <= 0,
      );
      return match === undefined ? { outcome: 'absent' } : { outcome: 'found', message: match.id };
    },
    isIn: (platform, conversation, external) => known(platform, conversation)?.people.has(external) ?? false,
  };
}
