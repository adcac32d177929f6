import type { Bench, Line } from './bench.ts';
import { deskOn, rawPool, settleQueue, typed } from './desk.ts';
import { fill, YEAR } from './fill.ts';
import { inParallel, inTurn, median, ratio } from './load.ts';
import { profiled, profileTable } from './profile.ts';
import { quietPlatform } from './quiet-platform.ts';
import { count } from './report.ts';
import { afresh, type Statement, statementsOf } from './statements.ts';

const WIDTH = 10;

/** `desk.handle` of a new incident, beside the very statements that it sends, sent by raw `pg`. */
export const handle: Bench = {
  name: 'handle',
  async run({ quick, server, say }) {
    const url = await (await server()).create();
    await fill(url, quick ? 10 : YEAR);
    const desk = await deskOn(url, () => [quietPlatform('bench')]);
    const pool = rawPool(url, WIDTH);
    const raise = (index: number) =>
      desk.intake.handle('bench', typed(`new Cards are refused in shop ${index}`, index)).then(expectCard);
    // Once before, since the first request of a person writes that person down.
    for (let index = 0; index < 50; index += 1) await raise(index);
    const seen = await statementsOf(() => raise(0));
    await desk.lanes.idle();
    const own = seen.filter(({ text }) => !/lease_/.test(text));
    const writing = own.filter(({ text }) => /insert into incident/.test(text));
    if (writing.length !== 1) throw new Error(`One statement writes an incident, not ${writing.length}`);

    const sender = (statements: readonly Statement[]) => {
      const ready = statements.map((one) => ({ ...one, fresh: afresh(one) }));
      return async () => {
        for (const { name, text, fresh } of ready)
          await pool.query({ ...(name ? { name } : {}), text, values: fresh() });
      };
    };
    const [written, all] = [sender(writing), sender(own)];
    const number = quick ? 30 : 800;
    const settled = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work;
      await desk.lanes.idle();
      await settleQueue(pool);
      return result;
    };
    say(`${WIDTH} at a time: desk.handle in turn with raw pg`);
    const rates = await inTurn(quick ? 1 : 9, {
      desk: () => settled(inParallel(number, WIDTH, raise)),
      written: () => settled(inParallel(number, WIDTH, written)),
      all: () => settled(inParallel(number, WIDTH, all)),
    });
    const [product, floor, statements] = [rates.desk, rates.written, rates.all].map((loads) =>
      loads.map(({ perSecond }) => perSecond),
    ) as [number[], number[], number[]];
    const profile = await profiled(() => settled(inParallel(number, WIDTH, raise)));
    await desk.stop();
    await pool.end();
    const line = (what: string, floors: number[], bound: Line['bound']): Line => ({
      what,
      product: `${count(median(product))}/s`,
      floor: `${count(median(floors))}/s`,
      ratio: ratio(product, floors),
      bound,
    });
    return {
      lines: [
        line('`desk.handle` of a new incident, 10 at a time; the same rows by raw `pg`', floor, {
          kind: 'least',
          ratio: 0.4,
        }),
        line(`the same beside all ${own.length} statements that it sends, by raw \`pg\``, statements, null),
      ],
      notes: [`Where the time of \`desk.handle\` goes:\n\n${profileTable(profile)}`],
    };
  },
};

function expectCard({ kind }: { readonly kind: string }): void {
  if (kind !== 'card') throw new Error(`A new incident was answered with ${kind}`);
}
