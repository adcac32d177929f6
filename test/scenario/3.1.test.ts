import { expect } from 'vitest';
import { fold } from '../../src/incident/evolve.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('3.1: maintain the record', {
  'everything that happened is in the timeline, in order, with who and when, and the row is its fold': async (
    stage,
  ) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'note INC-1 Only one acquirer refuses');
    await stage.types('manager', 'priority INC-1 high high');
    await stage.types('engineer', 'update INC-1 Moving traffic away from it');
    await stage.types('engineer', 'restore INC-1 workaround Through the second acquirer');
    await stage.types('manager', 'reopen INC-1 Still refused');
    const filed = await stage.desk.store.incident({ number: 1 });
    if (!filed) throw new Error('INC-1 is not there');
    const timeline = await stage.desk.store.timeline(filed.incident.id);
    expect(timeline.map(({ event }) => event.type)).toEqual([
      'raised',
      'allocated',
      'taken',
      'noted',
      'prioritised',
      'updated',
      'restored',
      'confirmationAsked',
      'reopened',
    ]);
    expect(timeline.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(fold(filed.incident.id, timeline)).toEqual(filed.incident);

    const shown = await stage.types('manager', 'show INC-1');
    for (const words of [
      'Only one acquirer refuses',
      'Moving traffic away from it',
      'Through the second acquirer',
      'Still refused',
    ]) {
      expect(shown).toContain(words);
    }
    expect(shown).toMatch(/Jan/);
    expect(shown).toMatch(/Maria/);
  },

  'a note goes under the card, for whoever wants the detail': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'note INC-1 Only one acquirer refuses');
    expect(await stage.posts('operations')).toHaveLength(1);
    const all = await stage.all('operations');
    expect(all[1]).toMatch(/^> [\s\S]*Only one acquirer refuses/);
  },
});
