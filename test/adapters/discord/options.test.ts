import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbound } from '../../../src/platform.ts';
import { type Harness, noteForm, startHarness } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
});
afterEach(() => harness.stop());

const people = () => harness.world.people;
const seen = (): readonly string[] =>
  people()
    .jan.ephemerals()
    .map(({ plain }) => plain);
const isSeen = (text: string) => harness.world.until(() => seen().some((plain) => plain.includes(text)), text);

const asks = async (
  path: string,
  options: Readonly<Record<string, string | number>>,
): Promise<Inbound['asked'] | undefined> => {
  await people().jan.command('operations', `incident ${path}`, options);
  return harness.asked.at(-1)?.asked;
};

test.each<[string, Readonly<Record<string, string | number>>, Inbound['asked']]>([
  ['new', {}, { kind: 'typed', text: 'new' }],
  ['new', { kind: 'drill' }, { kind: 'typed', text: 'new --drill' }],
  ['new', { sentence: 'Cards' }, { kind: 'typed', text: 'new Cards' }],
  [
    'new',
    { sentence: 'Cards', impact: 'high', service: 'cards' },
    { kind: 'submitted', form: 'raise', context: '', values: { title: 'Cards', impact: 'high', service: 'cards' } },
  ],
  [
    'new',
    { sentence: 'Cards', kind: 'past', began: '14:05' },
    { kind: 'submitted', form: 'raise', context: 'past', values: { title: 'Cards', began: '14:05' } },
  ],
  ['take', {}, { kind: 'typed', text: 'take' }],
  ['take', { incident: '#7' }, { kind: 'typed', text: 'take INC-7' }],
  ['take', { incident: 'the cards' }, { kind: 'typed', text: 'take the cards' }],
  ['team back', { incident: '7', reason: 'Not ours' }, { kind: 'typed', text: 'back INC-7 Not ours' }],
  [
    'assign',
    { incident: '7', person: 'anna' },
    { kind: 'typed', text: 'assign INC-7 <@300000000000000001|Anna Nowak>' },
  ],
  ['assign', { incident: '7', group: 'Website L2' }, { kind: 'typed', text: 'assign INC-7 Website L2' }],
  [
    'team passon',
    { incident: '7', group: 'Website L2', text: 'Theirs' },
    { kind: 'typed', text: 'passon INC-7 Website L2 Theirs' },
  ],
  ['update', { incident: '7', text: 'Found it' }, { kind: 'typed', text: 'update INC-7 Found it' }],
  ['update', { incident: '7', audience: 'clients' }, { kind: 'typed', text: 'update INC-7 clients:' }],
  [
    'update',
    { incident: '7', text: 'Found it', audience: 'clients', next: '15:30' },
    {
      kind: 'submitted',
      form: 'update',
      context: '7:0',
      values: { audience: 'clients', text: 'Found it', nextAt: '15:30' },
    },
  ],
  [
    'hold',
    { incident: 'INC-7', reason: 'Parts', until: '16:30' },
    { kind: 'submitted', form: 'hold', context: '7:0', values: { reason: 'Parts', untilAt: '16:30' } },
  ],
  ['hold', { incident: 'INC-7', reason: 'Parts' }, { kind: 'typed', text: 'hold INC-7 Parts' }],
  ['hold', { reason: 'Parts', until: '16:30' }, { kind: 'typed', text: 'hold Parts 16:30' }],
  ['priority', { incident: '7', impact: 'high', urgency: 'low' }, { kind: 'typed', text: 'priority INC-7 high low' }],
  ['cancel', { incident: '7', why: 'notAnIncident' }, { kind: 'typed', text: 'cancel INC-7 notAnIncident' }],
  [
    'restore',
    { incident: '7', how: 'fix', text: 'Rolled back' },
    { kind: 'typed', text: 'restore INC-7 fix Rolled back' },
  ],
  [
    'restore',
    { incident: '7', how: 'fix', clients: 'It works' },
    { kind: 'submitted', form: 'restore', context: '7:0', values: { how: 'fix', text: '', clients: 'It works' } },
  ],
  [
    'update',
    { incident: '7', text: 'Found it', audience: 'clients' },
    { kind: 'typed', text: 'update INC-7 clients: Found it' },
  ],
  ['record merge', { incident: '7', into: '4' }, { kind: 'typed', text: 'merge INC-7 INC-4' }],
  ['record withdraw', { incident: '7', entry: 3, reason: 'A key' }, { kind: 'typed', text: 'withdraw INC-7 3 A key' }],
  [
    'record correct',
    { incident: '7', entry: 3, at: '13:50' },
    { kind: 'submitted', form: 'correct', context: '7:0', values: { entry: '3', text: '', at: '13:50' } },
  ],
  ['restore', { incident: '7', text: 'Rolled back' }, { kind: 'typed', text: 'restore INC-7 Rolled back' }],
  ['close', { incident: '7', resolution: 'Mended' }, { kind: 'typed', text: 'close INC-7 Mended' }],
  ['me', { language: 'pl', timezone: 'Europe/Warsaw' }, { kind: 'typed', text: 'me pl Europe/Warsaw' }],
])('/incident %s %o is asked as what it means', async (path, options, asked) => {
  expect(await asks(path, options)).toEqual(asked);
});

test('what is wrong with a command is said by option, with what was given', async () => {
  harness.answer(() => ({ kind: 'invalid', faults: { untilAt: 'I can’t read this time.' } }));
  await people().jan.command('operations', 'incident hold', { incident: '7', reason: 'Waiting', until: 'soonish' });
  await isSeen('I can’t read this time.');
  expect(seen()[0]).toContain('until');
  expect(seen()[0]).toContain('soonish');
  expect(seen()[0]).toContain('Waiting');
});

test('what a command gave stands in the form that opens instead', async () => {
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await people().jan.command('operations', 'incident update', { audience: 'clients', text: 'Found it' });
  expect(JSON.stringify(people().jan.modal())).toContain('Found it');
});
