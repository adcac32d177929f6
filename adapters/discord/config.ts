import { z } from 'zod';

export interface DiscordConfig {
  readonly token: string;
  /** The API's address without its version, such as https://discord.com/api. */
  readonly apiUrl: string;
  readonly operations: string | null;
  readonly staff: string | null;
  readonly clients: string | null;
}

const absent = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : null));

const channel = (name: string) =>
  absent.refine((value) => value === null || /^\d{17,20}$/.test(value), {
    error: `${name} must be the channel’s id, 17 to 20 digits (in Discord: Settings, Advanced, Developer Mode; then the channel’s menu, Copy Channel ID)`,
  });

/** Tokens go in the clear over plain HTTP: only to this machine, for tests. */
function isApiUrl(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/\/api$/.test(value)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(127\.|localhost$|\[::1\]$)/.test(url.hostname));
}

const environment = z.object({
  DISCORD_TOKEN: absent.refine((value) => value === null || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value), {
    error: 'DISCORD_TOKEN must be a bot’s token: three parts with dots between, without "Bot" before it',
  }),
  DISCORD_API_URL: absent
    .transform((value) => value ?? 'https://discord.com/api')
    .refine(isApiUrl, { error: 'DISCORD_API_URL must be an https address that ends in /api' }),
  DISCORD_OPERATIONS_CHANNEL: channel('DISCORD_OPERATIONS_CHANNEL'),
  DISCORD_STAFF_CHANNEL: channel('DISCORD_STAFF_CHANNEL'),
  DISCORD_CLIENT_CHANNEL: channel('DISCORD_CLIENT_CHANNEL'),
});

/** Null without faults means: no Discord. A fault is one sentence and never shows a value. */
export interface DiscordSettings {
  readonly config: DiscordConfig | null;
  readonly faults: readonly string[];
}

export function discordConfig(env: Readonly<Record<string, string | undefined>>): DiscordSettings {
  if (!env.DISCORD_TOKEN?.trim()) return { config: null, faults: [] };
  const read = environment.safeParse(env);
  if (!read.success) return { config: null, faults: read.error.issues.map((issue) => issue.message) };
  const { DISCORD_TOKEN: token, ...rest } = read.data;
  if (token === null) return { config: null, faults: [] };
  const config: DiscordConfig = {
    token,
    apiUrl: rest.DISCORD_API_URL,
    operations: rest.DISCORD_OPERATIONS_CHANNEL,
    staff: rest.DISCORD_STAFF_CHANNEL,
    clients: rest.DISCORD_CLIENT_CHANNEL,
  };
  return { config, faults: [] };
}
