import type { Patience } from '../client.ts';
import { within } from './cache.ts';
import type { Places } from './places.ts';

/** Where a message can be seen; of direct messages there is no guild. */
export function messageLink(guild: string | null, channel: string, message: string): string {
  return `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`;
}

/** The link to a message in a server, within a second; null where Discord doesn't say which server it is. Never throws. */
export function createLinks(places: Pick<Places, 'guild'>, waits: Patience) {
  const linkTo = async (channel: string, message: string): Promise<string | null> => {
    const guild = await places.guild(channel);
    return guild && messageLink(guild, channel, message);
  };
  return (channel: string, message: string) =>
    within<string | null>(waits.lookUpMs, linkTo(channel, message), () => null);
}
