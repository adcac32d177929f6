import { expect } from 'vitest';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';

/** A P2 that Anna reported and Jan restored. */
async function restored(stage: Stage, how = 'fix', impact = 'high'): Promise<void> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
  await stage.types('engineer', `priority INC-1 ${impact} medium`);
  await stage.types('engineer', `restore INC-1 ${how} Rolled back`);
  await stage.pass(1);
}

onEveryPlatform('4.5: document and close by agreed procedure', {
  'a P2 is not closed until its gate is there: what is missing is said, with a button for each': async (stage) => {
    await restored(stage, 'workaround');
    expect(await card(stage)).toMatch(
      /Before closing\W+the confirmation that it works; what becomes of the workaround/,
    );
    await stage.types('engineer', 'close INC-1');
    const refused = await stage.submits('engineer', { cause: 'change' });
    expect(refused).toMatch(/can't be closed yet\. Missing: the confirmation that it works; what becomes of the work/);
    expect(refused).toMatch(/\[It works\][\s\S]*\[Close…\][\s\S]*\[Close without…\]/);
    await stage.pressesAnswer('engineer', 'It works');
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change', followUp: 'The fix comes on Monday' });
    expect(await card(stage)).toMatch(/Closed[\s\S]*Resolution\W+Rolled back[\s\S]*Cause\W+A change/);
  },

  'the form of closing fills the whole gate in one go': async (stage) => {
    await restored(stage);
    await stage.types('engineer', 'close INC-1');
    expect(await stage.form('engineer')).toMatch(/Yes, says Anna/);
    await stage.submits('engineer', { cause: 'change', confirmed: 'yes' });
    expect(await card(stage)).toMatch(/Closed/);
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/confirmed that it works[\s\S]*closed \(A change\)/);
  },

  'a line is done without by somebody entitled, with a reason, which stands in the record': async (stage) => {
    await restored(stage);
    await stage.types('engineer', 'waive INC-1');
    await stage.submits('engineer', { line: 'confirmation', reason: 'Anna is on leave' });
    expect((await stage.all('operations')).join('\n')).toMatch(
      /Closed without the confirmation.*Jan[\s\S]*Anna is on leave/,
    );
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change' });
    expect(await card(stage)).toMatch(/Closed[\s\S]*Departures\W+closed without a line of the gate: Anna is on leave/);
  },

  'what is still to be done stands in the way until it is done, dropped or goes on as a follow-up': async (stage) => {
    await restored(stage);
    await stage.types('engineer', 'confirm INC-1');
    await stage.types('engineer', 'action INC-1 Replace the terminal');
    await stage.types('engineer', 'action INC-1 Write to the shops');
    expect(await card(stage)).toMatch(/Before closing\W+what is still to be done/);
    await stage.types('engineer', 'close INC-1');
    const refused = await stage.submits('engineer', { cause: 'change' });
    expect(refused).toMatch(/Missing: what is still to be done[\s\S]*\[Done…\][\s\S]*\[Close without…\]/);
    await stage.pressesAnswer('engineer', 'Done…');
    await stage.submits('engineer', { as: 'followUp', text: 'With the next order' });
    expect((await stage.all('operations')).join('\n')).toMatch(
      /Goes on as a follow-up, says Jan.*: Replace the terminal[\s\S]*With the next order/,
    );
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change', actions: 'done' });
    expect(await card(stage)).toMatch(/Closed[\s\S]*Follow-ups\W+Jan.*: Replace the terminal/);
    expect(await card(stage)).not.toMatch(/Write to the shops/);
    const entry = /^(\d+)\. .*Replace the terminal/m.exec(await stage.types('engineer', 'show INC-1'))?.[1];
    await stage.types('engineer', `action INC-1 #${entry} done`);
    expect(await card(stage)).not.toMatch(/Follow-ups/);
  },

  'a P3 needs one line, as it was written at the restore': async (stage) => {
    await restored(stage, 'fix', 'medium');
    expect(await card(stage)).not.toMatch(/Before closing/);
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change' });
    expect(await card(stage)).toMatch(/Closed/);
  },

  'of a P1 a review is asked for, by when and of whom, and what came of it is written down': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'priority INC-1 high high');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change', confirmed: 'yes' });
    await stage.pass(1);
    expect((await stage.posts('operations')).at(-1)).toMatch(/Closed by Jan[\s\S]*a review is asked for by/);
    expect(await card(stage)).toMatch(/Review\W+Jan[\s\S]*\[Review…\]/);
    await stage.types('engineer', 'review INC-1 Deploy behind a flag');
    expect(await card(stage)).toMatch(/Review\W+held/);
    expect((await stage.all('operations')).join('\n')).toMatch(/Review, written by Jan[\s\S]*Deploy behind a flag/);
  },
});
