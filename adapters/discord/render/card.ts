import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Block, Card, Tone } from '../../../src/card/card.ts';
import { spansOf } from '../../../src/card/spans.ts';
import { ALL_TEXTS, ALLOWED_MENTIONS, COMPONENTS_PER_MESSAGE } from '../limits.ts';
import { words } from '../words.ts';
import { type Part, renderBlock } from './blocks.ts';
import { apart } from './custom-id.ts';
import { mentionedRole, mentionedUser, type Setting } from './spans.ts';
import { escaped, plain } from './text.ts';

/** What Discord takes as a message, new or edited. */
export interface Message {
  readonly flags: number;
  readonly components: [APIContainerComponent];
  readonly allowed_mentions: APIAllowedMentions;
}

/** Below this a text says too little: rather than cut further, whole parts are left out. */
const LEAST = 150;

const COLOURS: Readonly<Record<Tone, number>> = {
  critical: 0xc0_2b_2b,
  serious: 0xd9_7a_06,
  normal: 0x3b_6f_c4,
  calm: 0x7a_82_8e,
  over: 0x2f_85_5a,
};

/** A card as a message that Discord takes, whatever its length: what doesn't fit is cut or left out, and said so. */
export function renderCard(card: Card, now: Temporal.Instant): Message {
  const setting: Setting = { language: card.language, now };
  return message(card.tone, components(card, setting), mentionsIn(card.blocks));
}

/**
 * Ever shorter forms of a card, for when Discord refuses how it is made: all that it says without its buttons, then its
 * summary alone, which mentions nobody.
 */
export function shorter(card: Card, now: Temporal.Instant): readonly Message[] {
  const content = escaped(plain(card.summary, ALL_TEXTS / 4, words[card.language].cut));
  return [
    renderCard({ ...card, blocks: card.blocks.filter(({ kind }) => kind !== 'buttons') }, now),
    message(card.tone, [{ type: ComponentType.TextDisplay, content }], NOBODY),
  ];
}

const NOBODY: APIAllowedMentions = { parse: [], users: [], roles: [], replied_user: false };

function message(tone: Tone, parts: readonly APIComponentInContainer[], allowed: APIAllowedMentions): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: COLOURS[tone], components: [...parts] }],
    allowed_mentions: allowed,
  };
}

/** Only those whom the card itself calls; nothing is ever looked for in a text. */
function mentionsIn(blocks: readonly Block[]): APIAllowedMentions {
  const spans = blocks.flatMap(spansOf);
  const users = spans.flatMap((span) => (span.kind === 'person' ? (mentionedUser(span) ?? []) : []));
  const roles = spans.flatMap((span) => (span.kind === 'group' ? (mentionedRole(span) ?? []) : []));
  return {
    parse: spans.some(({ kind }) => kind === 'everyone') ? [AllowedMentionsTypes.Everyone] : [],
    users: [...new Set(users)].slice(0, ALLOWED_MENTIONS),
    roles: [...new Set(roles)].slice(0, ALLOWED_MENTIONS),
    replied_user: false,
  };
}

function components(card: Card, setting: Setting): readonly APIComponentInContainer[] {
  const at = (most: number): readonly Part[] => card.blocks.flatMap((block) => renderBlock(block, most, setting));
  const whole = at(ALL_TEXTS);
  if (fits(whole)) return joined(whole);
  let least = LEAST;
  let most = ALL_TEXTS;
  // The greatest length for every text with which the whole card fits.
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(at(middle))) least = middle;
    else most = middle;
  }
  return withoutTheLast(at(least), setting);
}

/** Leaves out parts from the end, buttons last of all, until the rest fits together with a note that says so. */
function withoutTheLast(all: readonly Part[], setting: Setting): readonly APIComponentInContainer[] {
  if (fits(all)) return joined(all);
  const isRow = (part: Part) => part.kind === 'component' && part.component.type === ComponentType.ActionRow;
  const kept = [...all];
  for (let out = 1; kept.length > 0; out += 1) {
    const index = kept.findLastIndex((part) => !isRow(part));
    kept.splice(index === -1 ? kept.length - 1 : index, 1);
    const said = words[setting.language].leftOut(out);
    const note = renderBlock({ kind: 'small', text: [{ kind: 'text', text: said }] }, ALL_TEXTS, setting);
    const firstRow = kept.findIndex(isRow);
    const rest = [...kept];
    rest.splice(firstRow === -1 ? rest.length : firstRow, 0, ...note);
    if (fits(rest)) return joined(rest);
  }
  return [];
}

/** Texts that follow one another become one text display; two quotes stay two. */
export function joined(parts: readonly Part[]): readonly APIComponentInContainer[] {
  const out: APIComponentInContainer[] = [];
  let before: Part | null = null;
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'component') out.push(part.component);
    else if (last?.type === ComponentType.TextDisplay && before?.kind === 'text') {
      const between = before.quote && part.quote ? '\n\n' : '\n';
      out[out.length - 1] = { ...last, content: last.content + between + part.text };
    } else out.push({ type: ComponentType.TextDisplay, content: part.text });
    before = part;
  }
  return toldApart(out.length > 0 ? out : [{ type: ComponentType.TextDisplay, content: '–' }]);
}

/** Every button with a custom_id of its own. */
function toldApart(list: readonly APIComponentInContainer[]): readonly APIComponentInContainer[] {
  const seen = new Map<string, number>();
  return list.map((part) => {
    if (part.type !== ComponentType.ActionRow) return part;
    const buttons = part.components.map((button) => {
      if (!('custom_id' in button)) return button;
      const times = seen.get(button.custom_id) ?? 0;
      seen.set(button.custom_id, times + 1);
      return { ...button, custom_id: apart(button.custom_id, times) };
    });
    return { ...part, components: buttons };
  });
}

function fits(parts: readonly Part[]): boolean {
  const all = joined(parts);
  // The container is one too.
  const count = all.reduce((sum, part) => sum + 1 + ('components' in part ? part.components.length : 0), 1);
  return count <= COMPONENTS_PER_MESSAGE && all.reduce((sum, part) => sum + lengthOf(part), 0) <= ALL_TEXTS;
}

/** Labels are counted too: whether Discord does isn't documented. */
function lengthOf(part: APIComponentInContainer): number {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return part.content.length;
    case ComponentType.ActionRow:
      return part.components.reduce((sum, one) => sum + ('label' in one ? (one.label?.length ?? 0) : 0), 0);
    default:
      return 0;
  }
}
