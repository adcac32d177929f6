import { expect, test } from 'vitest';
import { BASE, linted, PATH } from './linted.ts';

const KEPT = `categories: [{ key: breach, name: Breach, private: { members: back } }]\n`;
const lastResort = (to: string) =>
  PATH('{ to: group:front, wait: 10 min }').replace('lastResort: { to: operations', `lastResort: { to: '${to}'`);
const NOBODY = (to: string) =>
  `10:43 categories[0].private: escalation.lastResort (${to}) calls nobody beside the members of back, who alone know of it; call a group or a person there`;

test.each(['group:back', 'person:chat:jan'])(
  'a last resort of what is private adds nobody to its members: %s',
  async (to) => {
    expect(await linted(BASE + KEPT + lastResort(to))).toEqual([NOBODY(to)]);
  },
);

test('a last resort that calls somebody else is fine, and so is any where nothing is private', async () => {
  for (const to of ['owner', 'operations', 'person:chat:ewa'])
    expect(await linted(BASE + KEPT + lastResort(to))).toEqual([]);
  expect(await linted(BASE + lastResort('operations'))).toEqual([]);
});

test('operations add the owner of the service, who may be one of the members already', async () => {
  const owned = BASE.replace('owner: chat:olga', 'owner: chat:jan');
  expect(await linted(owned + KEPT + lastResort('operations'))).toEqual([NOBODY('operations')]);
});

test('a service that is private is looked at with its own owner', async () => {
  const owned = (owner: string) => BASE.replace('owner: chat:olga', `owner: ${owner}\n    private: { members: back }`);
  expect(await linted(owned('chat:olga') + lastResort('owner'))).toEqual([]);
  expect(await linted(owned('chat:jan') + lastResort('owner'))).toEqual([
    expect.stringContaining('services[0].private: escalation.lastResort (owner) calls nobody beside'),
  ]);
});
