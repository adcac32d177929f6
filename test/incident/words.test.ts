import { describe, expect, it } from 'vitest';
import { raised, start, text, types } from './story.ts';

const taken = () => raised().next(5, 'chat:jan', { type: 'take' });
const restore = { type: 'restore', how: 'fix', text: text('Done'), forClients: null } as const;

describe('a workaround', () => {
  const found = (body: string) => ({ type: 'workaround', text: text(body) }) as const;

  it('is known from then on, the newest one', () => {
    const story = raised().next(3, 'chat:jan', found('Pay in cash')).next(5, 'chat:ewa', found('Pay by transfer'));
    expect(story.incident).toMatchObject({ status: 'allocated', workaround: 'text: Pay by transfer' });
  });

  it('is told to clients together with being found, and promises them the next word', () => {
    const nextBy = start.add({ hours: 2 });
    const update = {
      type: 'update',
      audience: 'clients',
      text: text('Pay by transfer'),
      nextBy,
      workaround: true,
    } as const;
    const story = taken().next(9, 'chat:jan', update);
    expect(types(story)).toEqual(['workaroundFound', 'updated']);
    expect(story.incident).toMatchObject({ workaround: 'text: Pay by transfer', promise: { by: nextBy } });
    expect(types(taken().next(9, 'chat:jan', { ...update, workaround: false }))).toEqual(['updated']);
    expect(taken().next(9, 'chat:jan', { ...update, nextBy: null }).refusal?.code).toBe('nextUpdateMissing');
  });

  it('is refused without words, and once the service is restored', () => {
    expect(taken().next(9, 'chat:jan', found(' ')).refusal).toEqual({ code: 'emptyText', field: 'text' });
    const restored = taken().next(9, 'chat:jan', restore);
    expect(restored.next(10, 'chat:jan', found('x')).refusal).toMatchObject({
      code: 'wrongStatus',
      asked: 'workaround',
    });
  });
});

describe('a category', () => {
  const categorise = (category: string | null) => ({ type: 'categorise', category }) as const;

  it('is changed whoever has it, and taken away', () => {
    const slow = taken().next(9, 'chat:ewa', categorise('slow'));
    expect(slow.events).toEqual([{ type: 'categorised', category: 'slow', from: null }]);
    expect(slow.next(10, 'chat:ewa', categorise(null)).incident.category).toBeNull();
  });

  it('with a group of its own moves there what nobody has taken, and nothing else', () => {
    const moved = raised().next(9, 'chat:ewa', categorise('security'));
    expect(types(moved)).toEqual(['categorised', 'allocated']);
    expect(moved.incident).toMatchObject({ group: 'security', category: 'security' });
    expect(types(taken().next(9, 'chat:ewa', categorise('security')))).toEqual(['categorised']);
    const there = moved.next(10, 'chat:ewa', categorise(null)).next(11, 'chat:ewa', categorise('security'));
    expect(types(there)).toEqual(['categorised', 'allocated']);
  });

  it('that it has already, or that the procedure does not know, is refused; a closed one keeps its own, or gets what it lacks', () => {
    expect(raised({ category: 'slow' }).next(9, 'chat:ewa', categorise('slow')).refusal?.code).toBe('sameCategory');
    expect(raised().next(9, 'chat:ewa', categorise(null)).refusal?.code).toBe('sameCategory');
    expect(raised().next(9, 'chat:ewa', categorise('magic')).refusal).toEqual({
      code: 'unknownCategory',
      given: 'magic',
    });
    const restored = taken().next(9, 'chat:jan', restore);
    expect(types(restored.next(10, 'chat:ewa', categorise('slow')))).toEqual(['categorised']);
    const closed = restored.next(11, 'chat:jan', { type: 'close', resolution: null, cause: 'change' });
    const completed = closed.next(12, 'chat:ewa', categorise('access'));
    expect([types(completed), completed.incident.category]).toEqual([['categorised'], 'access']);
    expect(completed.next(13, 'chat:ewa', categorise('slow')).refusal).toMatchObject({ asked: 'categorise' });
  });
});

it('what is passed on elsewhere must say where, for whoever reported it', () => {
  const redirect = (body: string | null) =>
    raised().next(4, 'chat:jan', { type: 'cancel', why: 'redirected', text: body === null ? null : text(body) });
  expect(redirect(null).refusal).toEqual({ code: 'emptyText', field: 'text' });
  expect(redirect('  ').refusal).toEqual({ code: 'emptyText', field: 'text' });
  expect(redirect('To Purchasing').incident).toMatchObject({ status: 'cancelled', why: 'redirected' });
});
