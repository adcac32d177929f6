import { ComponentType as Type } from 'discord-api-types/v10';
import { type Core, personName } from './core.ts';
import { APP, DIRECT } from './seed.ts';
import type { Component, Embed } from './shapes.ts';

/** Whoever has this id: a person's short name, or the bot's name. */
export const nameOf = (id: string): string => (id === APP.id ? APP.name : (personName(id) ?? id));

/** A channel's name; of direct messages, the word that stands for them. */
export const channelName = (core: Core, id: string): string => {
  const channel = core.guild.channels.get(id);
  return channel?.type === 1 ? DIRECT : (channel?.name ?? id);
};

/** Reads Discord's markup as a person sees it: names for ids, moments as UTC, escapes undone; `**` and the like stay. */
const readText = (core: Core, text: string): string =>
  text
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(id)}`)
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${core.guild.roles.get(id)?.name ?? id}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${channelName(core, id)}`)
    .replace(/<t:(-?\d+)(?::[tTdDfFRsS])?>/g, (_, seconds: string) =>
      Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString(),
    )
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/\\([\\*_~`|<>#@[\]()+.:!-])/g, '$1');

/** A message's parts, a line for each; buttons stand in brackets, disabled ones in round ones. */
export const readMessage = (
  core: Core,
  message: { readonly content: string; readonly embeds: readonly Embed[]; readonly components: readonly Component[] },
): string =>
  [
    readText(core, message.content),
    ...message.embeds.flatMap((embed) => embedLines(core, embed)),
    ...message.components.flatMap((component) => componentLines(core, component)),
  ]
    .filter((line) => line !== '')
    .join('\n');

const embedLines = (core: Core, { author, title, description, fields = [], footer }: Embed): readonly string[] =>
  [
    author?.name,
    title,
    description,
    ...fields.map(({ name = '', value = '' }) => `${name}: ${value}`),
    footer?.text,
  ].map((text) => readText(core, text ?? ''));

const componentLines = (core: Core, component: Component): readonly string[] => {
  const inner = (component.components ?? []).flatMap((one) => componentLines(core, one));
  switch (component.type) {
    case Type.ActionRow:
      return [inner.join(' ')];
    case Type.Section:
      return [...inner, ...(component.accessory === undefined ? [] : componentLines(core, component.accessory))];
    case Type.Container:
      return inner;
    case Type.TextDisplay:
      return [readText(core, component.content ?? '')];
    case Type.Separator:
      return ['---'];
    case Type.Button: {
      const text = component.label ?? component.emoji?.name ?? '';
      return [component.disabled === true ? `(${text})` : `[${text}]`];
    }
    case Type.Label:
      return [
        `${component.label}: ${component.component === undefined ? '' : componentLines(core, component.component).join('')}`,
        component.description ?? '',
      ];
    case Type.TextInput:
      return [
        `${component.label === undefined ? '' : `${component.label}: `}[${component.value ?? component.placeholder ?? ''}]`,
      ];
    default: {
      const chosen = (component.options ?? []).filter((option) => option.default === true).map(({ label }) => label);
      return [`[${chosen.join(', ') || (component.placeholder ?? '')}]`];
    }
  }
};
