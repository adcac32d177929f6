import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/procedure/fault.ts';
import { faultsOf, linesOf } from './support.ts';

/** The file's first three lines, without a fault; what a test adds begins on line 4. */
const BASE = 'services:\n  - key: shop\n    name: Shop\n';

describe('what is not YAML', () => {
  test.each([
    [
      'a quote left open',
      `${BASE}language: "en\n`,
      /^p\.yaml:5:1 this is not readable as YAML: Missing closing "quote/,
    ],
    ['a tab', `${BASE}matrix:\n\thigh: 1\n`, /^p\.yaml:5:1 a tab stands at the beginning of this line/],
    ['a second document', `${BASE}---\n${BASE}`, /^p\.yaml:4:1 a second document begins here/],
    ['a mark that is nowhere', `${BASE}matrix: *none\n`, /^p\.yaml:4:9 \*none stands for what is marked &none/],
    ['a colon in a text', `${BASE}language: en: gb\n`, /^p\.yaml:4:11 a setting begins inside another/],
    ['an unknown tag', `${BASE}language: !lang en\n`, /^p\.yaml:4:11 this is not readable as YAML: Unresolved tag/],
  ])('%s', (_, text, line) => {
    expect(linesOf(text)[0]).toMatch(line);
  });

  test('is reported along with the shapes above it, but not with what it may have hidden', () => {
    expect(linesOf('language: fr\ndefaultService: bank\nservices: [\n')).toEqual([
      'p.yaml:1:1 language: expected en or pl, found "fr"',
      expect.stringMatching(/^p\.yaml:4:1 this is not readable as YAML/),
    ]);
  });

  test('is reported without what stands below it, which may be misread', () => {
    expect(linesOf(`${BASE}priorities:\n\tP1: {}\nlanguage: fr\n`)).toEqual([
      'p.yaml:5:1 a tab stands at the beginning of this line; indent with spaces',
    ]);
  });

  test('is reported once, however often the parser stumbles over it', () => {
    const found = linesOf(`${BASE}matrix: [,,\n`);
    expect(new Set(found).size).toBe(found.length);
  });

  test('a merge of what is no mapping', () => {
    expect(linesOf('%YAML 1.1\n---\n<<: &a [1]\n')[0]).toMatch(
      /^p\.yaml:1:1 the marks \(& and \*\) of this file can't be/,
    );
  });

  test('marks that stand for far too much', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) => `x${level}: &x${level} [${`*x${level - 1}, `.repeat(level === 0 ? 0 : 9)}a]`,
    );
    expect(linesOf(bomb.join('\n'))[0]).toMatch(/^p\.yaml:1:1 the marks \(& and \*\) of this file can't be followed/);
  });
});

describe('a file as a whole', () => {
  test.each(['', '# nothing\n', '---\n', '\uFEFF', 'null'])('%j is empty', (text) => {
    expect(linesOf(text)).toEqual(['p.yaml:1:1 the file is empty; expected settings, of which services is the least']);
  });

  test.each([
    ['- services\n', 'a list'],
    ['services\n', '"services"'],
    ['12', '12'],
  ])('%j has no settings', (text, found) => {
    expect(linesOf(text)).toEqual([`p.yaml:1:1 expected settings, of which services is the least, found ${found}`]);
  });
});

describe('a shape', () => {
  test.each([
    ['no services', 'language: en\n', '1:1 services: is missing; expected a list of services'],
    ['an empty list', 'services: []\n', '1:1 services: expected at least one of the services'],
    ['no list', 'services: shop\n', '1:1 services: expected a list of services, found "shop"'],
    [
      'no mapping',
      'services:\n  - shop\n',
      '2:5 services[0]: expected a service with at least key and name, found "shop"',
    ],
    [
      'a slip in a setting',
      `${BASE}langauge: en\n`,
      '4:1 langauge: there is no setting "langauge"; did you mean language?',
    ],
    [
      'a slip further in',
      `${BASE}    grupo: x\n`,
      '4:5 services[0].grupo: there is no setting "grupo"; did you mean group?',
    ],
    [
      'a slip in a name',
      `${BASE}groups: [{ key: a, name: { en: A, pl: B, pll: C } }]\n`,
      '4:42 groups[0].name.pll: there is no setting "pll"; did you mean pl?',
    ],
    [
      'a setting of nobody',
      `${BASE}priorities: { zzz: 1 }\n`,
      '4:15 priorities.zzz: there is no setting "zzz"; what can stand here is P1, P2, P3 or P4',
    ],
    [
      'a language that is missing',
      `${BASE}groups: [{ key: a, name: { en: A } }]\n`,
      '4:20 groups[0].name.pl: is missing; expected a name of 1 to 60 letters on one line, without spaces around it',
    ],
    [
      'nothing after the colon',
      `${BASE}    owner:\n`,
      '4:5 services[0].owner: is empty; expected a person as platform:person, such as chat:anna',
    ],
    [
      'a key with capitals',
      'services:\n  - key: Shop\n    name: Shop\n',
      '2:5 services[0].key: expected a key: lower-case letters (a to z), digits and dashes, from a letter on, at most 40, found "Shop"',
    ],
    [
      'a name of two lines',
      `${BASE}    aliases:\n      - "a\\nb"\n`,
      '5:9 services[0].aliases[0]: expected a name of 1 to 60 letters on one line, without spaces around it, found "a\\nb"',
    ],
    [
      'a bell in a name',
      `${BASE}    aliases: ["a\\ab"]\n`,
      '4:15 services[0].aliases[0]: expected a name of 1 to 60 letters on one line, without spaces around it, found "a\\u0007b"',
    ],
    [
      'a number as a text',
      `${BASE}groups: [{ key: a, name: A, handles: { chat: 123 } }]\n`,
      '4:40 groups[0].handles.chat: expected what the platform mentions: the id of its user group or role, found 123; a text needs quotes here',
    ],
    [
      'a person without a platform',
      `${BASE}    owner: anna\n`,
      '4:5 services[0].owner: expected a person as platform:person, such as chat:anna, found "anna"',
    ],
    [
      'a conversation without a platform',
      `${BASE}    conversations:\n      clients:\n        - news\n`,
      '6:11 services[0].conversations.clients[0]: expected a conversation as platform:conversation, such as chat:payments, found "news"',
    ],
    [
      'a conversation without an id',
      `${BASE}    conversations:\n      clients:\n        - platform: chat\n`,
      "6:11 services[0].conversations.clients[0].conversation: is missing; expected the conversation's id on its platform",
    ],
    [
      'an audience of nobody',
      `${BASE}    conversations: { client: [] }\n`,
      '4:22 services[0].conversations.client: there is no setting "client"; did you mean clients?',
    ],
    [
      'a target that is none',
      `${BASE}escalation:\n  path: [{ to: boss, wait: 1 h }]\n  lastResort: { to: operations, wait: 1 h }\n`,
      '5:12 escalation.path[0].to: expected group:key-of-a-group, owner (the service\'s), manager (of those who have it), operations, duty:key-of-a-rota or person:platform:person, found "boss"',
    ],
    [
      'a platform with capitals',
      `${BASE}groups: [{ key: a, name: A, handles: { Chat: x } }]\n`,
      '4:40 groups[0].handles.Chat: expected a platform\'s name in lower-case letters, found "Chat"',
    ],
    ['a level', `${BASE}defaultImpact: huge\n`, '4:1 defaultImpact: expected high, medium or low, found "huge"'],
    [
      'a very long value',
      `${BASE}defaultImpact: ${'x'.repeat(99)}\n`,
      `4:1 defaultImpact: expected high, medium or low, found "${'x'.repeat(39)}…"`,
    ],
  ])('%s', (_, text, line) => {
    expect(linesOf(text)).toEqual([`p.yaml:${line}`]);
  });

  test.each(['15', '"15"', '3 fortnights', '-1 min'])('a time of %s', (time) => {
    const found = time.replaceAll('"', '');
    const shown = time === '15' ? found : JSON.stringify(found);
    expect(linesOf(`${BASE}priorities:\n  P1:\n    closing: ${time}\n`)).toEqual([
      `p.yaml:6:5 priorities.P1.closing: expected a time with its unit, such as 90 s, 15 min, 4 h or 1 day, found ${shown}`,
    ]);
  });

  test.each(['0 min', '31 days', '30 days 1 s', '0.5 s'])('a time out of bounds: %s', (time) => {
    expect(linesOf(`${BASE}priorities: { P1: { closing: ${time} } }\n`)).toEqual([
      `p.yaml:4:21 priorities.P1.closing: expected a time of whole seconds, above 0 and at most 30 days, found "${time}"`,
    ]);
  });

  test.each(['30 days', '1 s'])('a time at a bound, %s, is none', (time) => {
    expect(linesOf(`${BASE}priorities: { P1: { closing: ${time} } }\n`)).toEqual([]);
  });
});

test('a fault in a part that is used twice is told for both uses, where the part is written', () => {
  expect(linesOf(`${BASE}priorities:\n  P1: &fast { closing: now }\n  P2: *fast\n`)).toEqual([
    expect.stringMatching(/^p\.yaml:5:15 priorities\.P1\.closing: expected a time/),
    expect.stringMatching(/^p\.yaml:5:15 priorities\.P2\.closing: expected a time/),
  ]);
});

describe('a key given twice', () => {
  test('at the top and further in', () => {
    expect(linesOf(`${BASE}    name: Store\nlanguage: en\nlanguage: pl\n`)).toEqual([
      'p.yaml:4:5 services[0].name: "name" is given twice here; keep one of the two',
      'p.yaml:6:1 language: "language" is given twice here; keep one of the two',
    ]);
  });
});

test('all faults make one text, a line each, that a terminal links', () => {
  expect(formatFaults('desk/p.yaml', faultsOf('language: fr\nservces: 1\n'))).toBe(
    [
      'desk/p.yaml:1:1 language: expected en or pl, found "fr"',
      'desk/p.yaml:1:1 services: is missing; expected a list of services',
      'desk/p.yaml:2:1 servces: there is no setting "servces"; did you mean services?',
    ].join('\n'),
  );
});
