import { unescaped } from './typed-text.ts';

/** What people are called, by their ids; null for who isn't known. */
export type NameOf = (person: string) => string | null;

/** The people whom a text with Slack's marks mentions, each once. */
export function mentioned(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/<@([A-Z0-9]+)/g), ([, person = '']) => person))];
}

/** A text with Slack's marks as its readers see it. A link that shows other words than its address keeps both. */
export function readText(text: string, nameOf: NameOf): string {
  return unescaped(
    text.replace(/<([^<>]*)>/g, (_, mark: string) => {
      const bar = mark.indexOf('|');
      const target = bar === -1 ? mark : mark.slice(0, bar);
      return read(target, bar === -1 ? '' : mark.slice(bar + 1), nameOf);
    }),
  ).trim();
}

function read(target: string, label: string, nameOf: NameOf): string {
  if (target.startsWith('@')) {
    const person = target.slice(1);
    return `@${nameOf(person) ?? (label || person)}`;
  }
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!subteam^')) return `@${(label || target.slice('!subteam^'.length)).replace(/^@/, '')}`;
  // A date, in words for those who can't show it; and what Slack may yet invent.
  if (target.startsWith('!')) return /^!(here|channel|everyone)$/.test(target) ? `@${target.slice(1)}` : label;
  const address = target.replace(/^(?:mailto|tel):/, '');
  return label === '' || address.replace(/^https?:\/\//, '').replace(/\/$/, '') === label.replace(/^https?:\/\//, '')
    ? address
    : `${label} (${address})`;
}
