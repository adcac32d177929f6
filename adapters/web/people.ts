import type { Language } from '../../src/language/language.ts';
import type { Actor, Origin } from '../../src/platform.ts';
import type { Room } from './shelf/rooms.ts';

export type Role = 'reporter' | 'engineer' | 'networkEngineer' | 'manager' | 'client';

/** One of the made-up people whom anyone at this computer may act as. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly standing: Actor['standing'];
  readonly language: Language;
  readonly timeZone: string;
}

const timeZone = 'Europe/Warsaw';

/** Between them they play every part: who reports, who responds, who decides, and a client. */
export const people: readonly Person[] = [
  { id: 'anna', name: 'Anna Nowak', role: 'reporter', standing: 'member', language: 'en', timeZone },
  { id: 'jan', name: 'Jan Zieliński', role: 'engineer', standing: 'member', language: 'en', timeZone },
  { id: 'ewa', name: 'Ewa Lis', role: 'networkEngineer', standing: 'member', language: 'pl', timeZone },
  { id: 'maria', name: 'Maria Wójcik', role: 'manager', standing: 'member', language: 'en', timeZone },
  { id: 'piotr', name: 'Piotr Kowal', role: 'client', standing: 'outsider', language: 'pl', timeZone },
];

export type ChannelName = 'operations' | 'general' | 'clients' | 'direct';

/** A conversation as one of its readers sees it. */
export interface Place extends Origin {
  /** The last part of its address: the key of its name in words.ts, or the name of an incident's own channel. */
  readonly channel: string;
  /** What it is about, where somebody said so. */
  readonly topic?: string;
}

interface Channel {
  readonly channel: Exclude<ChannelName, 'direct'>;
  readonly shared: boolean;
  readonly members: readonly string[];
}

/** Responders work in operations; all staff read general; clients is shared with the client's organisation. */
const channels: readonly Channel[] = [
  { channel: 'operations', shared: false, members: ['jan', 'ewa', 'maria'] },
  { channel: 'general', shared: false, members: ['anna', 'jan', 'ewa', 'maria'] },
  { channel: 'clients', shared: true, members: ['anna', 'jan', 'ewa', 'maria', 'piotr'] },
];

const directPrefix = 'dm:';

export function directConversation(person: string): string {
  return `${directPrefix}${person}`;
}

export function findPerson(id: string): Person | null {
  return people.find((person) => person.id === id) ?? null;
}

/** A person as the desk is told of them. */
export function actorOf({ id, name, standing, language, timeZone }: Person): Actor {
  return { external: id, name, standing, language, timeZone };
}

/** Whether somebody is in an incident's own channel, or may join it. */
function isIn({ isPrivate, people }: Room, person: string): boolean {
  return people.includes(person) || (!isPrivate && isMemberOf('operations', person));
}

function isMemberOf(channel: string, person: string): boolean {
  return channels.find((one) => one.channel === channel)?.members.includes(person) ?? false;
}

/** What this person can read, in the order of the page; never empty. `rooms`: the channels of incidents' own. */
export function placesOf(person: Person, rooms: readonly Room[]): readonly [Place, ...Place[]] {
  const open = channels
    .filter(({ members }) => members.includes(person.id))
    .map(({ channel, shared }) => ({ id: channel, channel, direct: false, shared }));
  const own = rooms
    .filter((room) => isIn(room, person.id))
    .map(({ id, topic }) => ({ id, channel: id, direct: false, shared: false, topic }));
  const seen: readonly Place[] = [...open, ...own];
  const direct: Place = { id: directConversation(person.id), channel: 'direct', direct: true, shared: false };
  const [first, ...rest] = seen;
  return first ? [first, ...rest, direct] : [direct];
}

/** The channel of a conversation's id, whoever reads it; null for one that doesn't exist here. */
export function channelOf(conversation: string, rooms: readonly Room[]): string | null {
  if (conversation.startsWith(directPrefix)) {
    return findPerson(conversation.slice(directPrefix.length)) ? 'direct' : null;
  }
  const known = channels.some(({ channel }) => channel === conversation) || rooms.some(({ id }) => id === conversation);
  return known ? conversation : null;
}

export function isReader(conversation: string, person: string, rooms: readonly Room[]): boolean {
  const found = findPerson(person);
  return found !== null && placesOf(found, rooms).some(({ id }) => id === conversation);
}
