import { describe, expect, it, test } from 'vitest';
import { mayAsk, mayChangeDuty, mayRaise, maySweep, type Standing } from '../../src/incident/access.ts';
import type { AskType } from '../../src/incident/command.ts';
import { type Action, type Rules, usualRules } from '../../src/incident/permissions.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { procedure as built, merged, raised, text } from './story.ts';

/** Every kind of person there is to an incident, each with a letter. */
const people = {
  /** Responders. */
  R: ['responder', 'chat:maria'],
  /** Holds it, and is no responder any more. */
  h: ['staff', 'chat:jan'],
  /** Owns the service, and is no responder. */
  o: ['staff', 'chat:olga'],
  /** Manages the group that has it, and is no responder. */
  M: ['staff', 'chat:marta'],
  /** Manages another group than the one that has it. */
  n: ['staff', 'chat:nina'],
  /** Is in a group, and is no responder. */
  g: ['staff', 'chat:gosia'],
  s: ['staff', 'chat:ewa'],
  /** Wrote the entry that is named, and is staff. */
  w: ['staff', 'chat:wanda'],
  r: ['client', 'chat:anna'],
  /** Reported what was merged into it. */
  m: ['client', 'chat:dan'],
  /** A contact of the service. */
  k: ['client', 'chat:cora'],
  /** Has the trouble too. */
  f: ['client', 'chat:bea'],
  /** Another client, or a stranger. */
  c: ['client', 'chat:zoe'],
  /** Who holds it, owns the service and is in a group, in a direct message. */
  H: ['client', 'chat:jan'],
  O: ['client', 'chat:olga'],
  /** Manages the group, in a direct message. */
  N: ['client', 'chat:marta'],
  G: ['client', 'chat:gosia'],
} as const satisfies Readonly<Record<string, readonly [Standing, string]>>;
type Letter = keyof typeof people;
const letters = Object.keys(people) as readonly Letter[];

/** Written by hand, and read off nothing: who may, by the letters above. A request that is missing here is a type error. */
const expected: Readonly<Record<Action, string>> = {
  raise: 'RhoMngswrmkfcHONG',
  raiseDrill: 'R',
  raisePast: 'R',
  take: 'RM',
  assign: 'RM',
  passBack: 'RM',
  passOn: 'RM',
  askHelp: 'RM',
  answerHelp: 'RM',
  prioritise: 'RM',
  categorise: 'RM',
  setService: 'RM',
  setReporter: 'RM',
  check: 'RM',
  find: 'RM',
  settleSuspicion: 'RM',
  addAction: 'RM',
  settleAction: 'RM',
  note: 'RMrmk',
  answerQuestions: 'RMrmk',
  capture: 'RM',
  reportToo: 'RhoMngswrmkf',
  correct: 'RMw',
  withdraw: 'RMw',
  workaround: 'RM',
  hold: 'RM',
  resume: 'RM',
  update: 'RM',
  escalate: 'RM',
  answerEscalation: 'RoM',
  declareMajor: 'RM',
  standDown: 'RM',
  lead: 'RM',
  giveRole: 'RM',
  restore: 'RM',
  close: 'RM',
  complete: 'RM',
  reopen: 'RMrmk',
  confirm: 'RMrmk',
  recover: 'RM',
  waive: 'RM',
  review: 'RM',
  cancel: 'RM',
  merge: 'RM',
  unmerge: 'RM',
  makePrivate: 'RM',
  sweep: 'RMn',
  coverDuty: 'R',
  giveDuty: 'Rng',
};

const named = {
  ...built,
  services: built.services.map((one) => (one.key === 'payments' ? { ...one, contacts: ['chat:cora'] } : one)),
  groups: built.groups.map((one) => {
    if (one.key === 'security') return { ...one, members: ['chat:gosia'], manager: 'chat:nina' };
    return one.key === 'payments-l2' ? { ...one, manager: 'chat:marta' } : one;
  }),
};

/** Gosia has duty by it now, and another time somebody else. */
const rota: Rota = {
  key: 'nights',
  name: { en: 'Nights', pl: 'Noce' },
  timeZone: 'Europe/Warsaw',
  schedule: {
    kind: 'calendar',
    url: 'https://calendar.example/nights.ics',
    people: { G: 'chat:gosia', E: 'chat:ewa' },
  },
};

/** Anna's, taken by Jan, followed by Bea; what Dan reported was merged into it; Wanda's entry is named. */
const story = raised({ reporterIs: 'client' })
  .next(4, 'chat:jan', { type: 'take' })
  .next(5, 'chat:bea', { type: 'reportToo', text: text('Me too'), is: 'client' })
  .next(6, 'chat:wanda', { type: 'note', text: text('The acquirer is down') });
const { other } = merged(raised({ incident: '00000000-0000-4000-8000-000000000002', reporterIs: 'client' }), story, 7);
const incident = {
  ...other.incident,
  followers: other.incident.followers.map((one) => (one.of ? { ...one, person: 'chat:dan' } : one)),
};
const entry = story.entries.find(({ by }) => by === 'chat:wanda') ?? null;

function whoMay(action: Action, permissions: Partial<Rules> = {}): string {
  const procedure = { ...named, permissions };
  const may = ([standing, person]: readonly [Standing, string]) => {
    switch (action) {
      case 'raise':
        return mayRaise(standing, person, 'real', procedure);
      case 'raiseDrill':
        return mayRaise(standing, person, 'drill', procedure);
      case 'raisePast':
        return mayRaise(standing, person, 'past', procedure);
      case 'sweep':
        return maySweep(standing, person, procedure);
      case 'coverDuty':
      case 'giveDuty':
        return mayChangeDuty(standing, person, action, { procedure, duty: { rota, holders: ['chat:gosia'] } });
      default:
        return mayAsk(standing, person, action satisfies AskType, { incident, procedure, entry });
    }
  };
  return letters.filter((letter) => may(people[letter])).join('');
}

test.each(Object.entries(expected) as [Action, string][])('%s may be asked by %s and by nobody else', (action, who) => {
  expect(whoMay(action)).toBe(who);
});

it('every request there is has an expectation, and no other', () => {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(usualRules).sort());
});

it('what is wrong in a report its reporter may put right until somebody takes it', () => {
  const untaken = raised({ reporterIs: 'client' });
  const may = (state: typeof untaken, person: string, ask: AskType) =>
    mayAsk('client', person, ask, { incident: state.incident, procedure: named });
  for (const ask of ['merge', 'categorise', 'setService', 'setReporter'] as const) {
    expect(may(untaken, 'chat:anna', ask)).toBe(true);
    expect(may(untaken, 'chat:cora', ask)).toBe(false);
    const taken = untaken.next(4, 'chat:jan', { type: 'take' });
    expect(may(taken, 'chat:anna', ask)).toBe(false);
    expect(may(taken.next(5, 'chat:jan', { type: 'passBack', reason: null }), 'chat:anna', ask)).toBe(false);
  }
});

describe('a procedure’s own rule', () => {
  test.each([
    [['anybody'], 'RhoMngswrmkf'],
    [['staff'], 'RhoMngsw'],
    [['responders'], 'RM'],
    [['holder'], 'h'],
    [['owner'], 'o'],
    [['manager'], 'M'],
    [['reporter'], 'rm'],
    [['contact'], 'k'],
    [['author'], 'w'],
    [['group:security'], 'g'],
    [['group:payments-l2'], ''],
    [['person:chat:ewa'], 's'],
    [['person:chat:zoe'], ''],
    [['holder', 'owner', 'contact'], 'hok'],
  ] as const)('%j lets close it', (who, may) => {
    expect(whoMay('close', { close: who })).toBe(may);
    expect(whoMay('take', { close: who })).toBe('RM');
  });

  it.each([
    [['holder'], 'g'],
    [['manager'], 'n'],
    [['person:chat:ewa'], 's'],
    [['staff'], 'RhoMngsw'],
    [['responders'], 'R'],
    [['owner', 'author', 'reporter'], ''],
  ] as const)('%j lets cover oneself, and no other rule changes with it', (who, may) => {
    expect(whoMay('coverDuty', { coverDuty: who })).toBe(may);
    expect(whoMay('giveDuty', { coverDuty: who })).toBe('Rng');
  });

  it('of what was left undone is about no incident: whoever manages anything is a manager', () => {
    expect(whoMay('sweep', { sweep: ['manager'] })).toBe('Mn');
    expect(whoMay('sweep', { sweep: ['holder', 'owner'] })).toBe('');
  });

  it('of reporting is about people, for no incident is there yet', () => {
    expect(whoMay('raise', { raise: ['staff', 'reporter', 'holder'] })).toBe('RhoMngsw');
    expect(whoMay('raiseDrill', { raiseDrill: ['group:security'] })).toBe('g');
  });
});
