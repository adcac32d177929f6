import { expect, it } from 'vitest';
import { mayAsk } from '../../src/incident/access.ts';
import { comesTo } from '../../src/incident/comes-to.ts';
import type { Complete } from '../../src/incident/command/ending.ts';
import { missing } from '../../src/incident/decide/gate.ts';
import { nextDeadline } from '../../src/incident/due.ts';
import { fold } from '../../src/incident/evolve.ts';
import { lacking } from '../../src/incident/lacking.ts';
import { notices } from '../../src/notice/notices.ts';
import type { Routes } from '../../src/notice/routes.ts';
import { procedure as builtIn, merged, raised, type Story, start, text, types } from './story.ts';

const recovery = [{ key: 'replay', text: { en: 'Replay', pl: 'Powtórz' } }];
const procedure = { ...builtIn, services: builtIn.services.map((one) => ({ ...one, recovery })) };
const nothing: Complete = {
  type: 'complete',
  resolution: null,
  cause: null,
  category: null,
  recovered: false,
  followUp: null,
  why: null,
};
const complete = (given: Partial<Complete>): Complete => ({ ...nothing, ...given });

/** A P1 that was taken late and closed without anything but a word of why. */
const bare = () =>
  raised({ impact: 'high', urgency: 'high' }, procedure)
    .next(30, 'chat:jan', { type: 'take' })
    .next(31, 'chat:jan', { type: 'restore', how: 'workaround', text: null, forClients: null })
    .next(32, 'chat:anna', { type: 'confirm' });
const closed = () =>
  (['resolution', 'cause', 'recovery', 'workaroundFollowUp'] as const)
    .reduce<Story>((story, line) => story.next(33, 'chat:jan', { type: 'waive', line, reason: text('Late') }), bare())
    .next(34, 'chat:jan', { type: 'close', resolution: null, cause: null });
const lacks = ({ incident }: Story) => lacking({ incident, procedure });

it('what was waived or left out is added after the close, and the record lacks it no more', () => {
  const thin = closed();
  expect(lacks(thin)).toEqual(['resolution', 'cause', 'category', 'reasons', 'recovery', 'workaroundFollowUp']);
  const whole = thin.next(
    90,
    'chat:maria',
    complete({
      resolution: text('Rolled back'),
      cause: 'change',
      category: 'slow',
      recovered: true,
      followUp: text('Goes back on Monday'),
      why: text('Two at once'),
    }),
  );
  expect(whole.incident).toMatchObject({ status: 'closed', category: 'slow', cause: 'change', recovered: ['replay'] });
  expect(whole.incident).toMatchObject({
    resolution: text('Rolled back').id,
    followUp: text('Goes back on Monday').id,
  });
  expect(whole.incident.departures.every(({ reason }) => reason !== null)).toBe(true);
  expect(lacks(whole)).toEqual([]);
  expect(whole.incident).toEqual(fold(whole.incident.id, whole.entries));
  expect(types(whole)).not.toContain('reopened');
  expect(nextDeadline(whole.incident, procedure)).toEqual(nextDeadline(thin.incident, procedure));
});

it('some of it now, and the rest another time', () => {
  const one = closed().next(40, 'chat:maria', complete({ cause: 'change' }));
  expect(types(one)).toEqual(['completed']);
  const other = one.next(50, 'chat:maria', complete({ resolution: text('Rolled back') }));
  expect(other.incident).toMatchObject({ cause: 'change', resolution: text('Rolled back').id });
});

it('what the record has it keeps, whatever else is given with it', () => {
  const caused = closed().next(40, 'chat:maria', complete({ cause: 'change' }));
  const again = caused.next(41, 'chat:maria', complete({ cause: 'supplier', why: text('Late') }));
  expect(again.refusal).toEqual({ code: 'recordedAlready', lines: ['cause'] });
  expect(again.next(42, 'chat:maria', nothing).refusal).toEqual({ code: 'emptyText', field: 'resolution' });
  expect(again.next(42, 'chat:maria', complete({ why: text(' ') })).refusal).toMatchObject({ code: 'emptyText' });
  expect(closed().next(40, 'chat:maria', complete({ cause: 'gremlins' })).refusal).toMatchObject({
    code: 'unknownCause',
  });
});

it('what becomes of a workaround that came with a merge, though it was said of its own before', () => {
  const two = (incident: string) =>
    raised({ impact: 'high', urgency: 'high', incident }, procedure)
      .next(1, 'chat:jan', { type: 'take' })
      .next(2, 'chat:jan', { type: 'restore', how: 'workaround', text: text('Off'), forClients: null })
      .next(3, 'chat:anna', { type: 'confirm' })
      .next(4, 'chat:jan', { type: 'recover', line: null });
  const said = two('00000000-0000-4000-8000-000000000001').happened(
    [{ type: 'followUpNamed', text: text('Own').id }],
    'chat:jan',
    start.add({ minutes: 5 }),
  );
  const { other } = merged(two('00000000-0000-4000-8000-000000000002'), said, 6, procedure);
  const thin = other
    .next(7, 'chat:jan', { type: 'waive', line: 'workaroundFollowUp', reason: text('Late') })
    .next(8, 'chat:jan', { type: 'close', resolution: null, cause: 'change' });
  expect(lacks(thin)).toContain('workaroundFollowUp');
  const whole = thin.next(9, 'chat:maria', complete({ followUp: text('Both on Monday') }));
  expect(types(whole)).toEqual(['followUpNamed']);
  expect(lacks(whole)).not.toContain('workaroundFollowUp');
});

it('only of what has ended: before that the close asks for it', () => {
  expect(bare().next(40, 'chat:maria', complete({ cause: 'change' })).refusal).toEqual({
    code: 'wrongStatus',
    status: 'restored',
    asked: 'complete',
  });
});

it('no client hears of it, nor whoever reported it', () => {
  const thin = closed();
  const whole = thin.next(90, 'chat:maria', complete({ cause: 'change', resolution: text('x'), why: text('y') }));
  const added = whole.entries.slice(thin.entries.length);
  const place = (id: string) => ({ platform: 'chat', id });
  const routes: Routes = {
    staffCards: [],
    cards: [place('operations')],
    own: [],
    offering: [],
    called: [],
    responders: [place('operations')],
    staff: [place('staff')],
    clients: [place('clients')],
    readers: [{ person: 'chat:anna', conversation: place('dm:anna') }],
  };
  const told = notices(whole.incident, added, routes);
  expect(told.map(({ kind, audience }) => [kind, audience])).toEqual([['card', 'responders']]);
});

it('whoever may complete it gives with it only what they may give alone', () => {
  const { incident } = closed();
  const given = complete({ category: 'slow', recovered: true });
  expect(comesTo(given, incident, [])).toEqual(['complete', 'categorise', 'recover']);
  expect(comesTo(complete({ cause: 'change' }), incident, [])).toEqual(['complete']);
  const rules = { ...procedure, permissions: { complete: ['person:chat:ewa'] } as const };
  expect(mayAsk('staff', 'chat:ewa', 'complete', { incident, procedure: rules })).toBe(true);
  expect(mayAsk('responder', 'chat:jan', 'complete', { incident, procedure: rules })).toBe(false);
});

it('a text that was withdrawn is not there: the gate asks for it again, and after the close the record lacks it', () => {
  const full = bare()
    .next(33, 'chat:jan', { type: 'waive', line: 'recovery', reason: text('None') })
    .next(34, 'chat:jan', {
      type: 'close',
      resolution: text('The password is hunter2'),
      cause: 'change',
      followUp: text('Stays'),
      why: text('hunter2 again'),
    });
  expect(full.refusal).toBeNull();
  const entryWith = (id: string) => full.entries.find(({ event }) => JSON.stringify(event).includes(id))?.seq ?? 0;
  const blank = [text('The password is hunter2').id, text('hunter2 again').id].reduce(
    (story, id) => story.next(40, 'chat:jan', { type: 'withdraw', entry: entryWith(id), reason: null }),
    full,
  );
  expect(lacks(blank)).toEqual(expect.arrayContaining(['resolution', 'reasons']));
  expect(blank.incident).toEqual(fold(blank.incident.id, blank.entries));
  expect(lacks(blank.next(50, 'chat:jan', complete({ resolution: text('Password changed') })))).not.toContain(
    'resolution',
  );
  const restored = raised()
    .next(1, 'chat:jan', { type: 'take' })
    .next(2, 'chat:jan', { type: 'restore', how: 'fix', text: text('hunter2'), forClients: null });
  const entry = restored.entries.find(({ event }) => event.type === 'restored')?.seq ?? 0;
  const gone = restored.next(3, 'chat:jan', { type: 'withdraw', entry, reason: null });
  expect(gone.incident).toMatchObject({ restoration: null });
  expect(missing({ incident: gone.incident, procedure })).toContain('resolution');
});
