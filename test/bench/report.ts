import { type Bound, keeps, type Line, type Result } from './bench.ts';
import type { Machine } from './machine.ts';

const HEAD = ['What', 'Incident Desk', 'Floor', 'Ratio', 'Bound'] as const;

/** The results as Markdown: one table, the machine, then what was found beside it. */
export function markdown(results: readonly Result[], machine: Machine, postgres: string | null): string {
  const lines = results.flatMap((result) => result.lines);
  const rows = lines.map((line) => [line.what, line.product, line.floor, ratioOf(line), boundOf(line)]);
  return [table(HEAD, rows), said(machine, postgres), ...results.flatMap(({ notes }) => notes)].join('\n\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function ratioOf({ ratio }: Line): string {
  return ratio === null ? '' : ratio.toFixed(2);
}

function boundOf(line: Line): string {
  if (line.bound === null) return '';
  return `${bound(line.bound)}${keeps(line) ? '' : ', missed'}`;
}

function bound({ kind, ratio }: Bound): string {
  return `at ${kind} ${ratio}`;
}

function said({ cores, cpu, memoryGb, system, node }: Machine, postgres: string | null): string {
  const database = postgres === null ? '' : `, ${postgres} with its default settings (fsync on) on the same machine`;
  return `Measured on ${cores} cores (${cpu}), ${memoryGb} GB, ${system}, Node ${node}${database}.`;
}

/** `1,234`: numbers as they stand in a table. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

export function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${count(value)} ms`;
}

export function megabytes(bytes: number): string {
  return `${count(bytes / 2 ** 20)} MB`;
}
