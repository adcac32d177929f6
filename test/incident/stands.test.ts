import { describe, expect, it } from 'vitest';
import { stands } from '../../src/incident/stands.ts';
import { raised, type Story, start, text } from './story.ts';

const update = (story: Story, minutes: number, until: number) =>
  story.next(minutes, 'chat:jan', {
    type: 'update',
    audience: 'clients',
    text: text('We look'),
    nextBy: start.add({ minutes: until }),
  });
const restore = { type: 'restore', how: 'fix', text: text('Done'), forClients: null } as const;
const p2 = () => raised({ impact: 'high', urgency: 'medium' });
const promised = () => update(p2().next(5, 'chat:jan', { type: 'take' }), 10, 70);

/** Whether the last thing that the clock reminded of in a story still holds after what came then. */
function holds(said: Story, then: (story: Story) => Story = (story) => story): boolean {
  const entry = said.entries.findLast(({ event }) => event.type === 'reminded' || event.type === 'heldOver');
  if (!entry || !said.events.includes(entry.event)) throw new Error('the clock did not remind of anything last');
  return stands(entry, then(said).incident);
}

describe('what the clock said', () => {
  it('stands while nobody did anything', () => {
    for (const said of [p2().tick(10), promised().tick(60), promised().tick(60).tick(70)]) {
      expect(holds(said)).toBe(true);
    }
  });

  it('is overtaken for a reminder to take it, when somebody took it, even if it was passed back since', () => {
    const said = p2().tick(10);
    const taken = (story: Story) => story.next(11, 'chat:jan', { type: 'take' });
    expect(holds(said, taken)).toBe(false);
    expect(holds(said, (story) => taken(story).next(12, 'chat:jan', { type: 'passBack', reason: null }))).toBe(false);
  });

  it('is overtaken for an escalation that was answered, or that went a step further', () => {
    const said = raised({ impact: 'high', urgency: 'medium', service: 'payments' }).tick(10).tick(15);
    expect(said.events.map(({ type }) => type)).toContain('escalated');
    const escalation = said.entries.find(({ event }) => event.type === 'escalated');
    if (!escalation) throw new Error('nothing was escalated');
    expect(stands(escalation, said.next(16, 'chat:ewa', { type: 'answerEscalation' }).incident)).toBe(false);
    expect(stands(escalation, said.tick(30).incident)).toBe(false);
  });

  it('is overtaken for a promise that was kept since, also by one that is overdue itself', () => {
    for (const said of [promised().tick(60), promised().tick(60).tick(70), promised().tick(60).tick(70).tick(85)]) {
      expect(holds(said, (story) => update(story, 90, 95))).toBe(false);
    }
  });

  it('is overtaken for what leading asks for, when it was restored and reopened since', () => {
    const led = p2()
      .next(5, 'chat:jan', { type: 'take' })
      .next(6, 'chat:jan', { type: 'declareMajor', reason: null, manager: null })
      .next(7, 'chat:jan', { type: 'lead' })
      .tick(8 * 60 + 7);
    const entry = led.entries.find(({ event }) => event.type === 'handOverSuggested');
    if (!entry) throw new Error('no hand-over was suggested');
    expect(stands(entry, led.incident)).toBe(true);
    const again = led.next(500, 'chat:jan', restore).next(510, 'chat:jan', { type: 'reopen', reason: null });
    expect(again.incident.major?.manager).toBe('chat:jan');
    expect(stands(entry, again.incident)).toBe(false);
  });

  it('is overtaken for how it stands by any later word on that', () => {
    const said = promised().tick(71);
    const progress = said.entries.findLast(({ event }) => event.type === 'progressPosted');
    if (!progress) throw new Error('nothing was said of how it stands');
    expect(stands(progress, said.incident)).toBe(true);
    expect(stands(progress, update(said, 72, 120).incident)).toBe(false);
    expect(stands(progress, said.tick(140).incident)).toBe(false);
  });

  it('is overtaken altogether by the restore', () => {
    for (const said of [
      p2().tick(10),
      promised().tick(60),
      promised().tick(60).tick(70).tick(85),
      promised().tick(71),
    ]) {
      expect(holds(said, (story) => story.next(90, 'chat:jan', restore))).toBe(false);
    }
  });

  it('is overtaken for the closing by the close, and by reopening and restoring it again', () => {
    const said = promised()
      .next(20, 'chat:jan', restore)
      .tick(20 + 24 * 60);
    const day = 24 * 60;
    expect(holds(said)).toBe(true);
    const reopened = (story: Story) => story.next(day + 30, 'chat:anna', { type: 'reopen', reason: null });
    expect(holds(said, reopened)).toBe(false);
    expect(holds(said, (story) => reopened(story).next(day + 40, 'chat:jan', restore))).toBe(false);
  });

  it('is overtaken by a restore also where the service failed once more since', () => {
    const again = (story: Story) =>
      story.next(200, 'chat:jan', restore).next(210, 'chat:anna', { type: 'reopen', reason: null });
    const taken = p2().next(1, 'chat:jan', { type: 'take' });
    const held = taken.next(3, 'chat:jan', {
      type: 'hold',
      reason: text('Their supplier looks into it'),
      until: start.add({ minutes: 20 }),
    });
    const types = new Set<string>();
    for (const story of [p2().tick(10), taken.tick(65), held.tick(20)]) {
      for (const entry of story.entries.slice(-story.events.length)) {
        types.add(entry.event.type === 'reminded' ? entry.event.of : entry.event.type);
        expect(stands(entry, story.incident)).toBe(true);
        expect(stands(entry, again(story).next(211, 'chat:jan', { type: 'take' }).incident)).toBe(false);
      }
    }
    expect(types).toEqual(new Set(['take', 'firstUpdate', 'progressPosted', 'resumed']));
  });

  it('is overtaken for all that a major incident asks of people once it is stood down, and stays so when it is declared again', () => {
    const declare = { type: 'declareMajor', reason: null, manager: 'chat:ewa' } as const;
    const down = { type: 'standDown', reason: text('One shop only') } as const;
    const away = { type: 'ownerPassedOver', owner: 'chat:olga', why: 'away', timing: null } as const;
    const asking = p2()
      .next(5, 'chat:jan', { ...declare })
      .next(6, 'chat:jan', { type: 'giveRole', role: 'scribe', to: 'chat:dora', text: null });
    const standing = (story: Story, then: Story) =>
      story.entries.filter((entry) => stands(entry, then.incident)).map(({ event }) => event.type);
    const asked = ['declaredMajor', 'roleOffered', 'ownerAsked', 'roleGiven'];
    expect(standing(asking, asking)).toEqual(expect.arrayContaining(asked));
    const ended = asking.next(8, 'chat:jan', down);
    const again = ended.next(9, 'chat:jan', { ...declare, manager: null });
    for (const then of [ended, again]) {
      expect(standing(asking, then).filter((type) => asked.includes(type))).toEqual([]);
    }
    const passed = p2()
      .next(5, 'chat:jan', { ...declare, manager: null })
      .happened([{ ...away, to: 'operations' }], 'chat:jan', start.add({ minutes: 5 }));
    expect(standing(passed, passed)).toContain('ownerPassedOver');
    expect(standing(passed, passed.next(8, 'chat:jan', down))).not.toContain('ownerPassedOver');
  });

  it('is overtaken for what was asked of a leader and an owner when they answered, or another did', () => {
    const asking = p2().next(5, 'chat:jan', { type: 'declareMajor', reason: null, manager: 'chat:ewa' });
    const standing = (then: Story) =>
      asking.entries.filter((entry) => stands(entry, then.incident)).map(({ event }) => event.type);
    const answered = asking.next(6, 'chat:olga', { type: 'answerEscalation' });
    expect(standing(answered)).not.toContain('ownerAsked');
    expect(standing(answered)).toContain('roleOffered');
    expect(standing(asking.next(6, 'chat:dora', { type: 'lead' }))).not.toContain('roleOffered');
    expect(standing(asking.tick(16))).toContain('roleOffered');
  });
});
