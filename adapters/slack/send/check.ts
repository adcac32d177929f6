import type { WebClient } from '@slack/web-api';
import type { Check } from '../../../src/platform.ts';
import { reasonOf } from '../errors.ts';
import { isDirect, type Places } from '../look-up/places.ts';

/** Looks whether messages can go there, and joins a public channel where that is all that is missing. Never throws. */
export function createCheck(client: WebClient, places: Places): (conversation: string) => Promise<Check> {
  return async (conversation) => {
    try {
      const channel = await places.channel(conversation);
      if (isDirect(conversation)) return { ok: true };
      const { channel: found } = await client.conversations.info({ channel });
      if (found?.is_archived) return { ok: false, reason: 'is_archived' };
      if (found?.is_member) return { ok: true };
      if (found?.is_private) return { ok: false, reason: 'not_in_channel' };
      await client.conversations.join({ channel });
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  };
}
