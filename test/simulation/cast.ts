import type { Conversation, PersonId } from '../../src/incident/terms.ts';
import type { Actor, Origin, Platform } from '../../src/platform.ts';

/** Who plays: what a person may do follows from where they are a member. The mark in a name is never for clients. */
export interface Player {
  readonly platform: string;
  readonly role: 'responder' | 'staff' | 'client';
  readonly actor: Actor;
  /** The conversations in which this person types; their direct messages are added. */
  readonly places: readonly string[];
}

/** In the names of all who are no clients. */
export const NAME_MARK = '¶';

type Line = readonly [platform: string, external: string, role: Player['role'], places: string];

const lines: readonly Line[] = [
  ['alpha', 'anna', 'responder', 'ops'],
  ['alpha', 'jan', 'responder', 'ops general'],
  ['alpha', 'maja', 'responder', 'ops payments'],
  ['alpha', 'ola', 'staff', 'general'],
  ['alpha', 'leo', 'staff', 'general all-hands'],
  ['alpha', 'piotr', 'client', 'clients'],
  ['alpha', 'greta', 'client', 'clients'],
  ['beta', 'bea', 'responder', 'team'],
  ['beta', 'sam', 'staff', 'lobby'],
  ['beta', 'nora', 'client', 'news'],
];

const languages = ['en', 'pl', null] as const;

export const players: readonly Player[] = lines.map(([platform, external, role, places], index) => ({
  platform,
  role,
  places: places.split(' '),
  actor: {
    external,
    name: role === 'client' ? external : `${external}${NAME_MARK}`,
    standing: role === 'client' ? 'outsider' : 'member',
    language: languages[index % languages.length] ?? null,
    timeZone: index % 2 === 0 ? 'Europe/Warsaw' : null,
  },
}));

const shared = new Set(['clients', 'news']);
const operations = new Set(['ops', 'payments', 'team']);

export const personOf = ({ platform, actor }: Player): PersonId => `${platform}:${actor.external}`;

/** Where clients read, besides their own direct messages. */
export const isForClients = (conversation: string) => shared.has(conversation);
export const conversations: readonly Conversation[] = [...new Set(players.flatMap((one) => placesOf(one)))];

function placesOf({ platform, places, actor }: Player): Conversation[] {
  return [...places, `direct-${actor.external}`].map((id) => ({ platform, id }));
}

function playerOf(platform: string, external: string): Player | null {
  return players.find((one) => one.platform === platform && one.actor.external === external) ?? null;
}

/** Whose direct messages these are; null for any other conversation. */
export function readerOf(platform: string, conversation: string): Player | null {
  return conversation.startsWith('direct-') ? playerOf(platform, conversation.slice('direct-'.length)) : null;
}

export const actorOf = (platform: string, external: string) => playerOf(platform, external)?.actor ?? null;

export function isMemberOf(platform: string, conversation: string, external: string): boolean {
  return operations.has(conversation) && playerOf(platform, external)?.role === 'responder';
}

export function originOf(conversation: string): Origin {
  return { id: conversation, direct: conversation.startsWith('direct-'), shared: shared.has(conversation) };
}

/** What a person is to the desk in a conversation. */
export function standingIn({ role }: Player, { direct }: Origin): Player['role'] {
  return direct ? 'client' : role;
}

export function platformPlaces(name: string): Platform['places'] {
  return name === 'alpha'
    ? { operations: 'ops', staff: null, clients: 'clients' }
    : { operations: null, staff: null, clients: null };
}
