import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { decide } from '../../src/incident/decide.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { procedure, raised, start, text } from './story.ts';

/** Jan, whose account `beta:jan` was another person until it was linked. */
const jan = { by: 'chat:jan', ids: ['chat:jan', 'beta:jan'] };
const asks = (incident: Incident, ask: Ask) =>
  decide({ incident, procedure, now: start.add({ minutes: 30 }), ...jan }, ask);
const refusal = (code: string, params = {}) => ({ refusal: { code, ...params } });
const happens = (...events: readonly object[]) => ({ events: events.map((one) => expect.objectContaining(one)) });
const restore = { type: 'restore', how: 'fix', text: null, forClients: null } as const;

describe('whoever acts by the one account and asks by another that is linked to it', () => {
  const taken = raised().next(5, 'beta:jan', { type: 'take' });

  it('has what they took', () => {
    expect(asks(taken.incident, { type: 'take' })).toEqual(refusal('alreadyYours'));
    expect(asks(taken.incident, { type: 'assign', to: { person: 'chat:jan' } })).toEqual(refusal('alreadyYours'));
  });

  it('takes what was offered to the other', () => {
    const offered = raised()
      .next(5, 'chat:ewa', { type: 'take' })
      .next(6, 'chat:ewa', { type: 'assign', to: { person: 'beta:jan' } });
    expect(asks(offered.incident, { type: 'take' })).toEqual(happens({ type: 'taken' }));
  });

  it('takes it by giving it to either', () => {
    const assign: Ask = { type: 'assign', to: { person: 'beta:jan' } };
    expect(asks(raised().incident, assign)).toEqual(happens({ type: 'taken' }));
  });

  describe('of a major incident', () => {
    const major = raised().next(5, 'chat:ewa', { type: 'declareMajor', reason: null, manager: null });
    const give = (role: string, to: string) => ({ type: 'giveRole', role, to, text: null }) as const;

    it('leads what they lead, and what is offered to the other', () => {
      const led = major.next(6, 'beta:jan', { type: 'lead' });
      expect(asks(led.incident, { type: 'lead' })).toEqual(refusal('alreadyYourRole'));
      const offered = major.next(6, 'chat:ewa', { type: 'lead' }).next(7, 'chat:ewa', give('manager', 'beta:jan'));
      expect(asks(offered.incident, { type: 'lead' })).toEqual(happens({ type: 'roleTaken', role: 'manager' }));
    });

    it('takes a role by giving it to either, and has it then', () => {
      expect(asks(major.incident, give('scribe', 'beta:jan'))).toEqual(happens({ type: 'roleTaken', role: 'scribe' }));
      const scribe = major.next(6, 'beta:jan', give('scribe', 'beta:jan'));
      expect(asks(scribe.incident, give('scribe', 'chat:jan'))).toEqual(refusal('alreadyYourRole'));
    });

    it('leads what they declare for either', () => {
      const declare: Ask = { type: 'declareMajor', reason: text('All'), manager: 'beta:jan' };
      expect(asks(taken.incident, declare)).toEqual({
        events: expect.arrayContaining([{ type: 'roleTaken', role: 'manager', from: null }]),
      });
    });
  });

  it('is not asked whether what they restored works for them, and silence confirms nothing', () => {
    const own = { ...taken.incident, reporter: 'beta:jan' };
    expect(asks(own, restore)).toEqual(happens({ type: 'restored' }));
  });

  it('confirms by closing what the other was asked about', () => {
    const restored = taken.next(10, 'chat:ewa', restore).incident;
    const { confirmation } = restored;
    if (confirmation === null) throw new Error('Nobody was asked');
    const waits = { ...restored, confirmation: { ...confirmation, of: 'beta:jan' } };
    const close: Ask = { type: 'close', resolution: text('Certificate renewed'), cause: null };
    expect(asks(waits, close)).toEqual({
      events: expect.arrayContaining([{ type: 'confirmed', how: 'said', timing: null }]),
    });
  });
});
