import { expect } from 'vitest';
import { nextDeadline } from '../../src/incident/due.ts';
import { isOpen } from '../../src/incident/incident.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('G1: an appropriate, timely response', {
  'one record, one next deadline, and somebody always holds it, from the report to the close': async (stage) => {
    const held = async () => {
      const filed = await stage.desk.store.incident({ number: 1 });
      if (!filed) throw new Error('INC-1 is not there');
      const { incident, procedure } = filed;
      expect(incident.group).not.toBeNull();
      expect(nextDeadline(incident, procedure) !== null).toBe(isOpen(incident));
      return incident.status;
    };
    const answer = await stage.types('reporter', 'new Cards are refused');
    expect(answer).toContain('INC-1');
    expect(await held()).toBe('allocated');

    await stage.presses('engineer', 'Take it');
    expect(await held()).toBe('inProgress');
    expect((await stage.posts('operations'))[0]).toMatch(/In progress/);

    await stage.presses('engineer', 'Restore…');
    await stage.submits('engineer', { how: 'fix', text: 'Rolled back' });
    expect(await held()).toBe('restored');

    await stage.presses('engineer', 'Close…');
    await stage.submits('engineer', { cause: 'change' });
    expect(await held()).toBe('closed');
    expect((await stage.posts('operations'))[0]).toMatch(/Closed/);
  },

  'the reporter hears that it is taken, restored and closed, without asking': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.types('engineer', 'close INC-1');
    await stage.submits('engineer', { cause: 'change' });
    const heard = await stage.direct('reporter');
    expect(heard).toHaveLength(3);
    expect(heard[0]).toMatch(/INC-1[\s\S]*Jan/);
    expect(heard[1]).toMatch(/restored/i);
    expect(heard[2]).toMatch(/closed/i);
  },
});
