import type { Bench } from './bench.ts';
import { deskOn, PEOPLE, rawPool, round, typed } from './desk.ts';
import { fill, YEAR } from './fill.ts';
import { inParallel, inTurn, type Load, median, ratio } from './load.ts';
import { profiled, profileTable } from './profile.ts';
import { quietPlatform } from './quiet-platform.ts';
import { count } from './report.ts';
import { afresh, statementsOf } from './statements.ts';

const WIDTH = 10;

/** `desk.handle` of a new incident, beside what it writes, written by the same statement by raw `pg`. */
export const handle: Bench = {
  name: 'handle',
  async run({ quick, server, say }) {
    const url = await (await server()).create();
    await fill(url, quick ? 10 : YEAR);
    const desk = await deskOn(url, () => [quietPlatform('bench')]);
    const pool = rawPool(url, WIDTH);
    const raise = async (index: number, title = `Cards are refused in shop ${index}`) => {
      const { kind } = await desk.intake.handle('bench', typed(`new ${title}`, index));
      if (kind !== 'card') throw new Error(`A new incident was answered with ${kind}`);
    };
    // Once before, since the first request of a person writes that person down.
    for (let index = 0; index < PEOPLE; index += 1) await raise(index);
    // Such a title is like no other, so that the statement has nothing but what it writes.
    const seen = await statementsOf(() => raise(0, 'It is not working'));
    // What looks for lanes is not part of writing an incident.
    const [own, ...more] = seen.filter(({ text }) => !/lease_/.test(text));
    if (!own || more.length > 0 || /similarity/.test(own.text))
      throw new Error('An incident takes more than the one statement that writes it');
    const fresh = afresh(own);
    const { name, text } = own;
    const write = async () => void (await pool.query({ ...(name ? { name } : {}), text, values: fresh() }));

    const number = quick ? 30 : 800;
    const measured = (work: (index: number) => Promise<void>) =>
      round(desk, pool, number, () => inParallel(number, WIDTH, work));
    say(`${WIDTH} at a time: desk.handle in turn with raw pg`);
    const loads = await inTurn(quick ? 1 : 9, {
      desk: () => measured((index) => raise(index)),
      raw: () => measured(write),
    });
    const rates = (given: readonly Load[]) => given.map(({ perSecond }) => perSecond);
    const profile = await profiled(() => measured((index) => raise(index)));
    await desk.stop();
    await pool.end();
    return {
      lines: [
        {
          what: '`desk.handle` of a new incident, 10 at a time; the same rows by one statement by raw `pg`',
          product: `${count(median(rates(loads.desk)))}/s`,
          floor: `${count(median(rates(loads.raw)))}/s`,
          ratio: ratio(rates(loads.desk), rates(loads.raw)),
          bound: { kind: 'least', ratio: 0.4 },
        },
      ],
      notes: [`Where the time of \`desk.handle\` goes. ${profileTable(profile)}`],
    };
  },
};
