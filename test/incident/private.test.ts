import { describe, expect, it, test } from 'vitest';
import { mayAsk, readsTitle, type Standing, sight } from '../../src/incident/access.ts';
import { withPrivacy } from '../../src/incident/decide/private.ts';
import { decideMerge } from '../../src/incident/decide.ts';
import type { Event } from '../../src/incident/event.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { faultsOf, procedureOf } from '../procedure/support.ts';
import { procedure as built, merged, raised, start, text } from './story.ts';

const procedure = {
  ...built,
  groups: built.groups.map((one) =>
    one.key === 'security' ? { ...one, members: ['chat:sara', 'chat:sam'] } : { ...one, members: [`chat:${one.key}`] },
  ),
  services: built.services.map((one) => (one.key === 'payments' ? { ...one, contacts: ['chat:cora'] } : one)),
  categories: built.categories.map((one) =>
    one.key === 'security' ? { ...one, private: { members: 'security', conversations: [] } } : one,
  ),
};

const open = raised({ reporterIs: 'client' }).next(5, 'chat:jan', { type: 'take' });
const hidden = open
  .next(6, 'chat:fela', { type: 'reportToo', text: null, is: 'staff' })
  .next(6, 'chat:jan', { type: 'makePrivate' });
const of = (incident: Incident) => ({ incident, procedure });
const added = (before: Incident, ...events: Event[]) =>
  withPrivacy(before, events, procedure, 'chat:jan').slice(events.length);

describe('an incident that is made private', () => {
  it('is for whoever has it and whoever made it so', () => {
    expect(hidden.events).toEqual([{ type: 'madePrivate', members: ['chat:jan'] }]);
    expect(hidden.incident.members).toEqual(['chat:jan']);
    expect(hidden.next(7, 'chat:jan', { type: 'makePrivate' }).refusal).toEqual({ code: 'alreadyPrivate' });
  });

  it('tells clients nothing more, unless they were told before', () => {
    expect(hidden.incident).toMatchObject({ clientsListen: false, firstUpdate: null });
    const told = open.next(6, 'chat:jan', {
      type: 'update',
      audience: 'clients',
      text: text('We look'),
      nextBy: start.add({ hours: 1 }),
    });
    const after = told.next(7, 'chat:jan', { type: 'makePrivate' }).incident;
    expect(after).toMatchObject({ clientsListen: true, promise: { soonReminded: false } });
  });

  it('becomes so with its category', () => {
    const events = added(open.incident, { type: 'categorised', category: 'security', from: null });
    expect(events).toEqual([
      { type: 'madePrivate', members: ['chat:sara', 'chat:sam', 'chat:payments-l2', 'chat:jan'] },
    ]);
    expect(added(open.incident, { type: 'categorised', category: 'slow', from: null })).toEqual([]);
    expect(added(hidden.incident, { type: 'categorised', category: 'slow', from: 'security' })).toEqual([]);
  });
});

describe('an incident that is set to a service which is private', () => {
  const kept = {
    ...procedure,
    services: procedure.services.map((one) =>
      one.key === 'website' ? { ...one, private: { members: 'security', conversations: [] } } : one,
    ),
  };
  const set: Event = { type: 'serviceSet', service: 'website', from: 'payments', clientsListen: false };
  const events = (...all: Event[]) => withPrivacy(open.incident, all, kept, 'chat:jan').slice(all.length);

  it('becomes so, for those of the service and whoever has it', () => {
    const members = ['chat:sara', 'chat:sam', 'chat:payments-l2', 'chat:jan'];
    expect(events(set)).toEqual([{ type: 'madePrivate', members }]);
    expect(events({ ...set, service: 'mail' })).toEqual([]);
  });

  it('goes to the group that gets it with the service, not to the one that had it', () => {
    const moved = events(set, { type: 'allocated', group: 'website-l2', by: 'person' });
    const members = ['chat:sara', 'chat:sam', 'chat:website-l2', 'chat:jan'];
    expect(moved).toEqual([{ type: 'madePrivate', members }]);
  });
});

describe('a private incident lets in', () => {
  const fresh = (...events: Event[]) =>
    added(hidden.incident, ...events).flatMap((event) => (event.type === 'admitted' ? event.members : [event.type]));

  it('whoever has duty when a step calls them', () => {
    const step = { step: 0, kind: 'functional', why: 'untaken', reason: null, timing: null } as const;
    expect(fresh({ type: 'escalated', ...step, to: 'duty:network', person: 'chat:dora' })).toEqual(['chat:dora']);
    expect(fresh({ type: 'escalated', ...step, to: 'duty:network' })).toEqual(['chat:olga']);
  });

  it('whom it is given to, and whom it is offered to', () => {
    expect(fresh({ type: 'assigned', to: 'chat:ewa', from: null })).toEqual(['chat:ewa']);
    expect(fresh({ type: 'offered', to: 'chat:ewa', from: 'chat:jan' })).toEqual(['chat:ewa']);
    expect(fresh({ type: 'allocated', group: 'security', by: 'person' })).toEqual(['chat:sara', 'chat:sam']);
  });

  it('whoever is to do something about it', () => {
    const dueAt = start.add({ hours: 1 });
    expect(fresh({ type: 'actionAdded', text: 'text: look', owner: 'chat:ewa', dueAt })).toEqual(['chat:ewa']);
  });

  it('who is called in', () => {
    const called = (to: 'owner' | 'operations' | `group:${string}` | `person:${string}`) =>
      fresh({ type: 'escalated', step: 0, kind: 'functional', to, why: 'asked', reason: null, timing: null });
    expect(called('owner')).toEqual(['chat:olga']);
    expect(called('group:security')).toEqual(['chat:sara', 'chat:sam']);
    expect(called('person:chat:ewa')).toEqual(['chat:ewa']);
    expect(called('operations')).toEqual(['chat:olga']);
    expect(called('group:nobody')).toEqual(['chat:olga']);
    const what = 'text: a hand';
    expect(fresh({ type: 'helpAsked', group: 'security', what })).toEqual(['chat:sara', 'chat:sam']);
  });

  it('nobody by a request for help of a group of which nobody is known: it is refused', () => {
    const askHelp = (group: string) => hidden.next(7, 'chat:jan', { type: 'askHelp', group, what: text('A hand') });
    expect(askHelp('website-l2').refusal).toEqual({ code: 'helpOfNobodyKnown', group: 'website-l2' });
    expect(open.next(7, 'chat:jan', { type: 'askHelp', group: 'website-l2', what: text('A hand') }).refusal).toBeNull();
  });

  it('who has duty, and the owner where that was not known', () => {
    const onDuty = { type: 'escalated', step: 0, kind: 'functional', to: 'duty:network', why: 'asked' } as const;
    const call = { ...onDuty, reason: null, timing: null };
    expect(added(hidden.incident, { ...call, person: 'chat:dora' })).toEqual([
      { type: 'admitted', members: ['chat:dora'] },
    ]);
    expect(added(hidden.incident, call)).toEqual([{ type: 'admitted', members: ['chat:olga'] }]);
  });

  it('nobody twice, and nobody where it is open to all', () => {
    const both = fresh({ type: 'assigned', to: 'chat:ewa', from: null }, { type: 'admitted', members: ['chat:ewa'] });
    expect(both).toEqual([]);
    expect(fresh({ type: 'assigned', to: 'chat:jan', from: null })).toEqual([]);
    expect(added(open.incident, { type: 'assigned', to: 'chat:ewa', from: null })).toEqual([]);
  });
});

/** Written by hand: what each sees of a private incident, whether they read its title, and may take or add to it. */
const whatTheySee: readonly (readonly [string, Standing, string, string])[] = [
  ['who has it', 'responder', 'chat:jan', 'whole title take note'],
  ['who has it, in a direct message', 'client', 'chat:jan', 'whole title take note'],
  ['another responder', 'responder', 'chat:maria', 'nothing -'],
  ['staff', 'staff', 'chat:ewa', 'nothing -'],
  ['another client', 'client', 'chat:zoe', 'nothing -'],
  ['its reporter', 'client', 'chat:anna', 'clients title note'],
  ['its reporter, who responds', 'responder', 'chat:anna', 'clients title note'],
  ['a contact of the service', 'client', 'chat:cora', 'clients title note'],
  ['a contact of the service, who responds', 'responder', 'chat:cora', 'clients title note'],
  ['who follows it and responds', 'responder', 'chat:fela', 'clients'],
];

test.each(whatTheySee)('%s (%s): what %s sees of it is %s', (_, standing, person, expected) => {
  const about = of(hidden.incident);
  const seen = sight(standing, person, about);
  const may = (['take', 'note'] as const).filter((ask) => mayAsk(standing, person, ask, about));
  const title = seen !== 'nothing' && readsTitle(standing, person, about);
  expect([seen, ...(title ? ['title'] : []), ...may].join(' ')).toBe(expected.replace(' -', ''));
});

describe('a merge', () => {
  const side = (incident: Incident, number: number) => ({ incident, procedure, number });
  const another = raised({ incident: '00000000-0000-4000-8000-000000000002' })
    .next(5, 'chat:ewa', { type: 'take' })
    .next(6, 'chat:ewa', { type: 'makePrivate' }).incident;

  it('of one that is private and one that is not is refused, either way', () => {
    const refusal = { refusal: { code: 'mergeOfPrivate' } };
    const plain = raised({ incident: '00000000-0000-4000-8000-000000000003' }).incident;
    expect(decideMerge(side(hidden.incident, 1), side(plain, 2))).toEqual(refusal);
    expect(decideMerge(side(plain, 2), side(hidden.incident, 1))).toEqual(refusal);
  });

  it('lets those who saw the one see what it goes on in', () => {
    const joined = decideMerge(side(another, 2), side(hidden.incident, 1));
    expect(joined).toMatchObject({
      events: [{ type: 'merged' }, { type: 'admitted', members: ['chat:jan'] }],
      other: [{ type: 'absorbed' }, { type: 'admitted', members: ['chat:ewa'] }],
    });
  });

  it('leaves it to the other one to become private', () => {
    const plain = raised({ incident: '00000000-0000-4000-8000-000000000003' });
    const { one } = merged(plain, open, 7);
    expect(one.next(8, 'chat:jan', { type: 'makePrivate' }).refusal).toEqual({ code: 'mergedAlready', into: 'INC-42' });
  });
});

describe('in a file', () => {
  const file = (part: string) => `services: [{ key: a, name: A }]
groups: [{ key: few, name: Few, members: [chat:sara] }, { key: empty, name: Nobody }]
catchAll: few
categories: [{ key: breach, name: Breach, private: ${part} }]`;

  it('a category is private for a group, in direct messages or where it says', () => {
    expect(procedureOf(file('{ members: few }')).categories[0]?.private).toEqual({ members: 'few', conversations: [] });
    const told = procedureOf(file('{ members: few, conversations: [chat:vault] }')).categories[0]?.private;
    expect(told?.conversations).toEqual([{ platform: 'chat', id: 'vault' }]);
  });

  it('a group in which nobody is, or that there is not, would leave it to nobody', () => {
    const messages = (part: string) => faultsOf(file(part)).map(({ line, message }) => `${line} ${message}`);
    expect(messages('{ members: empty }')).toEqual([
      '4 the group "empty" has no members: nobody would know of these incidents',
    ]);
    expect(messages('{ members: fews }')).toEqual(['4 there is no group "fews"; did you mean few?']);
    expect(messages('{}')).toEqual([expect.stringMatching(/^4 is missing; expected a key/)]);
  });
});
