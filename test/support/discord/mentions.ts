import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Form } from './errors.ts';
import type { Guild } from './guild.ts';
import { ALLOWED_IDS } from './limits.ts';
import { permissionsIn } from './permissions.ts';
import { APP, PEOPLE, userOf } from './seed.ts';
import type { AllowedMentions, Channel, Component, Mentions } from './shapes.ts';

export const NOBODY: Mentions = { users: [], roles: [], everyone: false };

/** All components, nested ones included, in the order in which they are read. */
export const flattened = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [
    one,
    ...flattened(one.components ?? []),
    ...flattened(one.component === undefined ? [] : [one.component]),
    ...flattened(one.accessory === undefined ? [] : [one.accessory]),
  ]);

/** The texts in which mentions count: content and text displays. An embed notifies nobody. */
const mentioningText = (content: string, components: readonly Component[]): string =>
  [content, ...flattened(components).flatMap((one) => (one.type === 10 ? [one.content ?? ''] : []))].join('\n');

/** Resources: Message, allowed mentions: a kind is parsed or its ids are listed, not both. */
export const checkAllowedMentions = (form: Form, allowed: AllowedMentions | null | undefined): void => {
  if (allowed === null || allowed === undefined) return;
  for (const kind of ['users', 'roles'] as const) {
    const ids = form.list(allowed[kind], `allowed_mentions.${kind}`, ALLOWED_IDS);
    const both = (allowed.parse ?? []).includes(kind) && ids.length > 0;
    form.check(
      !both,
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    );
  }
  const known = (allowed.parse ?? []).every((kind) => ['users', 'roles', 'everyone'].includes(kind));
  form.check(
    known,
    'allowed_mentions.parse',
    'BASE_TYPE_CHOICES',
    "Value must be one of ('users', 'roles', 'everyone').",
  );
};

/**
 * Whom a message really notifies. Without `allowed_mentions` everything in the text is parsed. Where Discord's
 * clients would show a mark as text, in code for example, it counts here all the same.
 */
export const mentionsOf = (
  guild: Guild,
  channel: Channel,
  authorId: string,
  message: {
    readonly content: string;
    readonly components: readonly Component[];
    readonly allowed: AllowedMentions | null | undefined;
  },
): Mentions => {
  const text = mentioningText(message.content, message.components);
  const allowed = message.allowed ?? { parse: ['users', 'roles', 'everyone'] };
  const parses = (kind: string) => (allowed.parse ?? []).includes(kind);
  const own = permissionsIn(guild, channel, authorId);
  const mayAll = channel.type !== 1 && (own & P.MentionEveryone) !== 0n;
  const marked = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
  return {
    users: marked(/<@!?(\d+)>/g).filter(
      (id) => userOf(id) !== undefined && (parses('users') || (allowed.users ?? []).includes(id)),
    ),
    roles: marked(/<@&(\d+)>/g).filter((id) => {
      const role = guild.roles.get(id);
      const may = role !== undefined && (role.mentionable || mayAll);
      return may && (parses('roles') || (allowed.roles ?? []).includes(id));
    }),
    everyone: /@(everyone|here)\b/.test(text) && mayAll && parses('everyone'),
  };
};

/** Mentions by name: `anna`, `@responders`, `@everyone`. */
export const mentionNames = (guild: Guild, { users, roles, everyone }: Mentions): readonly string[] => [
  ...users.map((id) =>
    id === APP.id ? APP.name : (Object.entries(PEOPLE).find(([, one]) => one.id === id)?.[0] ?? id),
  ),
  ...roles.map((id) => `@${guild.roles.get(id)?.name ?? id}`),
  ...(everyone ? ['@everyone'] : []),
];
