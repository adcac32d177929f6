import { describe, expect, it } from 'vitest';
import { deadlines } from '../../src/incident/due.ts';
import { procedure, raised, type Story, text } from './story.ts';

const note = (body: string) => ({ type: 'note', text: text(body) }) as const;
const me = { type: 'reportToo', text: null, is: 'client' } as const;
const lapses = ({ incident }: Story) => deadlines(incident, procedure).find(({ kind }) => kind === 'lapse')?.at;

describe('a take of which nothing comes', () => {
  const taken = raised().next(5, 'chat:jan', { type: 'take' });

  it('is not kept alive by those who wait for it: the reporter, or whoever has it too', () => {
    const asked = taken
      .next(20, 'chat:anna', note('Is anybody there?'))
      .next(25, 'chat:client', me)
      .next(30, 'chat:client', note('Still the same'));
    expect(lapses(asked)).toEqual(lapses(taken));
  });

  it('is kept alive by whoever works on it, the reporter among them', () => {
    expect(lapses(taken.next(20, 'chat:ewa', note('A look at the log')))).not.toEqual(lapses(taken));
    const own = raised().next(5, 'chat:anna', { type: 'take' });
    expect(lapses(own.next(20, 'chat:anna', note('A look at the log')))).not.toEqual(lapses(own));
    const found = taken.next(20, 'chat:anna', { type: 'workaround', text: text('Pay in cash') });
    expect(lapses(found)).not.toEqual(lapses(taken));
  });
});

describe('another category', () => {
  const categorise = (category: string | null) => ({ type: 'categorise', category }) as const;

  it('takes it from nobody to whom it was given', () => {
    const given = raised().next(2, 'chat:jan', { type: 'assign', to: { person: 'chat:ewa' } });
    const secured = given.next(3, 'chat:anna', categorise('security'));
    expect(secured.incident).toMatchObject({ assignee: 'chat:ewa', group: given.incident.group });
  });

  it('brings it back from the group of a category to that of the service', () => {
    const before = raised();
    const secured = before.next(1, 'chat:jan', categorise('security'));
    expect(secured.incident).toMatchObject({ group: 'security' });
    expect(secured.next(2, 'chat:jan', categorise('slow')).incident).toMatchObject({ group: before.incident.group });
  });

  it('leaves it with the group that it was passed on to', () => {
    const passed = raised().next(1, 'chat:jan', { type: 'passOn', group: 'website-l2', reason: text('Theirs') });
    expect(passed.refusal).toBeNull();
    expect(passed.next(2, 'chat:jan', categorise('slow')).incident).toMatchObject({ group: 'website-l2' });
  });
});
