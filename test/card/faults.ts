import type { Card } from '../../src/card/card.ts';
import { maxPressLength, readPress } from '../../src/card/press.ts';

/** What no card may have, whatever it is about. */
export function faults({ blocks, summary }: Card): readonly string[] {
  const rows = blocks.flatMap((block) => (block.kind === 'buttons' ? [block.buttons] : []));
  const buttons = rows.flat();
  return [
    ...(blocks.length > 0 && summary.trim() === '' ? ['no summary'] : []),
    ...rows.filter((row) => row.length === 0 || row.length > 5).map((row) => `${row.length} buttons in a row`),
    ...rows.filter((row) => new Set(row.map(({ press }) => press)).size < row.length).map(() => 'a button twice'),
    ...rows
      .filter((row) => row.filter(({ style }) => style === 'primary').length > 1)
      .map(() => 'more than one leading button'),
    ...buttons
      .filter(({ press }) => press.length > maxPressLength || !readPress(press))
      .map(({ press }) => `press ${press}`),
    ...buttons.filter(({ label }) => label.trim() === '').map(() => 'a button without a label'),
    ...blocks.flatMap((block) => (block.kind === 'facts' && block.facts.length === 0 ? ['no facts'] : [])),
    ...blocks.flatMap((block) => ('text' in block && block.text.length === 0 ? [`an empty ${block.kind}`] : [])),
    ...blocks.flatMap((block) =>
      block.kind === 'facts'
        ? block.facts.filter(({ value }) => value.length === 0).map(({ label }) => `empty ${label}`)
        : [],
    ),
  ];
}
