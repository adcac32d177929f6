/**
 * A desk's store in a process of its own, to be killed: prints `open`, then the id of every incident whose commit was
 * acknowledged, four at a time, until it ends. Or, when it can't start, why.
 */
import { CannotStart } from '../../src/desk/faults.ts';
import { openStore } from '../../src/store/open-store.ts';
import { card, change, incident, procedure } from './changes.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const { store } = await openStore(JSON.parse(process.argv[2] ?? ''));
  say('open');
  await store.keepProcedure(procedure);
  const write = async () => {
    for (;;) {
      const one = incident();
      await store.file(
        change(one, { notices: [card(one.id)], texts: [{ id: `text of ${one.id}`, body: 'x'.repeat(2000) }] }),
      );
      say(one.id);
    }
  };
  await Promise.all([write(), write(), write(), write()]);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.message);
}
