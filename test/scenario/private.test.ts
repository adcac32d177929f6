import { expect } from 'vitest';
import { cardOf, changesNothing, raised } from '../support/stage/kept.ts';
import { type Role, type Stage, testProcedure } from '../support/stage/stage.ts';
import { someCommandsAbout } from './commands.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const FEW = { members: 'security', conversations: [] };

/** The built-in one, in which suspicions of a breach and the website are for Maria's eyes. */
const procedureOf = (idOf: (role: Role) => string) => ({
  ...testProcedure,
  version: 'with private incidents',
  groups: testProcedure.groups.map((one) => (one.key === 'security' ? { ...one, members: [idOf('manager')] } : one)),
  categories: testProcedure.categories.map((one) => (one.key === 'security' ? { ...one, private: FEW } : one)),
  services: testProcedure.services.map((one) => (one.key === 'website' ? { ...one, private: FEW } : one)),
});

const SECRET = /INC-1\b|payroll/i;

/** What reached those who may not know: the rooms, and Jan, who responds to everything else. */
async function outside(stage: Stage): Promise<string> {
  const said = [await stage.all('operations'), await stage.all('clients'), await stage.direct('engineer')];
  return said.flat().join('\n');
}

/** Anna suspects a breach. */
async function suspicion(stage: Stage): Promise<string> {
  await stage.types('reporter', 'new');
  const answer = await stage.submits('reporter', { title: 'The payroll was copied', category: 'security' });
  await stage.pass(1);
  expect(answer).toContain('INC-1');
  return 'INC-1';
}

onEveryPlatform(
  'A private incident',
  {
    'is known to its members from the first moment, who are told directly, and to nobody else until it is closed':
      async (stage) => {
        const reference = await suspicion(stage);
        expect(cardOf(await stage.direct('manager'), reference)).toMatch(/Private[\s\S]*only for maria/i);
        expect(await outside(stage)).not.toMatch(SECRET);

        const steps: readonly string[] = [
          `take ${reference}`,
          `note ${reference} The payroll of October`,
          `priority ${reference} high high`,
          `workaround ${reference} Nobody opens the payroll`,
          `update ${reference} The payroll server is cut off`,
          `escalate ${reference} The payroll needs more hands`,
          `category ${reference} slow`,
          `category ${reference} security`,
          `correct ${reference} 5 The payroll of November`,
          `back ${reference} Payroll`,
          `take ${reference}`,
          `restore ${reference} fix Keys of the payroll changed`,
          `reopen ${reference} The payroll again`,
          `take ${reference}`,
          `restore ${reference} fix Payroll moved`,
        ];
        for (const step of steps) {
          expect(await stage.types('manager', step, 'direct'), step).toContain(reference);
        }
        await stage.pass(10);
        expect(await outside(stage)).not.toMatch(SECRET);
        expect(await stage.types('engineer', 'list')).not.toMatch(SECRET);

        expect((await stage.direct('reporter')).join('\n')).toMatch(/restored/i);
        expect((await stage.direct('reporter')).join('\n')).not.toMatch(/October|server/i);
        const shown = await stage.types('manager', `show ${reference}`, 'direct');
        expect(shown).toMatch(/made private, only for maria/i);
        expect(shown).toContain('November');
        expect(await stage.types('manager', 'list')).toContain(reference);
      },

    'is not there for a responder who tries every command, in lists and forms either': async (stage) => {
      const reference = await suspicion(stage);
      const other = await raised(stage, 'The payroll can not be printed', 'manager');
      const asNone = await stage.types('engineer', 'show INC-999');
      const words = /\n(?:> )?(?:Not ours|Looking|Looked|Rolled back)\n?(?=\n|$)/;
      for (const command of someCommandsAbout(reference)) {
        const answer = await changesNothing(stage, () => stage.types('engineer', command));
        expect(answer.replace(words, ''), command).toBe(asNone.replaceAll('INC-999', reference));
      }
      const merge = await changesNothing(stage, () => stage.types('engineer', `merge ${other} ${reference}`));
      expect(merge).toContain(`There is no ${reference}`);
      await stage.types('engineer', `merge ${other}`);
      expect(await stage.form('engineer')).not.toContain('was copied');
      expect(await stage.types('engineer', 'take')).not.toContain('was copied');
      expect(await stage.types('manager', 'take')).toContain(reference);
    },

    'that became so takes back what was posted, and goes on where its members read': async (stage) => {
      const reference = await raised(stage, 'The payroll was copied');
      await stage.types('engineer', `take ${reference}`);
      await stage.types('engineer', `note ${reference} Payroll of October`);
      await stage.pass(1);
      expect(cardOf(await stage.posts('operations'), reference)).toContain('payroll');

      expect(await stage.types('engineer', `private ${reference}`)).toMatch(/is private now, only for Jan/);
      await stage.pass(1);
      const said = (await stage.all('operations')).join('\n');
      expect(said).toContain(`${reference} is private now: nothing more is shown here.`);
      expect(said).not.toMatch(/payroll/i);
      expect(await stage.types('manager', `show ${reference}`)).toContain(`There is no ${reference}`);
      expect(await stage.types('manager', 'list')).not.toMatch(SECRET);
      expect(cardOf(await stage.direct('engineer'), reference)).toMatch(/Private/);
      expect(await stage.types('engineer', `private ${reference}`)).toContain('It is private already.');

      // Whom it is given to sees it from then on.
      expect(await stage.types('engineer', `category ${reference} security`)).toContain(reference);
      expect(await stage.types('engineer', `back ${reference}`)).toContain(reference);
      expect(await stage.types('engineer', `assign ${reference} Information security`)).toContain(reference);
      await stage.pass(1);
      expect(cardOf(await stage.direct('manager'), reference)).toMatch(/only for [\s\S]*maria/i);
      expect(await stage.types('manager', `take ${reference}`)).toContain(`${reference} is yours.`);
    },

    'became so with its service, and is for those of the service then': async (stage) => {
      const reference = await raised(stage, 'The payroll was copied');
      await stage.pass(1);
      expect(await stage.types('engineer', `service ${reference} website`)).toContain(reference);
      await stage.pass(1);
      const said = (await stage.all('operations')).join('\n');
      expect(said).toContain(`${reference} is private now: nothing more is shown here.`);
      expect(said).not.toMatch(/payroll/i);
      expect(cardOf(await stage.direct('manager'), reference)).toMatch(/only for [\s\S]*maria/i);
    },

    'is merged with another private one only': async (stage) => {
      const reference = await suspicion(stage);
      const open = await raised(stage, 'Files are gone', 'manager');
      expect(await stage.types('manager', `merge ${open} ${reference}`)).toContain('One of the two is private');
      await stage.types('manager', `private ${open}`);
      expect(await stage.types('manager', `merge ${open} ${reference}`)).toContain(
        `${open} is merged into ${reference}`,
      );
      await stage.pass(1);
      expect((await stage.all('operations')).join('\n')).not.toMatch(SECRET);
    },
  },
  { procedureOf },
);
