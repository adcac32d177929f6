import type { WebClient } from '@slack/web-api';
import type { DeliveryResult, FindResult, Opening, Openings } from '../../../src/platform.ts';
import { type Verdict, verdict } from '../errors.ts';
import { CHANNEL_NAME, CHANNELS_PER_PAGE, INVITED_AT_ONCE, TOPIC } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Identities } from '../look-up/identity.ts';
import { escaped } from '../render/text.ts';
import { OPENING } from './remedy.ts';

/** How many names are tried where others have them already. */
const MOST_NAMES = 9;

/** One person can't come, which keeps nobody else out. https://docs.slack.dev/reference/methods/conversations.invite */
const NOT_THIS_PERSON = new Set([
  'already_in_channel',
  'cant_invite',
  'cant_invite_self',
  'user_not_found',
  'no_user',
  'users_not_found',
  'user_is_restricted',
  'user_is_ultra_restricted',
  'ura_max_channels',
  'invitee_cant_see_channel',
  'no_external_invite_permission',
  'user_team_not_in_channel',
]);

interface Channel {
  readonly id?: string;
  readonly name?: string;
  readonly creator?: string;
  readonly purpose?: { readonly value?: string };
}

/** Channels of an incident's own. Names are unique in Slack, so that a call that is made twice opens one. Never throws. */
export function createOpenings(client: WebClient, identities: Identities, log: Log): Openings {
  /** Of the desk's own channels, since whoever creates one is in it: a workspace may have more than can be looked through. */
  async function named(names: readonly string[]): Promise<readonly Channel[]> {
    const found: Channel[] = [];
    let cursor: string | undefined;
    do {
      const said = await client.users.conversations({
        types: 'public_channel,private_channel',
        exclude_archived: false,
        limit: CHANNELS_PER_PAGE,
        ...(cursor ? { cursor } : {}),
      });
      found.push(...(said.channels ?? []).filter(({ name }) => name !== undefined && names.includes(name)));
      cursor = said.response_metadata?.next_cursor;
    } while (cursor && found.length < names.length);
    return found;
  }

  /** Whether the desk opened it for this very delivery; one that it had no time to mark yet is its own, too. */
  async function isOurs({ creator, purpose }: Channel, delivery: string): Promise<boolean> {
    const said = purpose?.value ?? '';
    if (said !== '') return said === purposeOf(delivery);
    return creator !== undefined && creator === (await identities.get())?.user;
  }

  async function ours(opening: Opening, names: readonly string[]): Promise<string | null> {
    for (const channel of await named(names)) {
      if (channel.id && (await isOurs(channel, opening.delivery))) return channel.id;
    }
    return null;
  }

  /** A name that somebody else has is left to them. */
  async function create(opening: Opening): Promise<string> {
    const names = namesOf(opening);
    for (const name of names) {
      try {
        const { channel } = await client.conversations.create({ name, is_private: opening.isPrivate });
        if (!channel?.id) throw new Error('conversations.create named no channel');
        return channel.id;
      } catch (error) {
        if (verdict(error).reason !== 'name_taken' || name === names.at(-1)) throw error;
        const known = await ours(opening, [name]);
        if (known !== null) return known;
      }
    }
    throw new Error('There was no name to try');
  }

  /** Says what it is about and brings in who is missing; what is so already is left alone, since people see each change. */
  async function arrange(channel: string, { delivery, topic, people }: Opening): Promise<void> {
    const { channel: there } = await client.conversations.info({ channel });
    const purpose = purposeOf(delivery);
    if (there?.purpose?.value !== purpose) await client.conversations.setPurpose({ channel, purpose });
    const wanted = topic.slice(0, TOPIC);
    if (there?.topic?.value !== wanted && there?.topic?.value !== escaped(wanted)) {
      await client.conversations.setTopic({ channel, topic: wanted });
    }
    if (people.length > 0) await invite(channel, people);
  }

  async function invite(channel: string, people: readonly string[]): Promise<void> {
    const there = new Set<string>();
    let cursor: string | undefined;
    do {
      const said = await client.conversations.members({
        channel,
        limit: CHANNELS_PER_PAGE,
        ...(cursor ? { cursor } : {}),
      });
      for (const member of said.members ?? []) there.add(member);
      cursor = said.response_metadata?.next_cursor;
    } while (cursor);
    const missing = people.filter((person) => !there.has(person));
    for (let first = 0; first < missing.length; first += INVITED_AT_ONCE) {
      const users = missing.slice(first, first + INVITED_AT_ONCE).join(',');
      try {
        await client.conversations.invite({ channel, users, force: true });
      } catch (error) {
        const { kind, reason } = verdict(error);
        if (kind !== 'refused' || !NOT_THIS_PERSON.has(reason)) throw error;
        log.warn({ channel, reason }, 'Somebody could not be brought into an incident’s own channel');
      }
    }
  }

  async function open(opening: Opening): Promise<DeliveryResult> {
    const { edit } = opening;
    try {
      const channel = edit ?? (await create(opening));
      try {
        await arrange(channel, opening);
      } catch (error) {
        // It is there: looked up, it is noted, and arranged with the next attempt, whose end tells what is missing.
        if (edit === null) return { outcome: 'unknown', reason: verdict(error).reason };
        throw error;
      }
      return { outcome: 'sent', message: channel };
    } catch (error) {
      return outcome(verdict(error), edit !== null);
    }
  }

  async function find(opening: Opening): Promise<FindResult> {
    try {
      const channel = await ours(opening, namesOf(opening));
      return channel === null ? { outcome: 'absent' } : { outcome: 'found', message: channel };
    } catch (error) {
      const said = verdict(error);
      if (said.kind === 'refused') return { outcome: 'undecided', reason: OPENING + said.reason };
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.kind === 'retry' ? said.afterSeconds : null };
    }
  }

  return { open, find };
}

/** The wanted name, and others for when it is somebody else's. */
function namesOf({ name }: Opening): readonly string[] {
  const numbered = Array.from({ length: MOST_NAMES - 1 }, (_, index) => `-${index + 2}`);
  return ['', ...numbered].map((end) => name.slice(0, CHANNEL_NAME - end.length) + end);
}

/** The channel's description, by which it is known again. */
function purposeOf(delivery: string): string {
  return `Incident Desk ${delivery}`;
}

/** Bringing it up to date twice is the same as once. */
function outcome(said: Verdict, again: boolean): DeliveryResult {
  switch (said.kind) {
    case 'retry':
      return { outcome: 'retry', reason: said.reason, afterSeconds: said.afterSeconds };
    case 'barred':
      return { outcome: 'retry', reason: said.reason, afterSeconds: null };
    case 'refused':
      return { outcome: 'refused', reason: OPENING + said.reason };
    case 'unknown':
      return again
        ? { outcome: 'retry', reason: said.reason, afterSeconds: null }
        : { outcome: 'unknown', reason: said.reason };
  }
}
