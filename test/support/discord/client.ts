import { Client, Events, GatewayIntentBits, type RESTOptions } from 'discord.js';
import type { DiscordWorld } from './world.ts';

/** discord.js itself against a world, ready; it sends each request once and waits for no limit. */
export const connectClient = async (
  world: DiscordWorld,
  {
    rest = {},
    intents = [GatewayIntentBits.Guilds],
  }: { rest?: Partial<RESTOptions>; intents?: readonly number[] } = {},
): Promise<Client<true>> => {
  const client = new Client({
    intents: [...intents],
    rest: { api: world.apiUrl, retries: 0, rejectOnRateLimit: () => true, ...rest },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(world.botToken);
  return ready;
};
