import { expect, test } from 'vitest';
import { linted } from './linted.ts';

const SHOP = 'services: [{ key: shop, name: Shop }]\n';
const GROUPS = 'groups: [{ key: front, name: Front, members: [chat:jan] }]\n';
const rota = (given: string) => `${SHOP}rotas: [{ key: week, name: Week, timeZone: UTC, ${given} }]\n`;

/** A file whose parts don't fit, and what is said of it in either language. */
const misfits: readonly (readonly [string, string, string, string])[] = [
  ['an empty file', '', 'the file is empty', 'plik jest pusty; należy podać ustawienia'],
  [
    'several groups, and none to catch all',
    `${SHOP}groups: [{ key: a, name: A }, { key: b, name: B }]`,
    'is missing; expected one of the groups: a or b',
    'brak wartości; należy wybrać jedną z: a, b',
  ],
  [
    'a reference that looks like another',
    `${SHOP}defaultService: shpo`,
    'there is no service "shpo"; did you mean shop?',
    'nie ma usługi "shpo"; może chodzi o shop?',
  ],
  [
    'a reference to what is not there',
    `services: [{ key: shop, name: Shop, group: xyzw }]\n${GROUPS}`,
    'there is no group "xyzw"; known: front',
    'nie ma grupy "xyzw"; możliwe: front',
  ],
  [
    'a word for two services',
    'services: [{ key: shop, name: Shop }, { key: till, name: Shop }]\ndefaultService: shop',
    '"Shop" already stands for services[0].key; each word may stand for one',
    '"Shop" oznacza już services[0].key; każde słowo może oznaczać jedną rzecz',
  ],
  [
    'what clients read, for others too',
    'services: [{ key: shop, name: Shop, conversations: { clients: [chat:news], responders: [chat:news] } }]',
    'clients read chat:news (services[0].conversations.clients[0]); what is for responders needs another conversation',
    'chat:news czytają klienci (services[0].conversations.clients[0]); responders potrzebuje innego kanału',
  ],
  [
    'a rota without a first turn',
    rota('members: [chat:jan, chat:ewa], handover: monday 09:00'),
    'is missing; expected the date on which the first member’s first turn begins',
    'brak wartości; należy podać: data, od której liczy się pierwsza kolej pierwszej osoby',
  ],
  ['a rota of nobody', rota('gaps: true'), 'says nobody', 'nie wskazano nikogo'],
  [
    'a rule for an empty group',
    `${SHOP}groups: [{ key: empties, name: Empty }]\npermissions: [{ may: [close], who: [group:empties] }]`,
    'the group "empties" has no members: nobody could',
    'w grupie "empties" nikogo nie ma: nikt nie będzie mógł tego zrobić',
  ],
  [
    'a rule by which nobody could',
    `${SHOP}permissions: [{ may: [close], who: [owner] }]`,
    'nobody could "close" for "shop"',
    'nikt nie będzie mógł: "close" dla: "shop"',
  ],
  [
    'times that do not fit each other',
    `${SHOP}priorities: { P1: { respond: 5 h, restore: 4 h } }`,
    'respond (5 h) must be no longer than restore (4 h)',
    'respond (5 h): musi trwać nie dłużej niż restore (4 h)',
  ],
];

test.each(misfits)('%s is said in the language of whoever lints', async (_, file, english, polish) => {
  const [[en = '', ...more], [pl = '', ...dalej]] = [await linted(file, 'en'), await linted(file, 'pl')];
  expect(en).toContain(english);
  expect(pl).toContain(polish);
  expect([more, dalej]).toEqual([[], []]);
});
