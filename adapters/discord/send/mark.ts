import { createHash } from 'node:crypto';
import type { APIContainerComponent, APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { COMPONENT_ID } from '../limits.ts';
import type { Message } from '../render/card.ts';

/**
 * How a message is marked, so that it can be found after an attempt whose end is unknown. Discord gives a nonce back
 * only with the post itself, and a message has no place for data that isn't shown, but each component has an id of 32
 * bits that its sender may choose and that comes back with the message
 * (https://docs.discord.com/developers/components/reference#anatomy-of-a-component). Two of them hold 62 bits of the
 * delivery's hash: among the bot's own messages of some minutes in one channel that is one message.
 */
function idsOf(delivery: string): readonly [number, number] {
  const hash = createHash('sha256').update(delivery).digest();
  const id = (at: number) => hash.readUInt32BE(at) & COMPONENT_ID || 1;
  const [first, second] = [id(0), id(4)];
  // Each id once in a message.
  return [first, second === first ? second ^ 1 || 2 : second];
}

/** The message with the delivery's mark: the ids of its container and of the first part within. */
export function marked(message: Message, delivery: string): Message {
  const [outer, inner] = idsOf(delivery);
  const [container] = message.components;
  const [first, ...others] = container.components;
  if (first === undefined) throw new Error('A message has no part');
  const whole: APIContainerComponent = { ...container, id: outer, components: [{ ...first, id: inner }, ...others] };
  return { ...message, components: [whole] };
}

/** True for a message that carries this delivery's mark. */
export function isMarked({ components }: Pick<APIMessage, 'components'>, delivery: string): boolean {
  const [outer, inner] = idsOf(delivery);
  const [container] = (components ?? []) as readonly APIMessageTopLevelComponent[];
  return (
    container !== undefined &&
    container.id === outer &&
    'components' in container &&
    container.components[0]?.id === inner
  );
}

/** The same delivery always has the same nonce: a UUID's bits in 22 characters, where Discord takes 25. */
export function nonceOf(delivery: string): string {
  const bits = delivery.replaceAll('-', '');
  // Ids are UUIDs; anything else is hashed to as many bits.
  const hex = /^[0-9a-f]{32}$/i.test(bits) ? bits : createHash('sha256').update(delivery).digest('hex').slice(0, 32);
  return Buffer.from(hex, 'hex').toString('base64url');
}
