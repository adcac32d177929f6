import type { Delivery } from '../../../src/desk/ledger.ts';
import { reference } from '../../../src/incident/filed.ts';
import { everOwn, ownChannel, ownConversations } from '../../../src/incident/own-channel.ts';
import type { PersonId } from '../../../src/incident/terms.ts';
import { languages } from '../../../src/language/language.ts';
import { words } from '../../../src/language/words.ts';
import type { Channel } from '../channels.ts';
import type { Message, Outside } from '../outside.ts';
import type { Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';

const OPENED_ONCE = 'a conversation of its own is opened once';
export const MEMBERS_ALONE = 'what is private is shown to its members alone';
export const ALL_IN = 'everybody who belongs in its own conversation is there in the end';

interface World {
  readonly outside: Outside;
  readonly watch: Watch;
}

const nameOf = ({ notice: { kind, slot, conversation } }: Delivery) => `${kind} ${slot} in ${conversation.id}`;

/** What must hold of conversations of their own, and of what is private, at any time. */
export function checkChannels(incidents: readonly Whole[], { outside, watch }: World): readonly Finding[] {
  const there = Map.groupBy(outside.messages, ({ delivery }) => delivery);
  const channels = Map.groupBy(outside.channels.all, ({ delivery }) => delivery);
  return incidents.flatMap((whole) => {
    const wrong = (rule: string, about: string): Finding => ({ rule, about: `INC-${whole.number}: ${about}` });
    return whole.told.flatMap((row) => {
      const own = channels.get(row.id) ?? [];
      return [
        ...(own.length > 1 ? [wrong(OPENED_ONCE, `${own.map(({ id }) => id).join()} by ${nameOf(row)}`)] : []),
        ...strangers(own, whole).map((about) => wrong(MEMBERS_ALONE, about)),
        ...(there.get(row.id) ?? [])
          .filter((message) => isOpenlyShown(message, row, whole, { outside, watch }))
          .map(({ id }) => wrong(MEMBERS_ALONE, `${nameOf(row)} is ${id}`)),
      ];
    });
  });
}

function strangers(channels: readonly Channel[], { filed }: Whole): string[] {
  const members = filed.incident.members ?? [];
  return channels
    .filter(({ isPrivate }) => isPrivate)
    .flatMap(({ id, platform, people }) =>
      [...people].filter((one) => !members.includes(`${platform}:${one}`)).map((one) => `${one} is in ${id}`),
    );
}

/** Whether something that is for those who respond was put where others read, once it was private. */
function isOpenlyShown(message: Message, { id, notice }: Delivery, whole: Whole, { outside, watch }: World): boolean {
  const { incident } = whole.filed;
  const hidden = watch.hidden.get(incident.id);
  if (hidden === undefined || incident.members === null) return false;
  if (notice.audience === 'clients' || notice.audience === 'reporter') return false;
  if (isForMembers(message, incident.members, outside.channels.all)) return false;
  const sealed = languages.map((language) => words(language).private.sealed(reference(whole.number)));
  return message.shows.some((card, index) => {
    const began = watch.attempts.get(id)?.findLast((at) => at <= (message.moves[index] ?? 0)) ?? 0;
    return began > hidden && !sealed.includes(card.summary);
  });
}

function isForMembers(
  { platform, conversation }: Message,
  members: readonly PersonId[],
  channels: readonly Channel[],
): boolean {
  const own = channels.find((one) => one.platform === platform && one.id === conversation);
  if (own) return own.isPrivate;
  return members.includes(`${platform}:${conversation.replace(/^direct-/, '')}`);
}

/** What must hold of them once everything that waited is done. */
export function checkChannelsAtLast(incidents: readonly Whole[], { outside }: World): readonly Finding[] {
  return incidents.flatMap((whole) => {
    const { incident, procedure } = whole.filed;
    const wrong = (about: string): Finding => ({ rule: ALL_IN, about: `INC-${whole.number}: ${about}` });
    const wanted = ownChannel(incident, procedure);
    return whole.told.flatMap((row) => {
      const { notice, state, message } = row;
      if (notice.kind !== 'opening' || state !== 'sent') return [];
      const channel = outside.channels.all.find(({ id }) => id === message);
      if (channel === undefined) return [wrong(`${nameOf(row)} opened ${message}, which is not there`)];
      const belongs = wanted?.isPrivate === channel.isPrivate ? wanted.people : [];
      const missing = belongs.filter((one) => isOn(one, channel) && !channel.people.has(externalOf(one)));
      const isKnown = everOwn(incident).some(({ id }) => id === channel.id);
      const isUsed = ownConversations(incident).some(({ id }) => id === channel.id);
      const hasCard = whole.told.some((one) => one.notice.kind === 'card' && one.notice.conversation.id === channel.id);
      const open = incident.members !== null && !channel.isPrivate;
      return [
        ...missing.map((one) => wrong(`${one} is not in ${channel.id}`)),
        ...(isUsed && !hasCard ? [wrong(`its card is not in ${channel.id}`)] : []),
        ...(!isKnown ? [wrong(`${channel.id} is not known`)] : []),
        ...(open && channel.topic !== '' ? [wrong(`${channel.id} says what is private`)] : []),
      ];
    });
  });
}

const externalOf = (person: PersonId) => person.slice(person.indexOf(':') + 1);
const isOn = (person: PersonId, { platform }: Channel) => person.startsWith(`${platform}:`);
