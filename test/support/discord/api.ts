import { applicationRoutes } from './api-application.ts';
import { channelRoutes } from './api-channels.ts';
import { guildRoutes } from './api-guild.ts';
import { guildChannelRoutes } from './api-guild-channels.ts';
import { interactionRoutes } from './api-interactions.ts';
import { threadRoutes } from './api-threads.ts';
import type { Core } from './core.ts';
import { isRefusal, plainRefusal } from './errors.ts';
import type { Reply } from './reply.ts';
import type { Asked, Routes } from './route.ts';
import { BOT_TOKEN } from './seed.ts';

/** Answered with a token of their own, not the bot's. */
const WITHOUT_TOKEN = /^\/(interactions|webhooks)\//;

/** Every route of the API, named by method and pattern; where two fit, the first one is meant. */
const ROUTES: Routes = {
  ...applicationRoutes,
  ...guildRoutes,
  ...guildChannelRoutes,
  ...threadRoutes,
  ...channelRoutes,
  ...interactionRoutes,
};

const patterns = Object.keys(ROUTES).map((name) => {
  const [method, pattern = ''] = name.split(' ');
  return { name, method, parts: pattern.split('/') };
});

/** The route for a request, and what its pattern names; undefined when Discord has none here. */
export const routeOf = (method: string, path: string) => {
  const given = path.split('/');
  for (const { name, parts, ...pattern } of patterns) {
    const fits =
      pattern.method === method &&
      parts.length === given.length &&
      parts.every((part, index) => part.startsWith(':') || part === given[index]);
    if (!fits) continue;
    const named = parts.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(given[index] ?? '')]] : [],
    );
    return { name, params: Object.fromEntries(named) as Readonly<Record<string, string>> };
  }
  return undefined;
};

export const isRoute = (name: string): boolean => name in ROUTES;

/** Whether a request needs the bot's token, and counts for the limit over all. */
export const needsToken = (path: string): boolean => !WITHOUT_TOKEN.test(path);

export const isAuthorized = (header: string | undefined): boolean => header === `Bot ${BOT_TOKEN}`;

export const refusalReply = (fault: unknown): Reply => {
  if (!isRefusal(fault)) throw fault;
  return fault.refusedWith;
};

/** Runs a route; what it refuses is a reply like any other. */
export const run = (core: Core, name: string, asked: Asked): Reply => {
  try {
    const route = ROUTES[name];
    if (route === undefined) throw plainRefusal(404, 'Not Found');
    return route(core, asked);
  } catch (fault) {
    return refusalReply(fault);
  }
};
