import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { may, permissionsIn } from '../../../adapters/discord/look-up/permissions.ts';
import { renderCard } from '../../../adapters/discord/render/card.ts';
import { isMarked, marked } from '../../../adapters/discord/send/mark.ts';
import { textCard } from './harness.ts';

test('a message is known by both of its marks, not by one', () => {
  const delivery = '00000000-0000-4000-8000-000000000001';
  const message = marked(renderCard(textCard('Cards are refused'), Temporal.Now.instant()), delivery);
  const [container] = message.components;
  expect(isMarked(message, delivery)).toBe(true);
  const [first, ...others] = container.components;
  if (first === undefined) throw new Error('There is no part');
  const inner = { ...container, components: [{ ...first, id: 7 }, ...others] };
  expect(isMarked({ components: [inner] }, delivery)).toBe(false);
  expect(isMarked({ components: [{ ...container, id: 7 }] }, delivery)).toBe(false);
});

test('a server’s owner may do everything, whatever a channel says', () => {
  const guild = { id: '1', owner_id: '2', roles: [] };
  const closed = [{ id: '1', type: 0, allow: '0', deny: String(P.ViewChannel) }] as const;
  expect(may(permissionsIn(guild, closed, { id: '2', roles: [] }), P.ViewChannel)).toBe(true);
  expect(may(permissionsIn(guild, closed, { id: '3', roles: [] }), P.ViewChannel)).toBe(false);
});

test('who does not see a channel may do nothing there', () => {
  expect(may(P.SendMessages, P.SendMessages)).toBe(false);
  expect(may(P.SendMessages | P.ViewChannel, P.SendMessages)).toBe(true);
});
