import type { DiscordWorld } from './world.ts';

/** One bare request to a world, as the bot; an answer's `code` is Discord's. */
export const request = async (
  world: DiscordWorld,
  method: string,
  path: string,
  body: object | undefined = undefined,
  token = world.botToken,
) => {
  const response = await fetch(`${world.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === '' ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, json, code: json.code as number | undefined };
};
