import { PermissionFlagsBits as Flags } from 'discord.js';
import type { Check } from '../../../src/platform.ts';
import { reasonOf } from '../errors.ts';
import { may } from '../look-up/permissions.ts';
import { isDirect, type Places } from '../look-up/places.ts';

/** Looks whether messages can go there. Nobody lets themselves into a channel in Discord: nothing is mended. Never throws. */
export function createCheck(places: Places): (conversation: string) => Promise<Check> {
  return async (conversation) => {
    try {
      places.forget();
      const channel = await places.channel(conversation);
      if (isDirect(conversation)) return { ok: true };
      const held = await places.own(channel);
      if (!may(held, Flags.ViewChannel)) return { ok: false, reason: 'missing_access' };
      return may(held, Flags.SendMessages) ? { ok: true } : { ok: false, reason: 'missing_permissions' };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  };
}
