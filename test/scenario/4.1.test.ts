import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('4.1: prioritise by the agreed procedure', {
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
});
