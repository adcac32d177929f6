import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { lanes } from '../../src/delivery/lanes.ts';
import { compose } from '../../src/desk/compose.ts';
import { tellDirectly, tellOperations } from '../../src/desk/matters.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { tellUndelivered } from '../../src/desk/undelivered.ts';
import { createLog } from '../../src/log.ts';
import { type Matter, THE_DESK } from '../../src/notice/matter.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { type ScriptedPlatform, scriptedPlatform } from '../support/scripted-platform.ts';

const at = (time: string) => Temporal.Instant.from(`2026-03-02T${time}Z`);
const cover: Matter = {
  type: 'cover',
  rota: 'nights',
  person: 'alpha:jan',
  insteadOf: ['beta:olga'],
  from: at('18:00'),
  to: at('22:00'),
  by: 'beta:maria',
  reader: 'alpha:jan',
};

/** What a desk needs to tell something on these platforms, each with an operations conversation; `now` is the test's. */
function deskOn(...platforms: readonly ScriptedPlatform[]) {
  const { store, ledger, shelf } = memoryStore();
  const time = { now: at('14:00') };
  const parts: Parts = {
    store,
    ledger,
    shelf: shelf('desk'),
    platforms: new Map(
      platforms.map((one) => [one.name, { ...one, places: { operations: 'ops', clients: null } }] as const),
    ),
    procedure: builtInProcedure((text) => String(text.length)),
    now: () => time.now,
    newId: randomUUID,
    nudge: () => undefined,
    log: createLog('silent'),
  };
  const working = lanes({
    ledger,
    platforms: parts.platforms,
    compose: (delivery) => compose(parts, delivery),
    undelivered: (delivery, outcome, reason) => tellUndelivered(parts, delivery, outcome, reason),
    now: parts.now,
    holder: 'one',
    log: createLog('silent'),
  });
  const later = async (seconds: number) => {
    time.now = time.now.add({ seconds });
    await working.sweep();
  };
  return { parts, ledger, later };
}

const said = ({ messages }: ScriptedPlatform) => messages.map(({ conversation, shows }) => [conversation, ...shows]);

it('a matter is told once, in the operations conversation of each platform, however often it is asked for', async () => {
  const [alpha, beta] = [scriptedPlatform('alpha'), scriptedPlatform('beta')];
  const { parts, later } = deskOn(alpha, beta);
  await Promise.all([tellOperations(parts, cover, 'one'), tellOperations(parts, cover, 'one')]);
  await later(1);
  await tellOperations(parts, cover, 'one');
  await later(5);
  expect([said(alpha).length, said(beta).length]).toEqual([1, 1]);
  await tellOperations(parts, cover, 'another');
  await later(5);
  expect([said(alpha).length, said(beta).length]).toEqual([2, 2]);
});

it('a matter whose answer was lost is looked for, not told again', async () => {
  const alpha = scriptedPlatform('alpha');
  const { parts, ledger, later } = deskOn(alpha);
  alpha.script('lost');
  await tellDirectly(parts, cover, 'one', 'alpha:jan');
  await later(1);
  await later(10);
  expect(said(alpha)).toEqual([['direct-jan', expect.stringMatching(/nights: you have duty/)]]);
  expect((await ledger.told(THE_DESK)).map(({ state }) => state)).toEqual(['sent']);
});

it('one that does not get through is told in operations; that this does not get through either is told nowhere', async () => {
  const [alpha, beta] = [scriptedPlatform('alpha'), scriptedPlatform('beta')];
  const { parts, ledger, later } = deskOn(alpha, beta);
  alpha.script('refused', 'refused');
  await tellDirectly(parts, cover, 'one', 'alpha:jan');
  for (const _ of [1, 2, 3]) await later(5);
  expect(said(alpha)).toEqual([]);
  expect(said(beta)).toEqual([['ops', 'A message did not get through']]);
  const rows = (await ledger.told(THE_DESK)).map(({ notice, state }) => [notice.about.type, state]);
  expect(rows.sort()).toEqual([
    ['desk', 'failed'],
    ['undelivered', 'failed'],
    ['undelivered', 'sent'],
  ]);
});

it('a person whose platform is not there is told nothing, and nothing waits', async () => {
  const { parts, ledger } = deskOn(scriptedPlatform('alpha'));
  await tellDirectly(parts, cover, 'one', 'elsewhere:olga');
  expect(await ledger.told(THE_DESK)).toEqual([]);
});
