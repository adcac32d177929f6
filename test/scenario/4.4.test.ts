import { expect } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const builtIn = builtInProcedure((text) => `recovery-${text.length}`);
const checklist = [
  { key: 'replay', text: { en: 'Replay the refused payments', pl: 'Ponów odrzucone płatności' } },
  { key: 'reports', text: { en: 'Send the reports of the night', pl: 'Wyślij raporty z nocy' } },
];
/** The service that is used where none is named has a recovery checklist. */
const procedure = {
  ...builtIn,
  services: builtIn.services.map((one) => (one.key === builtIn.defaultService ? { ...one, recovery: checklist } : one)),
};

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';
const told = async (stage: Stage) => (await stage.direct('reporter')).at(-1) ?? '';
const newest = async (stage: Stage) => (await stage.posts('operations')).at(-1) ?? '';

async function restored(stage: Stage): Promise<void> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
  await stage.types('engineer', 'restore INC-1 fix Rolled back');
  await stage.pass(1);
}

onEveryPlatform(
  '4.4: facilitate recovery after resolution',
  {
    'whoever reported it is asked whether it works, and says so, which responders hear': async (stage) => {
      await restored(stage);
      expect(await told(stage)).toMatch(/restored[\s\S]*Does it work for you again\?[\s\S]*It works/);
      expect(await card(stage)).toMatch(/Works again\W+Anna\W.*was asked, silence by/);
      expect(await stage.types('reporter', 'confirm INC-1', 'direct')).toMatch(/it is written down that it works/);
      expect(await newest(stage)).toMatch(/Anna\W.*confirms that it works/);
      expect(await card(stage)).toMatch(/Works again\W+confirmed by Anna/);
      expect(await stage.types('engineer', 'confirm INC-1')).toMatch(/confirmed already/);
    },

    'silence for the procedure’s time confirms, and nobody is disturbed by it': async (stage) => {
      await restored(stage);
      const posts = (await stage.posts('operations')).length;
      await stage.pass(24 * 60);
      expect(await card(stage)).toMatch(/Works again\W+nobody objected/);
      expect(await stage.posts('operations')).toHaveLength(posts);
      expect(await stage.types('engineer', 'show INC-1')).toMatch(/nobody objected: it counts as working/);
    },

    'what does not work after all is opened again, and asked about anew at the next restore': async (stage) => {
      await restored(stage);
      await stage.types('reporter', 'reopen INC-1 Still refused', 'direct');
      expect(await newest(stage)).toMatch(/reopened by Anna[\s\S]*Still refused[\s\S]*\[Take it\]/);
      await stage.pass(24 * 60 + 1);
      expect(await card(stage)).not.toMatch(/nobody objected/);
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'restore INC-1 fix Rolled back once more');
      await stage.pass(1);
      expect(await told(stage)).toMatch(/Does it work for you again\?/);
    },

    'what has to be done after the restore is ticked off, line by line': async (stage) => {
      await restored(stage);
      expect(await card(stage)).toMatch(/Recovery\W+0 of 2 done/);
      await stage.types('engineer', 'recovery INC-1');
      await stage.submits('engineer', { line: 'replay' });
      expect(await card(stage)).toMatch(/Recovery\W+1 of 2 done/);
      await stage.types('manager', 'recovery INC-1');
      expect(await stage.form('manager')).toMatch(/Done already: Replay the refused payments/);
      await stage.submits('manager', { line: '-' });
      expect(await card(stage)).toMatch(/Recovery\W+2 of 2 done/);
      expect(await stage.types('engineer', 'show INC-1')).toMatch(/recovery done: Send the reports of the night/);
      expect(await stage.types('engineer', 'recovery INC-1')).toMatch(/done already/);
    },
  },
  { procedure },
);
