import { expect } from 'vitest';
import { owned } from './majors.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform(
  '5.3: a major incident is led',
  {
    'what meets the criteria is major from its report on, and whoever presses first leads it': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      expect((await stage.posts('operations'))[0]).not.toMatch(/Major incident/);
      await stage.types('engineer', 'priority INC-1 high high');
      const declared = (await stage.posts('operations')).at(-1);
      expect(declared).toMatch(
        /Major incident, by the procedure’s criteria[\s\S]*Nobody leads it yet[\s\S]*\[I lead it\]/,
      );
      expect(await stage.presses('manager', 'I lead it')).toMatch(/You lead INC-1/);
      expect((await stage.posts('operations'))[0]).toMatch(/Major incident[\s\S]*Led by\s*.*Maria/i);
      expect(await stage.types('engineer', 'major INC-1 It is bad')).toMatch(/declared already/);
      expect(await stage.types('manager', 'role INC-1 scribe @jan')).toMatch(/role is given/);
      expect((await stage.posts('operations'))[0]).toMatch(/Scribe: .*Jan/i);
    },

    'a hand-over carries how it stands, and counts when it is accepted': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'update INC-1 Only one acquirer refuses');
      await stage.types('manager', 'major INC-1 No card payment goes through');
      await stage.presses('manager', 'I lead it');
      expect(await stage.types('manager', 'role INC-1 manager @jan The bank knows')).toMatch(
        /Until it is accepted nothing changes/,
      );
      const card = (await stage.posts('operations')).at(-1) ?? '';
      expect(card).toMatch(/jan.*hands the lead over to you/i);
      expect(card).toMatch(/the bank knows[\s\S]*Only one acquirer refuses[\s\S]*Until you accept, .*Maria/i);
      expect((await stage.posts('operations'))[0]).toMatch(/Led by\s*.*Maria.*Jan.* was asked to lead/i);
      await stage.presses('engineer', 'I lead it');
      expect((await stage.posts('operations')).at(-1)).toMatch(/Jan.* leads it now, in place of .*Maria/i);
    },

    'a hand-over that nobody accepts stays with its giver and escalates': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('manager', 'major INC-1 No card payment goes through');
      await stage.presses('manager', 'I lead it');
      await stage.types('manager', 'role INC-1 manager @jan');
      await stage.pass(10);
      const said = (await stage.posts('operations')).slice(-2).join('\n');
      expect(said).toMatch(/Jan.* has not accepted the lead in time.*Maria.* still has it/i);
      expect(said).toMatch(/escalated to you/i);
      expect((await stage.posts('operations'))[0]).toMatch(/Led by\s*.*Maria/i);
      expect((await stage.posts('operations'))[0]).not.toMatch(/was asked to lead/);
    },

    'the cadence is tighter, a shift ends with a hand-over suggested, and the manager owes the word': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('manager', 'major INC-1 No card payment goes through');
      await stage.presses('manager', 'I lead it');
      await stage.types('engineer', 'update INC-1 clients: We look into it');
      await stage.submits('engineer');
      // A P3 promises the next word in four hours; major, in two.
      expect((await stage.posts('clients')).at(-1)).toMatch(/1[56]:0\d/);
      await stage.pass(2 * 60);
      expect((await stage.posts('operations')).join('\n')).toMatch(/How it stands/);
      await stage.pass(3 * 60);
      expect((await stage.posts('operations')).join('\n')).toMatch(/maria[^\n]*clients still wait/i);
      await stage.pass(3 * 60);
      expect((await stage.posts('operations')).join('\n')).toMatch(/maria[^\n]*led this for a whole shift/i);
      await stage.types('engineer', 'restore INC-1 fix Rolled back');
      const before = (await stage.posts('operations')).length;
      await stage.pass(20 * 60);
      expect(await stage.posts('operations')).toHaveLength(before);
    },
  },
  { procedureOf: owned('manager', { when: [{ priority: 'P1' }] }) },
);
