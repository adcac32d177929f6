import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('4.1: prioritise and diagnose by the agreed procedure', {
  'impact and urgency make the priority, and the targets follow from the report': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    expect((await stage.posts('operations'))[0]).toMatch(/P3/);
    await stage.pass(20);
    const answer = await stage.types('manager', 'priority INC-1 high high');
    expect(answer).toMatch(/P1/);
    const card = (await stage.posts('operations'))[0];
    expect(card).toMatch(/P1/);
    expect(card).toMatch(/high impact, high urgency/);
    // The targets of a P1 passed 15 minutes ago: the next tick acts on them.
    await stage.pass(1);
    expect((await stage.posts('operations')).at(-1)).toMatch(/your help is needed|escalated to/i);
  },

  'by the form, from the card': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.presses('manager', 'More…');
    await stage.pressesAnswer('manager', 'Priority…');
    const answer = await stage.submits('manager', { impact: 'low', urgency: 'low' });
    expect(answer).toMatch(/P4/);
    expect(await stage.types('manager', 'priority INC-1 low low')).toMatch(/P4|already/i);
  },

  'the category brings a checklist, which is worked through by command or by form, and the card says how far': async (
    stage,
  ) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    expect(await stage.types('engineer', 'check INC-1')).toMatch(/no diagnosis for this category/);
    await stage.types('engineer', 'category INC-1 slow');
    const card = async () => (await stage.posts('operations'))[0] ?? '';
    const before = (await stage.all('operations')).length;
    expect(await stage.types('engineer', 'check INC-1 1')).toMatch(/1 of 2 checked/);
    expect(await card()).toMatch(/Diagnosis\W+1 of 2 checked · next: What was changed in the last day/);
    // The card says it: nobody has to look up.
    expect(await stage.all('operations')).toHaveLength(before);
    expect(await stage.types('engineer', 'check INC-1 1')).toMatch(/so already/);
    expect(await stage.types('engineer', 'check INC-1 9')).toMatch(/no line 9/);
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'Diagnosis…');
    expect(await stage.form('engineer')).toMatch(/✓ Load of servers and database/);
    await stage.submits('engineer', { line: 'changes', outcome: 'New firmware at 13:40' });
    expect((await stage.all('operations')).at(-1)).toMatch(
      /^> [\s\S]*Checked by Jan.*: What was changed in the last day[\s\S]*New firmware at 13:40/,
    );
    expect(await card()).toMatch(/Diagnosis\W+2 of 2 checked/);
    await stage.types('engineer', 'check INC-1 1 undo');
    expect(await card()).toMatch(/1 of 2 checked · next: Load of servers/);
  },
});
