import { describe, expect, test } from 'vitest';
import { BASE, linted, PATH, THREE } from './linted.ts';

/** Two services more, so that a path may be for some. */
const SERVICES = `${BASE}  - { key: site, name: Site, group: front, owner: chat:ola }
  - { key: mail, name: Mail, group: front }
defaultService: shop
categories: [{ key: slow, name: Slow }, { key: down, name: Down }]
`;
const NAMED = (...paths: readonly string[]) =>
  `${PATH('{ to: group:front, wait: 10 min }')}  paths:\n${paths.map((path) => `    - ${path}\n`).join('')}`;
const STEPS = 'steps: [{ to: group:front, wait: 10 min }]';

/** A rota on line 14 that leaves out weekends and nights before 8:00 on Monday. */
const ROTA = `rotas:
  - { key: week, name: Week, gaps: true, shifts: [{ from: monday 08:00, to: friday 18:00, members: [chat:jan] }] }
`;

const messages = async (text: string) => (await linted(text)).map((line) => line.slice(line.indexOf(' ') + 1));

test('nothing is wrong with paths that some incident comes to and that call somebody', async () => {
  const paths = NAMED(
    `{ key: shops, name: Shops, services: [shop], priorities: [P1], ${STEPS} }`,
    `{ key: rest, name: Rest, services: [shop], ${STEPS} }`,
    `{ key: slow, name: Slow, categories: [slow], steps: [{ to: owner, wait: 10 min }, { to: 'person:chat:ewa', wait: 5 min }] }`,
  );
  expect(await messages(SERVICES + paths)).toEqual([
    'services[2]: has no owner, so escalation.paths[2].steps[0] is passed over for it; name an owner',
  ]);
});

describe('a path to which no incident comes', () => {
  test.each([
    [
      'one above is for all',
      `{ key: one, name: One, ${STEPS} }`,
      `{ key: two, name: Two, services: [shop], ${STEPS} }`,
    ],
    [
      'one above is for more services and categories',
      `{ key: one, name: One, services: [shop, site], categories: [slow, down], ${STEPS} }`,
      `{ key: two, name: Two, services: [shop], categories: [down], priorities: [P2], ${STEPS} }`,
    ],
  ])('because %s', async (_, one, two) => {
    expect(await linted(SERVICES + NAMED(one, two))).toEqual([
      '20:7 escalation.paths[1]: no incident comes here: escalation.paths[0] takes all of them before; put this path above it, or narrow the other',
    ]);
  });

  test('because the matrix gives none of its priorities, or only those that one above takes', async () => {
    const four = NAMED(`{ key: one, name: One, priorities: [P4], ${STEPS} }`);
    expect(await messages(SERVICES + THREE + four)).toEqual([
      'escalation.paths[0].priorities: no incident comes here: none is ever P4 by the matrix; name a priority that there is',
    ]);
    const rest = NAMED(
      `{ key: one, name: One, priorities: [P1, P2, P3], ${STEPS} }`,
      `{ key: two, name: Two, ${STEPS} }`,
    );
    expect(await messages(SERVICES + THREE + rest)).toEqual([
      expect.stringMatching(/^escalation\.paths\[1\]: no incident/),
    ]);
    expect(await messages(SERVICES + rest)).toEqual([]);
  });
});

test('a named path that asks the same twice goes round in a circle', async () => {
  const steps = 'steps: [{ to: owner, wait: 5 min }, { to: group:front, wait: 5 min }, { to: owner, wait: 5 min }]';
  expect(await messages(SERVICES + NAMED(`{ key: one, name: One, services: [shop], ${steps} }`))).toEqual([
    'escalation.paths[0].steps[2].to: asks owner again, as escalation.paths[0].steps[0] did: the path goes round in a circle; leave one of the two out',
  ]);
});

test('a named path that is gone through after the restore target comes too late', async () => {
  const steps = 'steps: [{ to: owner, wait: 50 min }, { to: group:front, wait: 30 min }]';
  const path = (priorities: string) => NAMED(`{ key: one, name: One, services: [shop], ${priorities}${steps} }`);
  expect(await messages(SERVICES + path(''))).toEqual([
    'escalation.paths[0].steps: a P1 that nobody takes comes to the last resort after 1 h 25 min, later than it should be restored (1 h); shorten the waits',
  ]);
  expect(await messages(SERVICES + path('priorities: [P3], '))).toEqual([]);
});

test('a step to the group that has every incident of the path is passed over, and so is the whole path', async () => {
  const held = '{ key: one, name: One, services: [site, mail], steps: [{ to: group:front, wait: 5 min }] }';
  expect(await messages(SERVICES + NAMED(held))).toEqual([
    'escalation.paths[0].steps: every step is passed over, so this path calls nobody before the last resort; name whom it should call',
    'escalation.paths[0].steps[0].to: every incident that comes here is with front already, so this step is passed over; ask somebody else',
  ]);
  expect(await messages(SERVICES + NAMED(held.replace('site, mail', 'site, shop')))).toEqual([]);
  // A category may go elsewhere whatever the service.
  expect(await messages(SERVICES.replace('name: Down', 'name: Down, group: back') + NAMED(held))).toEqual([]);
});

describe('a step to who has duty', () => {
  const duty = NAMED(`{ key: one, name: One, services: [shop], steps: [{ to: duty:week, wait: 10 min }] }`);

  test('meets a time at which nobody has', async () => {
    expect(await messages(SERVICES + ROTA + duty)).toEqual([
      'escalation.paths[0].steps[0].to: nobody has duty from friday 18:00 to monday 08:00, when incidents come here too; fill the gap in rotas[0], or ask somebody else',
    ]);
  });

  test('needs nobody outside of the hours in which its services are supported', async () => {
    const support = (hours: string) => `support: { hours: [{ days: monday-friday, ${hours} }] }\n`;
    expect(await messages(SERVICES + support('from: 08:00, to: 18:00') + ROTA + duty)).toEqual([]);
    expect(await messages(SERVICES + support('from: 08:00, to: 18:01') + ROTA + duty)).toHaveLength(1);
    expect(await messages(SERVICES + support('from: 07:59, to: 16:00') + ROTA + duty)).toHaveLength(1);
  });

  test('is right where somebody always has, and where only a calendar knows', async () => {
    const whole = 'rotas: [{ key: week, name: Week, members: [chat:jan], handover: monday 09:00 }]\n';
    expect(await messages(SERVICES + whole + duty)).toEqual([]);
    const calendar =
      'rotas: [{ key: week, name: Week, calendar: https://a.example/x.ics, people: { Jan: chat:jan } }]\n';
    expect(await messages(SERVICES + calendar + duty)).toEqual([]);
  });

  test('names a rota that there is', async () => {
    expect(await messages(SERVICES + duty)).toEqual([
      'escalation.paths[0].steps[0].to: there is no rota "week"; no rota has a key',
    ]);
  });
});
