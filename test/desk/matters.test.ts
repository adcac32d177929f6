import { expect, it } from 'vitest';
import { tellDirectly, tellOperations } from '../../src/desk/tell.ts';
import { type Matter, THE_DESK } from '../../src/notice/matter.ts';
import { type ScriptedPlatform, scriptedPlatform } from '../support/scripted-platform.ts';
import { said, tellingDesk } from '../support/telling-desk.ts';

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

const deskOn = (...platforms: readonly ScriptedPlatform[]) => tellingDesk(at('14:00'), platforms);

it('a matter is told once, in the operations conversation of each platform, however often it is asked for', async () => {
  const [alpha, beta] = [scriptedPlatform('alpha'), scriptedPlatform('beta')];
  const { parts, later } = await deskOn(alpha, beta);
  await Promise.all([tellOperations(parts, cover, 'one'), tellOperations(parts, cover, 'one')]);
  await later({ seconds: 1 });
  await tellOperations(parts, cover, 'one');
  await later({ seconds: 5 });
  expect([said(alpha).length, said(beta).length]).toEqual([1, 1]);
  await tellOperations(parts, cover, 'another');
  await later({ seconds: 5 });
  expect([said(alpha).length, said(beta).length]).toEqual([2, 2]);
});

it('a matter whose answer was lost is looked for, not told again', async () => {
  const alpha = scriptedPlatform('alpha');
  const { parts, ledger, later } = await deskOn(alpha);
  alpha.script('lost');
  await tellDirectly(parts, cover, 'one', 'alpha:jan');
  await later({ seconds: 1 });
  await later({ seconds: 10 });
  expect(said(alpha)).toEqual([['direct-jan', expect.stringMatching(/nights: you have duty/)]]);
  expect((await ledger.told(THE_DESK)).map(({ state }) => state)).toEqual(['sent']);
});

it('one that does not get through is told in operations; that this does not get through either is told nowhere', async () => {
  const [alpha, beta] = [scriptedPlatform('alpha'), scriptedPlatform('beta')];
  const { parts, ledger, later } = await deskOn(alpha, beta);
  alpha.script('refused', 'refused');
  await tellDirectly(parts, cover, 'one', 'alpha:jan');
  for (const _ of [1, 2, 3]) await later({ seconds: 5 });
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
  const { parts, ledger } = await deskOn(scriptedPlatform('alpha'));
  await tellDirectly(parts, cover, 'one', 'elsewhere:olga');
  expect(await ledger.told(THE_DESK)).toEqual([]);
});
