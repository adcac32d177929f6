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

/** Those of its own conversations that are used: of a private incident only the private ones. */
export function ownConversations({
  major,
  formerly = [],
  members,
}: Pick<Incident, 'major' | 'formerly' | 'members'>): readonly OwnConversation[] {
  return (major?.conversations ?? formerly).filter(({ isPrivate }) => isPrivate || members === null);
}

/** A conversation was opened for it; nothing where that is known, or it is not major. */
export function conversationOpened(
  { major }: Incident,
  conversation: Conversation,
  isPrivate: boolean,
): readonly Event[] {
  const { platform, id } = conversation;
  if (!major || major.conversations.some((one) => one.platform === platform && one.id === id)) return [];
  return [{ type: 'conversationOpened', conversation, isPrivate }];
}
