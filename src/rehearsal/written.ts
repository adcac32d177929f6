import type { Block, Rich, Span } from '../card/card.ts';
import { plain } from '../card/plain.ts';
import type { Reader } from '../card/view.ts';
import { webhookName } from '../desk/lost.ts';
import { duration, moment } from '../language/format.ts';
import { type Words, words } from '../language/words.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Chosen } from './acts.ts';
import type { Sheet } from './paper.ts';
import type { Rehearsal } from './rehearse.ts';

interface Line {
  readonly at: Temporal.Instant;
  /** Of a message, where it goes; empty where somebody does something. */
  readonly where: readonly string[];
  readonly text: string;
}

/** Who would be told what, when and where, as text that a manager can read; it ends with a line break. */
export function written(procedure: Procedure, chosen: Chosen, { acts, sheets }: Rehearsal): string {
  const { language, timeZone } = procedure;
  const w = words(language).rehearsal;
  const reader: Reader = { language, timeZone, command: '/incident' };
  const service = procedure.services.find(({ key }) => key === chosen.service)?.name[language] ?? chosen.service;
  const lines = [
    ...acts.map(({ at, who, does }): Line => ({ at, where: [], text: `${who} ${does}` })),
    ...sheets.map(
      (sheet): Line => ({ at: sheet.at, where: [place(procedure, sheet, w)], text: told(sheet, reader, w) }),
    ),
  ].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const out: string[] = [w.heading(chosen.priority, service), '', w.intro];
  let shown: Temporal.Instant | null = null;
  for (const { at, where, text } of lines.reduce(joined, [])) {
    if (shown === null || !shown.equals(at)) {
      const seconds = at.since(chosen.from).total('seconds');
      const after = seconds === 0 ? w.begins : w.after(duration(language, seconds));
      out.push('', `${moment(language, at, chosen.from, timeZone)} (${after})`);
      shown = at;
    }
    out.push(where.length === 0 ? `  ${text}` : `  → ${where.join(', ')}${text}`);
  }
  return `${out.join('\n')}\n`;
}

/** The same words to several conversations at the same time are one line. */
function joined(lines: readonly Line[], line: Line): readonly Line[] {
  const same = (one: Line) => one.where.length > 0 && one.at.equals(line.at) && one.text === line.text;
  if (line.where.length === 0 || !lines.some(same)) return [...lines, line];
  return lines.map((one) => (same(one) ? { ...one, where: [...one.where, ...line.where] } : one));
}

function place(procedure: Procedure, { platform, conversation, card }: Sheet, w: Words['rehearsal']): string {
  if (card.data !== undefined) return w.calls(webhookName(procedure, conversation, procedure.language));
  return `${conversation.startsWith('@') ? w.direct(conversation.slice(1)) : `#${conversation}`} (${platform})`;
}

function told({ card, at }: Sheet, reader: Reader, w: Words['rehearsal']): string {
  const called = [...new Set(card.blocks.flatMap(spansIn).flatMap(calls))];
  const said = card.blocks.flatMap((block) => sentences(block, reader, at, w));
  return `${called.length === 0 ? '' : ` [${w.calls(called.join(', '))}]`}: ${said.map(ended).join(' ')}`;
}

/** A line of a message, as a sentence among others. */
function ended(said: string): string {
  return /[.!?:”]$/.test(said) ? said : `${said}.`;
}

/** What a block says; buttons and small print are left to the real message. */
function sentences(block: Block, reader: Reader, at: Temporal.Instant, w: Words['rehearsal']): readonly string[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
      return [plain(block.text, reader, at)];
    case 'quote':
      return [w.quoted(block.text)];
    case 'facts':
      return [block.facts.map(({ label, value }) => `${label}: ${plain(value, reader, at)}`).join(' · ')];
    case 'small':
    case 'buttons':
    case 'divider':
      return [];
  }
}

function spansIn(block: Block): Rich {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return block.text;
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'quote':
    case 'buttons':
    case 'divider':
      return [];
  }
}

function calls(span: Span): readonly string[] {
  switch (span.kind) {
    case 'person':
    case 'group':
      return span.mention ? [span.name] : [];
    case 'everyone':
      return [span.name];
    case 'text':
    case 'strong':
    case 'time':
    case 'command':
    case 'link':
    case 'place':
      return [];
  }
}
