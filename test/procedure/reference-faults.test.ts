import { describe, expect, test } from 'vitest';
import { faultsOf, linesOf } from './support.ts';

/** Seven lines without a fault; what a test adds begins on line 8. */
const BASE = `groups:
  - { key: front, name: Front }
  - { key: back, name: Back }
catchAll: front
services:
  - key: shop
    name: Shop
`;

describe('what is named must be there', () => {
  test.each([
    ["a service's group", '    group: bakc\n', '8:5 services[0].group: there is no group "bakc"; did you mean back?'],
    [
      "a category's group",
      'categories: [{ key: a, name: A, group: x }]\n',
      '8:33 categories[0].group: there is no group "x"; known: front or back',
    ],
    [
      'the default service',
      'defaultService: shpo\n',
      '8:1 defaultService: there is no service "shpo"; did you mean shop?',
    ],
    [
      'the group of a step',
      'escalation:\n  path:\n    - { to: owner, wait: 1 h }\n    - { to: group:night, wait: 1 h }\n  lastResort: { to: operations, wait: 1 h }\n',
      '11:9 escalation.path[1].to: there is no group "night"; known: front or back',
    ],
    [
      'the group of the last resort',
      'escalation:\n  path: [{ to: owner, wait: 1 h }]\n  lastResort: { to: group:fronts, wait: 1 h }\n',
      '10:17 escalation.lastResort.to: there is no group "fronts"; did you mean front?',
    ],
    [
      'the webhook of a step',
      'webhooks: [{ key: pager, name: Pager }]\nescalation:\n  path: [{ to: owner, webhook: pagr, wait: 1 h }]\n  lastResort: { to: operations, wait: 1 h }\n',
      '10:23 escalation.path[0].webhook: there is no webhook "pagr"; did you mean pager?',
    ],
    [
      'the time zone',
      'timeZone: Europe/Warzaw\n',
      '8:1 timeZone: there is no time zone "Europe/Warzaw"; did you mean Europe/Warsaw?',
    ],
    [
      'a time zone like none',
      'timeZone: Here\n',
      '8:1 timeZone: there is no time zone "Here"; write it as Europe/Warsaw or UTC',
    ],
  ])('%s', (_, added, line) => {
    expect(linesOf(BASE + added)).toEqual([`p.yaml:${line}`]);
  });

  test('the catch-all group', () => {
    expect(linesOf(BASE.replace('catchAll: front', 'catchAll: frond'))).toEqual([
      'p.yaml:4:1 catchAll: there is no group "frond"; did you mean front?',
    ]);
  });

  test('a group of the built-in procedure is not there once a file has its own', () => {
    expect(linesOf(`${BASE}    group: on-call\n`)).toHaveLength(1);
    expect(linesOf('services: [{ key: a, name: A, group: on-call }]\n')).toEqual([]);
  });
});

describe('what only the organisation can choose', () => {
  test('the default of several services', () => {
    expect(linesOf(`${BASE}  - { key: bank, name: Bank }\n`)).toEqual([
      'p.yaml:1:1 defaultService: is missing; expected one of the services: shop or bank',
    ]);
  });

  test('the catch-all of several groups', () => {
    expect(linesOf(BASE.replace('catchAll: front\n', ''))).toEqual([
      'p.yaml:1:1 catchAll: is missing; expected one of the groups: front or back',
    ]);
  });
});

describe('one word stands for one thing', () => {
  test.each([
    [
      'a key given twice',
      'categories:\n  - { key: a, name: A }\n  - { key: a, name: B }\n',
      '10:7 categories[1].key: "a" already stands for categories[0].key; each word may stand for one',
    ],
    [
      'a name given twice',
      'causes:\n  - { key: a, name: Błąd }\n  - { key: b, name: blad }\n',
      '10:15 causes[1].name: "blad" already stands for causes[0].name; each word may stand for one',
    ],
    [
      'a Polish name given twice',
      'causes:\n  - { key: a, name: { en: A, pl: Łącze } }\n  - { key: b, name: { en: B, pl: lacze } }\n',
      '10:30 causes[1].name.pl: "lacze" already stands for causes[0].name.pl; each word may stand for one',
    ],
    [
      'an alias given twice',
      '    aliases: [Sklep, e-shop, sklep]\n',
      '8:30 services[0].aliases[2]: "sklep" already stands for services[0].aliases[0]; each word may stand for one',
    ],
    [
      "an alias that is another's name",
      '  - { key: bank, name: Bank, aliases: [SHOP] }\ndefaultService: bank\n',
      '8:40 services[1].aliases[0]: "SHOP" already stands for services[0].key; each word may stand for one',
    ],
  ])('%s', (_, added, line) => {
    expect(linesOf(BASE + added)).toEqual([`p.yaml:${line}`]);
  });

  test('a group’s key given twice', () => {
    expect(linesOf(BASE.replace('key: back', 'key: front'))).toEqual([
      'p.yaml:3:7 groups[1].key: "front" already stands for groups[0].key; each word may stand for one',
    ]);
  });

  test('a name may be its own key and its own alias', () => {
    expect(linesOf(`${BASE}    aliases: [Shop]\n`)).toEqual([]);
  });
});

describe('a conversation', () => {
  const told = (audiences: string) => linesOf(`${BASE}    conversations:\n${audiences}`);

  test('is told once, however it is written', () => {
    expect(told('      staff: [chat:a, chat:b, { platform: chat, conversation: a }]\n')).toEqual([
      'p.yaml:9:31 services[0].conversations.staff[2]: chat:a is in this list already',
    ]);
  });

  test('that clients read is given to nobody else, of any service', () => {
    const other = '  - { key: bank, name: Bank, conversations: { clients: [chat:a] } }\ndefaultService: bank\n';
    expect(told(`      responders: [chat:a]\n      staff: [chat:b]\n${other}`)).toEqual([
      'p.yaml:9:20 services[0].conversations.responders[0]: clients read chat:a (services[1].conversations.clients[0]); what is for responders needs another conversation',
    ]);
  });

  test('may be for responders and staff, and for the clients of two services', () => {
    const other = '  - { key: bank, name: Bank, conversations: { clients: [chat:n] } }\ndefaultService: bank\n';
    expect(told(`      responders: [chat:a]\n      staff: [chat:a]\n      clients: [chat:n]\n${other}`)).toEqual([]);
  });
});

describe('times must fit each other', () => {
  test.each([
    [
      '{ remindUntaken: 5 min }',
      '21 priorities.P1.remindUntaken: remindUntaken (5 min) must be shorter than respond (5 min, the default)',
    ],
    [
      '{ respond: 9 min, remindUntaken: 10 min }',
      '37 priorities.P1.remindUntaken: remindUntaken (10 min) must be shorter than respond (9 min)',
    ],
    [
      '{ respond: 61 min }',
      '21 priorities.P1.respond: respond (1 h 1 min) must be no longer than restore (1 h, the default)',
    ],
    [
      '{ restore: 4 min }',
      '21 priorities.P1.restore: respond (5 min, the default) must be no longer than restore (4 min)',
    ],
    [
      '{ updateLead: 20 min }',
      '21 priorities.P1.updateLead: updateLead (20 min) must be shorter than clientUpdate (20 min, the default)',
    ],
    [
      '{ respond: 1 s }',
      '21 priorities.P1.respond: remindUntaken (1 s, the default) must be shorter than respond (1 s)',
    ],
  ])('%s', (targets, line) => {
    expect(linesOf(`${BASE}priorities: { P1: ${targets} }\n`)).toEqual([`p.yaml:8:${line}`]);
  });

  test('in every priority', () => {
    expect(linesOf(`${BASE}priorities:\n  P4:\n    updateLead: 3 days\n`)).toEqual([
      'p.yaml:10:5 priorities.P4.updateLead: updateLead (3 days) must be shorter than clientUpdate (2 days, the default)',
    ]);
  });

  test('those at the limit do', () => {
    expect(linesOf(`${BASE}priorities: { P1: { respond: 1 h, remindUntaken: 3599 s } }\n`)).toEqual([]);
  });

  test('one that is no time is reported as that alone', () => {
    expect(linesOf(`${BASE}priorities: { P1: { respond: soon, restore: 1 min } }\n`)).toHaveLength(1);
  });
});

describe('the matrix and the path', () => {
  test('a row that is missing and a cell that is missing', () => {
    const matrix = 'matrix:\n  high: { high: P1, medium: P1 }\n  low: { high: P3, medium: P4, low: P5 }\n';
    expect(linesOf(BASE + matrix)).toEqual([
      'p.yaml:8:1 matrix.medium: is missing; expected a priority for each urgency: high, medium, low',
      'p.yaml:9:3 matrix.high.low: is missing; expected P1, P2, P3 or P4',
      'p.yaml:10:32 matrix.low.low: expected P1, P2, P3 or P4, found "P5"',
    ]);
  });

  test('an empty path, and no last resort', () => {
    expect(linesOf(`${BASE}escalation:\n  path: []\n`)).toEqual([
      'p.yaml:8:1 escalation.lastResort: is missing; expected a step with to and wait',
      'p.yaml:9:3 escalation.path: expected at least one of the steps',
    ]);
  });

  test('a step without a time to wait', () => {
    expect(
      linesOf(`${BASE}escalation:\n  path:\n    - to: owner\n  lastResort: { to: operations, wait: 1 h }\n`),
    ).toEqual([
      'p.yaml:10:7 escalation.path[0].wait: is missing; expected a time with its unit, such as 90 s, 15 min, 4 h or 1 day',
    ]);
  });
});

test('every fault of a file is told at once, in its order', () => {
  const text = `language: fr
services:
  - key: pay
    name: { en: Pay }
    group: nobody
  - key: pay
    naem: Pay two
priorities:
  P1: { respond: 15, restore: 1 min, updateLead: 1 h }
matrix: { high: { high: P1 } }
matrix: { high: { high: P1 } }
`;
  const places = faultsOf(text).map(({ line, path }) => `${line} ${path}`);
  expect(places).toEqual([
    '1 language',
    '4 services[0].name.pl',
    '5 services[0].group',
    '6 services[1].name',
    '6 services[1].key',
    '7 services[1].naem',
    '9 priorities.P1.respond',
    '9 priorities.P1.updateLead',
    '11 matrix',
    '11 matrix.medium',
    '11 matrix.low',
    '11 matrix.high.medium',
    '11 matrix.high.low',
  ]);
});
