import { expect, it } from 'vitest';
import { membersOf } from '../../src/desk/members.ts';
import type { Parts } from '../../src/desk/parts.ts';
import type { InGroup } from '../../src/platform.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';

const builtIn = builtInProcedure((text) => String(text.length));

/** A desk on a platform that says what the test tells it of who is in G1. */
function deskWith(says: (asked: readonly string[]) => InGroup) {
  const time = { now: Temporal.Instant.from('2026-03-02T14:00:00Z') };
  const asked: (readonly string[])[] = [];
  const warned: object[] = [];
  const { store, shelf, ledger } = memoryStore();
  const inGroup = async (group: string, whom: readonly string[]) => {
    expect(group).toBe('G1');
    asked.push(whom);
    return says(whom);
  };
  const procedure = {
    ...builtIn,
    groups: builtIn.groups.map((one, at) => (at === 0 ? { ...one, members: ['other:eva'], from: ['alpha:G1'] } : one)),
  };
  const parts = {
    store,
    ledger,
    shelf: shelf('desk'),
    platforms: new Map([['alpha', { ...scriptedPlatform('alpha'), inGroup }]]),
    procedure,
    now: () => time.now,
    log: { info: () => undefined, error: () => undefined, warn: (details: object) => warned.push(details) },
  } as unknown as Omit<Parts, 'members'>;
  const members = membersOf(parts);
  const later = async (seconds: number, ...askers: readonly string[]) => {
    time.now = time.now.add({ seconds });
    await members.refresh(askers);
    return members.fill(procedure).groups[0]?.members;
  };
  return { asked, warned, later, again: () => membersOf(parts), procedure };
}

it('a list of members holds for a minute, beside those whom the procedure names', async () => {
  const said = { members: ['jan'] };
  const { asked, later } = deskWith(() => ({ outcome: 'all', ...said }));
  expect(await later(0)).toEqual(['other:eva', 'alpha:jan']);
  said.members = ['maria'];
  expect(await later(59, 'alpha:maria')).toEqual(['other:eva', 'alpha:jan']);
  expect(await later(1)).toEqual(['other:eva', 'alpha:maria']);
  expect(asked).toHaveLength(2);
});

it('where a platform lists nobody, whoever acts is asked about, and those in it again after ten minutes', async () => {
  const has = new Set(['jan']);
  const { asked, later } = deskWith((whom) => ({ outcome: 'asked', members: whom.filter((one) => has.has(one)) }));
  expect(await later(0)).toEqual(['other:eva']);
  expect(await later(1, 'alpha:jan', 'beta:jan')).toEqual(['other:eva', 'alpha:jan']);
  expect(await later(1, 'alpha:jan')).toEqual(['other:eva', 'alpha:jan']);
  expect(await later(1, 'alpha:maria')).toEqual(['other:eva', 'alpha:jan']);
  expect(asked).toEqual([[], ['jan'], ['maria']]);
  has.delete('jan');
  expect(await later(60)).toEqual(['other:eva', 'alpha:jan']);
  expect(await later(600)).toEqual(['other:eva']);
  expect(asked.at(-1)).toEqual(['jan']);
});

it('what was known last holds while the platform does not say, after a restart too, and the log says so', async () => {
  let failing = false;
  const { later, warned, again, procedure } = deskWith(() =>
    failing ? { outcome: 'failed', reason: 'away' } : { outcome: 'all', members: ['jan'] },
  );
  await later(0);
  failing = true;
  expect(await later(61)).toEqual(['other:eva', 'alpha:jan']);
  expect(warned).toEqual([{ group: 'alpha:G1', reason: 'away' }]);
  const restarted = again();
  await restarted.refresh([]);
  expect(restarted.fill(procedure).groups[0]?.members).toEqual(['other:eva', 'alpha:jan']);
  expect(restarted.fill(builtIn)).toBe(builtIn);
});
