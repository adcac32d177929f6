import type { Language } from '../../src/language/language.ts';
import type { Actor, Origin } from '../../src/platform.ts';

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
  /** The last part of its address, and the key of its name in words.ts. */
  readonly channel: ChannelName;
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

/** What this person can read, in the order of the page; never empty. */
export function placesOf(person: Person): readonly [Place, ...Place[]] {
  const seen = channels
    .filter(({ members }) => members.includes(person.id))
    .map(({ channel, shared }) => ({ id: channel, channel, direct: false, shared }));
  const direct: Place = { id: directConversation(person.id), channel: 'direct', direct: true, shared: false };
  const [first, ...rest] = seen;
  return first ? [first, ...rest, direct] : [direct];
}

/** The channel of a conversation's id, whoever reads it; null for one that doesn't exist here. */
export function channelOf(conversation: string): ChannelName | null {
  if (conversation.startsWith(directPrefix)) {
    return findPerson(conversation.slice(directPrefix.length)) ? 'direct' : null;
  }
  return channels.find(({ channel }) => channel === conversation)?.channel ?? null;
}

export function isReader(conversation: string, person: string): boolean {
  const found = findPerson(person);
  return found !== null && placesOf(found).some(({ id }) => id === conversation);
}
