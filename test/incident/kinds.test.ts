import { describe, expect, it } from 'vitest';
import { mayRaise } from '../../src/incident/access.ts';
import { deadlines } from '../../src/incident/due.ts';
import { minutesTo, procedure, raised, start, text, types } from './story.ts';

const due = ({ incident }: ReturnType<typeof raised>) =>
  deadlines(incident, procedure).map(({ kind, at }) => [kind, minutesTo(at)]);
const forClients = {
  type: 'update',
  audience: 'clients',
  text: text('We look'),
  nextBy: start.add({ hours: 1 }),
} as const;

describe('a drill', () => {
  const drill = () => raised({ kind: 'drill' });

  it('is run as a real one, but that clients are owed nothing', () => {
    expect(drill().incident).toMatchObject({ kind: 'drill', status: 'allocated', clientsListen: false });
    expect(due(drill())).toEqual(due(raised()).filter(([kind]) => kind !== 'firstUpdate'));
  });

  it('tells clients nothing, whatever is written', () => {
    const taken = drill().next(5, 'chat:jan', { type: 'take' });
    expect(taken.next(6, 'chat:jan', forClients).refusal).toEqual({ code: 'clientsUnreachable' });
    const restored = taken.next(9, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: text('Works') });
    expect(restored.events).toMatchObject([{ type: 'restored', forClients: null }, { type: 'confirmationAsked' }]);
    const again = restored.next(12, 'chat:jan', { type: 'reopen', reason: null });
    expect(again.incident).toMatchObject({ kind: 'drill', firstUpdate: null });
  });
});

describe('what is past', () => {
  const past = () => raised({ kind: 'past', beganAt: start.subtract({ hours: 5 }) });

  it('is recorded as over: in a group’s care, restored, with nothing left but its closing', () => {
    expect(types(past())).toEqual(['raised', 'allocated', 'restored']);
    expect(past().events.at(-1)).toEqual({ type: 'restored', how: 'fix', text: null, forClients: null });
    expect(past().entries.every(({ by }) => by === 'chat:anna')).toBe(true);
    expect(past().incident).toMatchObject({ kind: 'past', status: 'restored', promise: null, firstUpdate: null });
    expect(minutesTo(past().incident.beganAt)).toBe(-300);
    expect(due(past())).toEqual([['closing', 2 * 24 * 60]]);
  });

  it('is documented and closed as any other', () => {
    const close = { type: 'close', cause: 'change' } as const;
    expect(past().next(9, 'chat:jan', { ...close, resolution: null }).refusal).toEqual({
      code: 'emptyText',
      field: 'resolution',
    });
    const closed = past().next(10, 'chat:jan', { ...close, resolution: text('Rolled back') });
    expect(closed.incident).toMatchObject({ kind: 'past', status: 'closed', cause: 'change' });
    expect(past().next(10, 'chat:jan', forClients).refusal).toBeNull();
  });
});

it('only responders call people for practice or record what is over', () => {
  const standings = ['responder', 'staff', 'client'] as const;
  expect(standings.map((standing) => mayRaise(standing, 'chat:ewa', 'real', procedure))).toEqual([true, true, true]);
  expect(standings.map((standing) => mayRaise(standing, 'chat:ewa', 'drill', procedure))).toEqual([true, false, false]);
  expect(standings.map((standing) => mayRaise(standing, 'chat:ewa', 'past', procedure))).toEqual([true, false, false]);
});
