import { parseArgs } from 'node:util';
import { type Bench, type Context, keeps, type Result } from './bench.ts';
import { command } from './command.ts';
import { handle } from './handle.ts';
import { thisMachine } from './machine.ts';
import { markdown } from './report.ts';
import { type Server, startServer } from './server.ts';

const benches: readonly Bench[] = [handle, command];

/** Runs the named benchmarks, or all, and prints the table. Exits with 1 when a bound is missed. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown}: ${benches.map(({ name }) => name)}`);
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
    process.stdout.write(`${markdown(results, machine, version)}\n`);
  } finally {
    await (await (server as Promise<Server> | null))?.stop();
  }
  // The sizes of a quick run are too small for a bound to mean anything.
  if (!values.quick && !results.flatMap(({ lines }) => lines).every(keeps)) process.exitCode = 1;
}

await main();
