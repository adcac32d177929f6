import { describe, expect, it } from 'vitest';
import { mayAsk, readsTitle } from '../../src/incident/access.ts';
import { procedure, raised, type Story, text } from './story.ts';

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

describe('a report that somebody else wrote down', () => {
  const staff = (person: string) => ({ person, is: 'staff' as const });

  it('for a person is theirs; whoever wrote it down follows', () => {
    const { incident } = raised({ onBehalfOf: { person: 'chat:greta', is: 'client' } });
    expect(incident).toMatchObject({ reporter: 'chat:greta', reporterIs: 'client' });
    expect(incident.onBehalf).toEqual({ by: 'chat:anna', name: null });
    expect(incident.followers).toEqual([{ person: 'chat:anna', is: 'staff', of: null }]);
  });

  it('for a client has no title for them, which was written for those who respond', () => {
    const { incident } = raised({ onBehalfOf: { person: 'chat:greta', is: 'client' } });
    expect(readsTitle('client', 'chat:greta', { incident, procedure })).toBe(false);
    expect(readsTitle('client', 'chat:anna', { incident, procedure })).toBe(true);
    expect(readsTitle('client', 'chat:anna', { incident: raised().incident, procedure })).toBe(true);
  });

  it('for a name is of whoever wrote it down in everything else', () => {
    const { incident } = raised({ onBehalfOf: { name: text('Zofia Lis') } });
    expect(incident).toMatchObject({ reporter: 'chat:anna', onBehalf: { by: 'chat:anna', name: 'text: Zofia Lis' } });
    expect(incident.followers).toEqual([]);
  });

  it('can be said later, and the former reporter goes on to hear of it', () => {
    const later = raised().next(5, 'chat:jan', { type: 'setReporter', to: staff('chat:ewa') });
    expect(later.incident).toMatchObject({ reporter: 'chat:ewa', onBehalf: { by: 'chat:anna', name: null } });
    expect(later.incident.followers.map(({ person }) => person)).toEqual(['chat:anna', 'chat:jan']);
    expect(later.next(6, 'chat:jan', { type: 'setReporter', to: staff('chat:ewa') }).refusal?.code).toBe(
      'sameReporter',
    );
    const own = later.next(6, 'chat:jan', { type: 'setReporter', to: staff('chat:jan') });
    expect(own.incident).toMatchObject({ reporter: 'chat:jan', onBehalf: { by: 'chat:anna', name: null } });
    expect(own.incident.followers.map(({ person }) => person)).toEqual(['chat:anna', 'chat:ewa']);
  });

  it('puts to the reporter what is not answered yet', () => {
    const asked = raised({ category: 'not-working' });
    const said = asked.next(5, 'chat:jan', { type: 'setReporter', to: staff('chat:ewa') });
    expect(types(said)).toEqual(['reporterSet', 'questionsAsked']);
    expect(types(asked.next(5, 'chat:jan', { type: 'setReporter', to: { name: text('Ola') } }))).toEqual([
      'reporterSet',
    ]);
  });

  it('stays as it is once the service is restored', () => {
    const over = raised()
      .next(4, 'chat:jan', { type: 'take' })
      .next(9, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    expect(over.next(10, 'chat:jan', { type: 'setReporter', to: staff('chat:ewa') }).refusal?.code).toBe('wrongStatus');
  });

  it('is put right by whoever wrote it down until somebody takes it', () => {
    const story = raised({ onBehalfOf: { person: 'chat:greta', is: 'client' } });
    const may = ({ incident }: Story) => mayAsk('staff', 'chat:anna', 'setReporter', { incident, procedure });
    expect(may(story)).toBe(true);
    expect(may(story.next(4, 'chat:jan', { type: 'take' }))).toBe(false);
  });
});
