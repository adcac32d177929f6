import { type APIMessage, type REST, Routes } from 'discord.js';
import { reasonOf } from '../errors.ts';
import { PAGE } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Address } from './address.ts';

/** Keeps messages in sight, as far as Discord lets it: a message without a pin is better than none. Nothing here throws. */
export interface Pins {
  add(address: Address): Promise<void>;
  remove(address: Address): Promise<void>;
  /** Whether more than so many messages came after this one. False where Discord doesn't say. */
  isOutOfSight(address: Address, within: number): Promise<boolean>;
}

export function createPins(rest: REST, log: Log): Pins {
  const trying = async <T>({ channel }: Address, what: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      log.warn({ channel, reason: reasonOf(error) }, `A card is not kept in sight: ${what}`);
      return otherwise;
    }
  };
  const pin = ({ channel, message }: Address) => Routes.channelMessagesPin(channel, message);

  return {
    add: (address) => trying(address, 'it was not pinned', async () => void (await rest.put(pin(address))), undefined),
    remove: (address) =>
      trying(address, 'the old one stays pinned', async () => void (await rest.delete(pin(address))), undefined),
    isOutOfSight: (address, within) =>
      trying(
        address,
        'Discord did not say what came after it',
        async () => {
          const limit = Math.min(within + 1, PAGE);
          const query = new URLSearchParams({ after: address.message, limit: String(limit) });
          const after = (await rest.get(Routes.channelMessages(address.channel), { query })) as readonly APIMessage[];
          return after.length === limit;
        },
        false,
      ),
  };
}
