import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { decide } from '../../src/incident/decide.ts';
import { procedure, raised, type Story, start, text, types } from './story.ts';

const restore = (how: 'fix' | 'workaround' = 'fix'): Ask => ({
  type: 'restore',
  how,
  text: text('Rolled back'),
  forClients: null,
});
const critical = () => raised({ impact: 'high', urgency: 'high' }).next(1, 'chat:jan', { type: 'take' });
const kinds = ({ incident }: Story) => incident.departures.map(({ kind }) => kind);
const close = { type: 'close', resolution: null, cause: 'change' } as const;

describe('who is asked whether it works', () => {
  const asked = (by: string, reachable: (person: string) => boolean) => {
    const contacts = procedure.services.map((one) => ({ ...one, contacts: ['chat:cora'] }));
    const situation = { incident: critical().incident, by, procedure: { ...procedure, services: contacts }, reachable };
    const decision = decide({ ...situation, now: start.add({ minutes: 9 }) }, restore());
    return 'events' in decision ? decision.events.slice(1).map((event) => 'of' in event && event.of) : [];
  };

  it('is the reporter, else a contact of the service, else its owner, else nobody', () => {
    expect(asked('chat:jan', () => true)).toEqual(['chat:anna']);
    expect(asked('chat:jan', (person) => person !== 'chat:anna')).toEqual(['chat:cora']);
    expect(asked('chat:jan', (person) => person === 'chat:olga')).toEqual(['chat:olga']);
    expect(asked('chat:jan', () => false)).toEqual([]);
  });

  it('is nobody who has left or is away, whose silence would say nothing', () => {
    const contacts = procedure.services.map((one) => ({ ...one, contacts: ['chat:cora'] }));
    const present = (...absent: readonly string[]) => {
      const presence = {
        onDuty: () => null,
        absent: (one: string) => (absent.includes(one) ? ('gone' as const) : null),
        isWhole: () => true,
        covers: () => null,
      };
      const at = { now: start.add({ minutes: 9 }), by: 'chat:jan', procedure: { ...procedure, services: contacts } };
      const decision = decide({ incident: critical().incident, ...at, presence }, restore());
      return 'events' in decision ? decision.events.slice(1) : [];
    };
    expect(present('chat:anna')).toMatchObject([{ of: 'chat:cora', as: 'contact' }]);
    expect(present('chat:anna', 'chat:cora')).toMatchObject([{ of: 'chat:olga', as: 'owner' }]);
    expect(present('chat:anna', 'chat:cora', 'chat:olga')).toEqual([]);
  });

  it('is not asked who says by restoring it that it works', () => {
    expect(asked('chat:anna', () => true)).toEqual([]);
  });
});

it('silence confirms at its time and not before, and what fails again is asked about anew', () => {
  const restored = critical().next(10, 'chat:jan', restore());
  expect(types(restored.tick(10 + 4 * 60 - 1))).toEqual([]);
  const silent = restored.tick(10 + 4 * 60);
  expect(silent.events).toMatchObject([{ type: 'confirmed', how: 'silence' }]);
  const again = silent.next(300, 'chat:anna', { type: 'reopen', reason: null });
  expect(again.incident).toMatchObject({ confirmation: null, recovered: [], waived: [] });
  expect(again.next(310, 'chat:jan', restore()).incident.confirmation?.confirmed).toBeNull();
});

describe('the closing gate', () => {
  it('of a P1 names all that is missing, and one request can give all of it', () => {
    const restored = critical().next(10, 'chat:jan', restore('workaround'));
    const missing = ['confirmation', 'workaroundFollowUp'];
    expect(restored.next(11, 'chat:jan', close).refusal).toEqual({ code: 'gateOpen', missing });
    const whole: Ask = { ...close, waives: ['confirmation'], why: text('On leave'), followUp: text('On Monday') };
    expect(types(restored.next(11, 'chat:jan', whole))).toEqual(['followUpNamed', 'waived', 'closed', 'reviewAsked']);
    expect(restored.next(11, 'chat:jan', { ...whole, why: text(' ') }).refusal).toEqual({
      code: 'emptyText',
      field: 'why',
    });
  });

  it('waits for what is still to be done: it is done, dropped, done without, or goes on as a follow-up', () => {
    const restored = critical()
      .next(2, 'chat:jan', { type: 'addAction', text: text('Ask'), owner: null, dueAt: start.add({ hours: 9 }) })
      .next(3, 'chat:jan', { type: 'addAction', text: text('Look'), owner: null, dueAt: start.add({ hours: 9 }) })
      .next(10, 'chat:jan', restore());
    const said = { ...close, confirmed: true } as const;
    expect(restored.next(11, 'chat:jan', said).refusal).toEqual({ code: 'gateOpen', missing: ['actions'] });
    const [ask, look] = restored.incident.gathered.actions.map(({ entry }) => entry) as [number, number];
    const settled = (story: Story, action: number, as: 'done' | 'dropped' | 'followUp') =>
      story.next(11, 'chat:jan', { type: 'settleAction', action, as, text: null });
    const one = settled(restored, ask, 'dropped');
    expect(one.next(12, 'chat:jan', said).refusal).toEqual({ code: 'gateOpen', missing: ['actions'] });
    const both = settled(one, look, 'followUp').next(12, 'chat:jan', said);
    expect(both.incident.status).toBe('closed');
    // It goes on: what is not done yet can be done, once.
    expect(settled(both, look, 'followUp').refusal).toEqual({ code: 'settledAlready', entry: look });
    expect(types(settled(both, look, 'done'))).toEqual(['actionDone']);
    expect(settled(both, ask, 'done').refusal).toEqual({ code: 'settledAlready', entry: ask });
    expect(types(restored.next(11, 'chat:jan', { ...said, actions: 'followUp' }))).toEqual([
      'confirmed',
      'departed',
      'actionFollowsUp',
      'actionFollowsUp',
      'closed',
      'reviewAsked',
    ]);
    const waived = restored.next(11, 'chat:jan', { ...said, waives: ['actions'], why: text('Too late') });
    expect(kinds(waived)).toContain('gateWaived');
  });

  it('takes the word of the one who was asked where they close it themselves', () => {
    const restored = critical().next(10, 'chat:jan', restore());
    expect(types(restored.next(11, 'chat:anna', close))).toEqual(['confirmed', 'closed', 'reviewAsked']);
  });
});

describe('departures', () => {
  it('are told by what the clock had to do, each once', () => {
    expect(kinds(raised().tick(121).tick(240))).toEqual(['takenLate', 'firstUpdateLate']);
    expect(kinds(critical().tick(61))).toContain('restoredLate');
  });

  it('are told by a request where the clock did not look before it', () => {
    const late = critical().next(90, 'chat:jan', restore());
    expect(types(late)).toEqual(['restored', 'confirmationAsked', 'departed']);
    expect(kinds(late)).toEqual(['restoredLate']);
    expect(kinds(critical().next(59, 'chat:jan', restore()))).toEqual([]);
  });

  it('tell of a promise to clients that was missed while the clock did not look, whatever ends it', () => {
    const promised = (minutes: number) =>
      critical().next(1, 'chat:jan', {
        type: 'update',
        audience: 'clients',
        text: text('We look into it'),
        nextBy: start.add({ minutes }),
      });
    const cancel = { type: 'cancel', why: 'mistake', text: text('Only a test') } as const;
    expect(kinds(promised(20).next(30, 'chat:jan', restore()))).toEqual(['promiseMissed']);
    expect(kinds(promised(20).next(30, 'chat:jan', cancel))).toEqual(['promiseMissed']);
    expect(kinds(promised(20).next(20, 'chat:jan', restore()))).toEqual([]);
    expect(kinds(promised(20).tick(20).next(30, 'chat:jan', restore()))).toEqual(['promiseMissed']);
  });

  it('are explained once, at the close', () => {
    const late = critical().next(90, 'chat:jan', restore());
    const closed = late.next(95, 'chat:anna', { ...close, confirmed: true, why: text('Two at once') });
    expect(closed.incident.departures.map(({ reason }) => reason)).toEqual(['text: Two at once']);
  });
});
