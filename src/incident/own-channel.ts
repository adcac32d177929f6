import type { Procedure } from '../procedure/procedure.ts';
import { asked, inGroup } from './decide/private.ts';
import type { Event } from './event.ts';
import { type Incident, isUnrestored, standing } from './incident.ts';
import { leading, type OwnConversation } from './state/major.ts';
import type { Conversation, PersonId, TextId } from './terms.ts';

/** What the conversation of one major incident's own should be. */
export interface OwnChannel {
  readonly title: TextId;
  /** Only those who see the incident may be in it. */
  readonly isPrivate: boolean;
  /** Who should be in it, each once: whoever leads it, works on it, is called to it, or reported it as one of the staff. */
  readonly people: readonly PersonId[];
}

/** Null while it needs none: it is not major, is restored, or the procedure wants none. */
export function ownChannel(incident: Incident, procedure: Procedure): OwnChannel | null {
  const { major, members } = incident;
  if (!major || !procedure.majors.channel || !isUnrestored(incident)) return null;
  const people = members ?? involved(incident, procedure);
  return { title: standing(incident, incident.title), isPrivate: members !== null, people: [...new Set(people)] };
}

function involved(incident: Incident, procedure: Procedure): readonly PersonId[] {
  const { major, assignee, offeredTo, group, helps, escalation, service, reporter, reporterIs } = incident;
  return [
    ...(major ? leading(major) : []),
    ...[assignee, offeredTo].filter((person) => person !== null),
    ...[group, ...helps.map((help) => help.group)].flatMap((key) => inGroup(procedure, key)),
    ...(escalation
      ? [...asked(escalation.to, service, procedure), ...(escalation.person ? [escalation.person] : [])]
      : []),
    ...(reporterIs === 'staff' ? [reporter] : []),
  ];
}

/** Whether the one is as the other. */
export function isSameChannel(one: OwnChannel | null, other: OwnChannel | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Owning = Pick<Incident, 'major' | 'formerly'>;

/** All that were ever opened for it. */
export function everOwn({ major, formerly = [] }: Owning): readonly OwnConversation[] {
  return major?.conversations ?? formerly;
}

/** Those of its own conversations that are used: none that was closed, and of a private incident only the private ones. */
export function ownConversations(incident: Owning & Pick<Incident, 'members'>): readonly OwnConversation[] {
  const { members } = incident;
  return everOwn(incident).filter(({ isPrivate, isClosed }) => !isClosed && (isPrivate || members === null));
}

/** A conversation was opened for it, perhaps since it is major no more; nothing where that is known. */
export function conversationOpened(incident: Owning, conversation: Conversation, isPrivate: boolean): readonly Event[] {
  if (isOwn(incident, conversation)) return [];
  return [{ type: 'conversationOpened', conversation, isPrivate }];
}

/** It can be posted in again; nothing where it could all the time, or it is none of its own. */
export function conversationUsable(incident: Owning, { platform, id }: Conversation): readonly Event[] {
  const own = everOwn(incident).find((one) => isSame(one, { platform, id }));
  if (!own?.isClosed) return [];
  return [{ type: 'conversationOpened', conversation: { platform, id }, isPrivate: own.isPrivate }];
}

/** It can't be posted in any more; nothing where that is known, or it is none of its own. */
export function conversationClosed(incident: Owning, conversation: Conversation): readonly Event[] {
  const own = everOwn(incident).find((one) => isSame(one, conversation));
  return own === undefined || own.isClosed ? [] : [{ type: 'conversationClosed', conversation }];
}

export function isOwn(incident: Owning, conversation: Conversation): boolean {
  return everOwn(incident).some((one) => isSame(one, conversation));
}

function isSame(one: Conversation, other: Conversation): boolean {
  return one.platform === other.platform && one.id === other.id;
}
