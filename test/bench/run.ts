import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readmes } from '../readme/parts.ts';
import { type Bench, type Context, keeps, type Result } from './bench.ts';
import { command } from './command.ts';
import { day } from './day.ts';
import { deliveries } from './deliveries.ts';
import { handle } from './handle.ts';
import { thisMachine } from './machine.ts';
import { markdown } from './report.ts';
import { type Server, startServer } from './server.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { tick } from './tick.ts';

const benches: readonly Bench[] = [handle, command, tick, deliveries, status, start, day];

/** Puts the results where the English README has the last ones, between its two markers; the Polish one leads there. */
function toReadme(results: string): void {
  const [before, , after, ...more] = readFileSync(readmes.en, 'utf8').split(
    /<!-- (?:the benchmark's results|end of them) -->/,
  );
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('README.md has no place for them');
  const markers = ["<!-- the benchmark's results -->", '<!-- end of them -->'] as const;
  writeFileSync(readmes.en, `${before}${markers[0]}\n\n${results}\n\n${markers[1]}${after}`);
}

/**
 * Runs the named benchmarks, or all, and prints the table; with --readme it goes into the README too.
 * Gives whether every bound is kept.
 */
async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, readme: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown}: ${benches.map(({ name }) => name)}`);
  if (values.readme && (values.quick || positionals.length > 0)) throw new Error('The README tells of whole runs only');
  const machine = thisMachine();
  let server: Promise<Server> | null = null;
  const context: Context = {
    quick: values.quick,
    machine,
    server: () => {
      server ??= startServer();
      return server;
    },
    say: (text) => void process.stderr.write(`${text}\n`),
  };
  const results: Result[] = [];
  try {
    for (const bench of benches) {
      if (positionals.length === 0 || positionals.includes(bench.name)) results.push(await bench.run(context));
    }
    const version = (await (server as Promise<Server> | null))?.version ?? null;
    const said = markdown(results, machine, version);
    process.stdout.write(`${said}\n`);
    if (values.readme) toReadme(said);
  } finally {
    await (await (server as Promise<Server> | null))?.stop();
  }
  // The sizes of a quick run are too small for a bound to mean anything.
  return values.quick || results.flatMap(({ lines }) => lines).every(keeps);
}

// Exits by itself: the migrations' engine leaves a timer of ten seconds behind.
process.exit((await main()) ? 0 : 1);
