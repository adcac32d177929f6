import { describe, expect, it } from 'vitest';
import { raised, type Story } from './story.ts';

const set = (service: string, clientsListen = true) => ({ type: 'setService', service, clientsListen }) as const;
const types = ({ events }: Story) => events.map(({ type }) => type);

describe('a service that was registered wrongly', () => {
  it('is put right, and what nobody has goes to the group of the right one', () => {
    const moved = raised().next(5, 'chat:ewa', set('website'));
    expect(types(moved)).toEqual(['serviceSet', 'allocated']);
    expect(moved.incident).toMatchObject({ service: 'website', group: 'website-l2', separated: ['payments'] });
  });

  it('leaves it with whoever has it', () => {
    const taken = raised().next(4, 'chat:jan', { type: 'take' }).next(5, 'chat:ewa', set('website'));
    expect(types(taken)).toEqual(['serviceSet']);
    expect(taken.incident).toMatchObject({ assignee: 'chat:jan', group: 'payments-l2' });
  });

  it('owes clients a first word where they listen, and nothing where they do not', () => {
    const deaf = raised().next(5, 'chat:ewa', set('website', false));
    expect(deaf.incident).toMatchObject({ clientsListen: false, firstUpdate: null });
    const heard = deaf.next(6, 'chat:ewa', set('payments'));
    expect(heard.incident.clientsListen).toBe(true);
    expect(heard.incident.firstUpdate).not.toBeNull();
  });

  it('can not be the same one, nor one that there is not', () => {
    expect(raised().next(5, 'chat:ewa', set('payments')).refusal?.code).toBe('sameService');
    expect(raised().next(5, 'chat:ewa', set('magic')).refusal).toEqual({ code: 'unknownService', given: 'magic' });
  });
});
