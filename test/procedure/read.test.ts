import { describe, expect, test } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { procedureOf, sha256 } from './support.ts';

const builtIn = builtInProcedure(sha256);
const SMALL = 'services:\n  - { key: shop, name: Shop }\n';

describe('a file of one service', () => {
  const procedure = procedureOf(SMALL);

  test('is enough: the rest is as built in', () => {
    const { language, timeZone, matrix, priorities, lastResort, causes, path } = builtIn;
    expect(procedure).toMatchObject({ language, timeZone, matrix, priorities, lastResort, causes, path });
  });

  test('has that service as its default and the built-in catch-all group alone', () => {
    expect(procedure.defaultService).toBe('shop');
    expect(procedure.groups.map(({ key }) => key)).toEqual(['on-call']);
    expect(procedure.catchAll).toBe('on-call');
  });

  test('has the built-in categories, none with a group that is not there', () => {
    expect(procedure.categories.map(({ key }) => key)).toEqual(builtIn.categories.map(({ key }) => key));
    expect(procedure.categories.every(({ group }) => group === null)).toBe(true);
  });
});

describe('what is left out', () => {
  test('is the one group, in the path too', () => {
    const procedure = procedureOf(`${SMALL}groups: [{ key: team, name: The team }]\n`);
    expect(procedure.catchAll).toBe('team');
    expect(procedure.path[0]).toMatchObject({ to: 'group:team', kind: 'functional' });
  });

  test('keeps the built-in category’s group where there is one of that key', () => {
    const text = `${SMALL}groups: [{ key: team, name: The team }, { key: security, name: Security }]\ncatchAll: team\n`;
    expect(procedureOf(text).categories.at(-1)).toMatchObject({ key: 'security', group: 'security' });
  });

  test('is taken target by target; a reminder that would come too late comes at half the time', () => {
    const { P1, P2 } = procedureOf(`${SMALL}priorities: { P1: { respond: 2 min, clientUpdate: 4 min } }\n`).priorities;
    expect(P1).toEqual({
      ...builtIn.priorities.P1,
      respond: 120,
      remindUntaken: 60,
      clientUpdate: 240,
      updateLead: 120,
    });
    expect(P2).toEqual(builtIn.priorities.P2);
  });

  test('of a reminder comes at half the time where the usual one would come with the target', () => {
    const { P1 } = procedureOf(`${SMALL}priorities: { P1: { respond: 3 min } }\n`).priorities;
    expect(P1.remindUntaken).toBe(90);
  });

  test('of a step is its kind: functional to a group, hierarchical to anybody else', () => {
    const { path, lastResort } = procedureOf(`${SMALL}escalation:
  path:
    - { to: group:on-call, wait: 1 min }
    - { to: person:chat:anna, wait: 2 min }
    - { to: owner, kind: functional, wait: 3 min }
  lastResort: { to: operations, wait: 4 min }
`);
    expect(path[0]).toMatchObject({ waitIn: 'clock' });
    expect([...path, lastResort]).toMatchObject([
      { to: 'group:on-call', kind: 'functional', everyone: false, wait: 60 },
      { to: 'person:chat:anna', kind: 'hierarchical', everyone: false, wait: 120 },
      { to: 'owner', kind: 'functional', everyone: false, wait: 180 },
      { to: 'operations', kind: 'hierarchical', everyone: false, wait: 240 },
    ]);
  });
});

test('names, owners and conversations may be written short or in full', () => {
  const [short, full] = procedureOf(`
services:
  - key: shop
    name: Shop
    owner: chat:anna
    contacts: [chat:ewa]
    conversations: { clients: [chat:news], responders: ["chat:a:b", { platform: web, conversation: desk }] }
  - key: bank
    name: { en: Bank, pl: Bank }
    conversations: {}
defaultService: bank
groups: [{ key: team, name: Team, handles: { chat: S1, web: "00123" } }]
`).services;
  expect(short).toEqual({
    key: 'shop',
    private: null,
    public: null,
    name: { en: 'Shop', pl: 'Shop' },
    aliases: [],
    owner: 'chat:anna',
    manager: null,
    contacts: ['chat:ewa'],
    group: null,
    support: null,
    conversations: {
      responders: [
        { platform: 'chat', id: 'a:b' },
        { platform: 'web', id: 'desk' },
      ],
      clients: [{ platform: 'chat', id: 'news' }],
    },
    workarounds: [],
    recovery: [],
  });
  expect(full).toMatchObject({ name: { en: 'Bank', pl: 'Bank' }, owner: null, conversations: {} });
});

test('a part may be marked and used again', () => {
  const { priorities } = procedureOf(`${SMALL}priorities:\n  P1: &fast { respond: 4 min }\n  P2: *fast\n`);
  expect([priorities.P1.respond, priorities.P2.respond]).toEqual([240, 240]);
});

describe('the version', () => {
  const version = (text: string) => procedureOf(text).version;

  test('is the same for the same content, however it is written', () => {
    const one = `${SMALL}language: pl\npriorities: { P1: { respond: 4 min, restore: 2 h } }\n`;
    const other = `# A comment
priorities:
  P1:
    restore: 120 min
    respond: 240 s
language: "pl"
services: [{ name: { pl: Shop, en: Shop }, key: shop }]
timeZone: UTC
`;
    expect(version(other)).toBe(version(one));
  });

  test('is the same whichever platform a group’s handles name first', () => {
    const handles = (text: string) => `${SMALL}groups: [{ key: team, name: Team, handles: { ${text} } }]\n`;
    expect(version(handles('web: B, chat: A'))).toBe(version(handles('chat: A, web: B')));
  });

  test('changes with any content, and with the order of a list', () => {
    const two = (first: string, second: string) =>
      `services: [{ key: ${first}, name: ${first} }, { key: ${second}, name: ${second} }]\ndefaultService: a\n`;
    const all = [SMALL, `${SMALL}language: pl\n`, two('a', 'b'), two('b', 'a')].map(version);
    expect(new Set(all).size).toBe(4);
  });

  test('is what the handed-in function makes of the content', () => {
    expect(builtInProcedure((text) => `n${text.length}`).version).toMatch(/^n\d+$/);
    expect(builtInProcedure((text) => text).version).not.toContain('version');
  });
});

test('what the status page calls a service may be left to the service, or said', () => {
  const [plain, named, hidden] = procedureOf(`
services:
  - { key: shop, name: { en: Shop, pl: Sklep }, public: true }
  - { key: bank, name: Bank, public: { name: { en: Cards, pl: Karty }, description: In shops and online } }
  - { key: mail, name: Mail, public: false }
defaultService: shop
`).services;
  expect(plain?.public).toEqual({ name: { en: 'Shop', pl: 'Sklep' }, description: null });
  expect(named?.public).toEqual({
    name: { en: 'Cards', pl: 'Karty' },
    description: { en: 'In shops and online', pl: 'In shops and online' },
  });
  expect(hidden?.public).toBeNull();
});
