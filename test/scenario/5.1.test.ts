import { expect } from 'vitest';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';

onEveryPlatform('5.1: ensure that incidents are handled by the procedure', {
  'what goes past the procedure is recorded by itself, on the card, in the list and in told': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    expect(await card(stage)).not.toMatch(/Departures/);
    await stage.types('manager', 'priority INC-1 high medium');
    await stage.pass(16);
    expect(await card(stage)).toMatch(/Departures\W+taken late/);
    expect(await stage.types('manager', 'list')).toMatch(/INC-1[\s\S]*\d departures?/);
    expect(await stage.types('manager', 'told INC-1')).toMatch(/Departures\W+taken late/);
    // What clients are not told of is nothing for who reported it either.
    expect(await stage.types('reporter', 'list', 'direct')).not.toMatch(/departure/);
  },

  'the reason is asked for once, at the close, and stands beside it from then on': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('manager', 'priority INC-1 high medium');
    await stage.pass(16);
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.types('engineer', 'close INC-1');
    expect(await stage.form('engineer')).toMatch(/Past the procedure: taken late/);
    await stage.submits('engineer', { cause: 'change', confirmed: 'yes', why: 'Two incidents at once' });
    expect(await card(stage)).toMatch(/Departures\W+taken late.*: Two incidents at once/);
    expect(await stage.types('engineer', 'show INC-1')).toMatch(
      /why the procedure was not kept: Two incidents at once/,
    );
  },

  'a priority that is lowered after its target was missed is a departure too': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('manager', 'priority INC-1 high medium');
    await stage.types('engineer', 'take INC-1');
    await stage.pass(4 * 60);
    expect(await card(stage)).toMatch(/Departures\W+.*restored late/);
    await stage.types('engineer', 'priority INC-1 low low');
    expect(await card(stage)).toMatch(/Departures\W+.*priority lowered after a missed target/);
  },
});
