import type { MajorEvent } from '../event/major.ts';
import type { Entry } from '../event.ts';
import { type Incident, isOpen, isUnrestored } from '../incident.ts';
import { MANAGER, type Major, type OwnConversation } from '../state/major.ts';
import type { Conversation, PersonId } from '../terms.ts';
import { impossible } from './common.ts';

export function majorAfter(incident: Incident, entry: Entry, event: MajorEvent): Incident {
  if (event.type === 'declaredMajor') return declared(incident, entry, event.by);
  if (event.type === 'stoodDown') return stoodDown(incident, entry);
  if (event.type === 'conversationOpened') return opened(incident, event);
  if (event.type === 'conversationClosed') return closed(incident, event.conversation);
  const { major } = incident;
  if (!major) throw impossible('no major incident', entry);
  return { ...incident, major: changed(major, entry, event) };
}

function declared(incident: Incident, entry: Entry, by: Major['by']): Incident {
  if (!isUnrestored(incident) || incident.major) throw impossible(incident.status, entry);
  const { formerly = [], ...rest } = incident;
  const { at } = entry;
  const major: Major = {
    since: at,
    by,
    manager: null,
    shiftFrom: null,
    roles: {},
    offer: null,
    awaitedFrom: at,
    owner: null,
    conversations: formerly,
  };
  return { ...rest, major };
}

/** Who was called since nobody led it isn't waited for any more; what was opened for it goes on to be read. */
function stoodDown(incident: Incident, entry: Entry): Incident {
  const { major, escalation } = incident;
  if (!isOpen(incident) || !major) throw impossible(incident.status, entry);
  return {
    ...incident,
    major: null,
    escalation: escalation && { ...escalation, pending: escalation.pending && escalation.why !== 'unled' },
    ...(major.conversations.length === 0 ? {} : { formerly: major.conversations }),
  };
}

function opened(
  incident: Incident,
  { conversation, isPrivate }: Extract<MajorEvent, { type: 'conversationOpened' }>,
): Incident {
  const { platform, id } = conversation;
  return withOwn(incident, (all) => [
    ...all.filter((one) => one.platform !== platform || one.id !== id),
    { ...conversation, isPrivate },
  ]);
}

function closed(incident: Incident, { platform, id }: Conversation): Incident {
  return withOwn(incident, (all) =>
    all.map((one) => (one.platform === platform && one.id === id ? { ...one, isClosed: true as const } : one)),
  );
}

/** It is major, or was when its conversation began to be opened. */
function withOwn(
  incident: Incident,
  change: (all: readonly OwnConversation[]) => readonly OwnConversation[],
): Incident {
  const { major, formerly = [] } = incident;
  return major
    ? { ...incident, major: { ...major, conversations: change(major.conversations) } }
    : { ...incident, formerly: change(formerly) };
}

/** It fails once more, or goes on by itself again: who has a part keeps it, and what was waited for is waited for from now. */
export function anew(major: Major, at: Temporal.Instant): Major {
  const { manager, owner } = major;
  return {
    ...major,
    offer: null,
    shiftFrom: manager === null ? null : at,
    awaitedFrom: at,
    owner: owner && { ...owner, askedAt: at, times: 1 },
  };
}

function sought({ owner }: Major, at: Temporal.Instant, absent: PersonId): Major['owner'] {
  const times = owner?.sought && owner.person === absent ? owner.times + 1 : 1;
  return { person: absent, askedAt: at, times, acknowledged: false, sought: true };
}

/** Whoever answers where nobody stood in is who stands in. */
function acknowledged({ askedAt, times }: NonNullable<Major['owner']>, person: PersonId): Major['owner'] {
  return { person, askedAt, times, acknowledged: true };
}

function changed(
  major: Major,
  entry: Entry,
  event: Exclude<MajorEvent, { type: 'declaredMajor' | 'stoodDown' | 'conversationOpened' | 'conversationClosed' }>,
): Major {
  const { at, by } = entry;
  switch (event.type) {
    case 'roleOffered':
      return { ...major, offer: { to: event.to, at, text: event.text } };
    case 'roleTaken':
      if (by === null) throw impossible('the clock', entry);
      return event.role === MANAGER
        ? { ...major, manager: by, shiftFrom: at, offer: null }
        : { ...major, roles: { ...major.roles, [event.role]: by } };
    case 'roleGiven':
      return { ...major, roles: { ...major.roles, [event.role]: event.to } };
    case 'managerAwaited':
      return { ...major, offer: null, awaitedFrom: at };
    case 'handOverSuggested':
      return { ...major, shiftFrom: at };
    case 'ownerAsked':
      return { ...major, owner: { person: event.owner, askedAt: at, times: event.times, acknowledged: false } };
    case 'ownerPassedOver':
      // Somebody is asked by name, or sought until somebody answers.
      return { ...major, owner: event.to === null ? null : sought(major, at, event.owner) };
    case 'ownerAcknowledged':
      if (!major.owner) throw impossible('no owner asked', entry);
      return { ...major, owner: acknowledged(major.owner, event.owner) };
  }
}
