import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAlerted, type Heard, type Latest } from '../../src/incident/decide/alerts.ts';
import { deadlines } from '../../src/incident/due.ts';
import type { Event } from '../../src/incident/event.ts';
import { procedure, raised, type Story, start, text } from './story.ts';

const fresh = raised({ alert: { link: null } });
const latest: Latest = { text: text('Node 2 is down').id, link: null, weight: null, isNew: false };
const hears = (story: Story, heard: Heard, more: Partial<Latest> = {}): Story =>
  story.happened(decideAlerted(story.incident, procedure, heard, { ...latest, ...more }), 'alerts:m', start);
const whats = (events: readonly Event[]) => events.map((event) => (event.type === 'alerted' ? event.what : event.type));

describe('what monitoring says', () => {
  test('is an entry at each power of ten, and none in between', () => {
    let story = fresh;
    const told: number[] = [];
    for (let heard = 2; heard <= 1200; heard++) {
      story = hears(story, { alerts: 1, firing: 1, heard });
      if (story.events.length > 0) told.push(heard);
    }
    expect(told).toEqual([10, 100, 1000]);
  });

  test('is an entry for the first that join, then for each power of ten', () => {
    let story = fresh;
    const told: number[] = [];
    for (let alerts = 2; alerts <= 120; alerts++) {
      story = hears(story, { alerts, firing: alerts, heard: 9 }, { isNew: true });
      if (story.events.length > 0) told.push(alerts);
    }
    expect(told).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 100]);
  });

  test('is resolved once none fires, and restores nothing', () => {
    const one = hears(fresh, { alerts: 2, firing: 1, heard: 2 });
    const over = hears(one, { alerts: 2, firing: 0, heard: 3 });
    expect(whats(over.events)).toEqual(['resolved']);
    expect(over.incident.status).toBe('allocated');
    expect(hears(over, { alerts: 2, firing: 0, heard: 4 }).events).toEqual([]);
    expect(whats(hears(over, { alerts: 2, firing: 1, heard: 5 }).events)).toEqual(['firing']);
  });

  test('reopens what was restored only when it fires again after all was over', () => {
    const restore = { type: 'restore', how: 'fix', text: null, forClients: null } as const;
    const restored = fresh.next(5, 'chat:jan', restore);
    expect(hears(restored, { alerts: 1, firing: 1, heard: 2 }).incident.status).toBe('restored');
    const over = hears(restored, { alerts: 1, firing: 0, heard: 3 });
    const again = hears(over, { alerts: 1, firing: 1, heard: 4 });
    expect(whats(again.events)).toEqual(['firing', 'reopened']);
    expect(again.incident.status).toBe('allocated');
  });

  test('makes it worse when it is new, never better, and never against a person who lowered it', () => {
    const heavy = { impact: 'high', urgency: 'high' } as const;
    const light = { impact: 'low', urgency: 'low' } as const;
    const worse = hears(fresh, { alerts: 2, firing: 2, heard: 2 }, { isNew: true, weight: heavy });
    expect(worse.incident.priority).toBe('P1');
    const same = hears(worse, { alerts: 3, firing: 3, heard: 3 }, { isNew: true, weight: light });
    expect(same.incident.priority).toBe('P1');
    const lowered = same.next(3, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
    const repeated = hears(lowered, { alerts: 3, firing: 3, heard: 4 }, { weight: heavy });
    expect(repeated.incident.priority).toBe('P4');
  });

  test('makes it worse when the same alert turns worse, once', () => {
    const heavy = { impact: 'high', urgency: 'high' } as const;
    const middle = { impact: 'high', urgency: 'medium' } as const;
    const heard = { alerts: 1, firing: 1, heard: 2 };
    const worse = hears(fresh, heard, { weight: middle });
    expect(worse.events).toMatchObject([{ type: 'prioritised', priority: 'P2', from: 'P3' }]);
    expect(hears(worse, heard, { weight: middle }).events).toEqual([]);
    const lowered = worse.next(3, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
    expect(hears(lowered, heard, { weight: middle }).events).toEqual([]);
    expect(hears(lowered, heard, { weight: heavy }).incident.priority).toBe('P1');
    expect(hears(fresh, { ...heard, firing: 0 }, { weight: heavy }).incident.priority).toBe('P3');
  });

  test('is nobody at work: a take of which nothing came lapses all the same', () => {
    const taken = fresh.next(5, 'chat:jan', { type: 'take' });
    const lapses = ({ incident }: Story) => deadlines(incident, procedure).find(({ kind }) => kind === 'lapse')?.at;
    const heard = decideAlerted(
      taken.incident,
      procedure,
      { alerts: 2, firing: 2, heard: 2 },
      { ...latest, isNew: true },
    );
    const told = taken.happened(heard, 'alerts:m', start.add({ hours: 20 }));
    expect(lapses(told)).toEqual(lapses(taken));
    expect(lapses(taken.next(1200, 'chat:jan', { type: 'note', text: text('At it') }))).not.toEqual(lapses(taken));
  });

  test('belongs to an incident that a person raised too, once an alert joins it', () => {
    const joined = hears(raised(), { alerts: 1, firing: 1, heard: 1 }, { isNew: true });
    expect(whats(joined.events)).toEqual(['joined']);
    expect(joined.incident.alarm).toMatchObject({ state: 'firing', alerts: 1 });
  });

  test('said twice comes to nothing the second time, whatever was said before', () => {
    const said = fc.record({
      alerts: fc.integer({ min: 1, max: 300 }),
      firing: fc.integer({ min: 0, max: 3 }),
      heard: fc.integer({ min: 1, max: 5000 }),
    });
    const weight = fc.constantFrom(null, { impact: 'high', urgency: 'high' } as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(said, weight, fc.boolean()), { minLength: 1, maxLength: 8 }), (all) => {
        let story = fresh;
        for (const [heard, weighs, isNew] of all) {
          const more = { weight: weighs, isNew };
          story = hears(story, heard, more);
          expect(decideAlerted(story.incident, procedure, heard, { ...latest, ...more })).toEqual([]);
        }
      }),
    );
  });
});
