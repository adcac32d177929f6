import { describe, expect, it } from 'vitest';
import { mayAsk, readsTitle, type Standing, sight, speaksForClients } from '../../src/incident/access.ts';
import type { AskType } from '../../src/incident/command.ts';
import type { Escalation } from '../../src/incident/terms.ts';
import { procedure as built, merged, raised, text } from './story.ts';

/** One or two of each sort; permissions.test.ts has them all. */
const asks: readonly AskType[] = ['reportToo', 'note', 'reopen', 'correct', 'withdraw', 'take', 'close', 'merge'];

const procedure = {
  ...built,
  services: built.services.map((one) => (one.key === 'payments' ? { ...one, contacts: ['chat:cora'] } : one)),
};
/** Anna's, noted by Bea and followed by her; what Dan reported was merged into it. */
const own = raised({ reporterIs: 'client' }).next(5, 'chat:bea', {
  type: 'reportToo',
  text: text('Me too'),
  is: 'client',
});
const dans = raised({ incident: '00000000-0000-4000-8000-000000000002', reporterIs: 'client' });
const { other } = merged(dans, own, 6);
const followers = other.incident.followers.map((one) => (one.of ? { ...one, person: 'chat:dan' } : one));
const incident = { ...other.incident, followers };
const entry = own.entries.find(({ by }) => by === 'chat:bea') ?? null;
const may = (standing: Standing, person: string | readonly string[], about = {}) =>
  asks.filter((ask) => mayAsk(standing, person, ask, { incident, procedure, ...about }));

/** What whoever speaks for clients may ask. */
const clients = ['reportToo', 'note', 'reopen'];

describe('what may be asked', () => {
  it('is everything by a responder', () => {
    expect(may('responder', 'chat:jan')).toEqual(asks);
  });

  it('by its reporter, whoever reported what was merged into it, and a contact: to add to it and to reopen it', () => {
    for (const person of ['chat:dan', 'chat:cora']) {
      expect([person, may('client', person)]).toEqual([person, clients]);
    }
    // Nobody has taken it yet, so that what is wrong in the report is the reporter's to mend.
    expect(may('client', 'chat:anna')).toEqual([...clients, 'merge']);
  });

  it('by those who follow it and by staff: only to say that they have the trouble too', () => {
    expect(may('client', 'chat:bea')).toEqual(['reportToo']);
    expect(may('staff', 'chat:ewa')).toEqual(['reportToo']);
  });

  it('is nothing by another client, who does not see that there is one', () => {
    expect(may('client', 'chat:zoe', { entry })).toEqual([]);
    expect(sight('client', 'chat:zoe', { incident, procedure })).toBe('nothing');
  });

  it('is to correct and withdraw by whoever wrote it, and of nothing else', () => {
    expect(may('client', 'chat:bea', { entry })).toEqual(['reportToo', 'correct', 'withdraw']);
    expect(may('client', 'chat:anna', { entry })).not.toContain('withdraw');
    expect(may('client', 'chat:bea', { entry: own.entries[0] })).not.toContain('correct');
    const clock = { seq: 9, at: incident.since, by: null, event: { type: 'noted', text: 'x' } } as const;
    expect(may('staff', 'chat:ewa', { entry: clock })).toEqual(['reportToo']);
  });

  it('is the same by any of the accounts that a person linked', () => {
    expect(may('client', ['beta:dan', 'chat:dan'])).toEqual(clients);
    expect(may('client', ['beta:bea', 'chat:bea'], { entry })).toContain('withdraw');
  });
});

describe('whoever is called by name', () => {
  const step = { step: 0, kind: 'hierarchical', why: 'asked', at: incident.since, pending: true } as const;
  const answers = (person: string, escalation: Pick<Escalation, 'to' | 'person'>) => {
    const about = { incident: { ...incident, escalation: { ...step, ...escalation } }, procedure };
    return [sight('client', person, about), mayAsk('client', person, 'answerEscalation', about)];
  };

  it('sees it and may answer where they read it, in their direct messages too', () => {
    for (const [person, escalation] of [
      ['chat:olga', { to: 'owner' }],
      ['chat:piotr', { to: 'person:chat:piotr' }],
      ['chat:dora', { to: 'duty:nights', person: 'chat:dora' }],
    ] as const) {
      expect([person, ...answers(person, escalation)]).toEqual([person, 'whole', true]);
      expect(mayAsk('client', person, 'take', { incident, procedure })).toBe(false);
    }
    expect(answers('chat:zoe', { to: 'owner' })).toEqual(['nothing', false]);
    expect(answers('chat:olga', { to: 'operations' })).toEqual(['nothing', false]);
  });
});

describe('what is seen', () => {
  it('is all of it by responders, the words for clients by staff and whoever follows it', () => {
    const sees = (standing: Standing, person: string) => sight(standing, person, { incident, procedure });
    expect(sees('responder', 'chat:zoe')).toBe('whole');
    expect(sees('staff', 'chat:zoe')).toBe('clients');
    for (const person of ['chat:anna', 'chat:bea', 'chat:dan', 'chat:cora'])
      expect(sees('client', person)).toBe('clients');
  });

  it('is the title by no client but its reporter and a contact', () => {
    const reads = (standing: Standing, person: string) => readsTitle(standing, person, { incident, procedure });
    expect(reads('responder', 'chat:jan') && reads('staff', 'chat:ewa')).toBe(true);
    expect(reads('client', 'chat:anna') && reads('client', 'chat:cora')).toBe(true);
    expect(reads('client', 'chat:dan') || reads('client', 'chat:bea')).toBe(false);
  });
});

it('clients are spoken for by who reported it, not by who follows it, and after a separation no more', () => {
  const speaks = (person: string, of = incident) => speaksForClients(person, of, procedure);
  expect([speaks('chat:anna'), speaks('chat:dan'), speaks('chat:cora'), speaks('chat:bea')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(speaks('chat:dan', { ...incident, followers: followers.filter(({ of }) => of === null) })).toBe(false);
});
