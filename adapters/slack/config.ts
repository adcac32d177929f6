import { z } from 'zod';

export interface SlackConfig {
  readonly botToken: string;
  /** Over a web socket that the desk opens, or over HTTP at an address that Slack calls. */
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** The Web API's address, ending in /api/. */
  readonly apiUrl: string;
  readonly operations: string | null;
  readonly staff: string | null;
  readonly clients: string | null;
  readonly command: string;
}

const absent = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : null));

const channel = (name: string) =>
  absent.refine((value) => value === null || /^[CG][A-Z0-9]+$/.test(value), {
    error: `${name} must be the channel’s id, such as C0123456789 (in Slack: the channel’s name, then at the bottom of "About")`,
  });

const token = (name: string, prefix: string) =>
  absent.refine((value) => value === null || (value.startsWith(prefix) && !/\s/.test(value)), {
    error: `${name} must begin with ${prefix}`,
  });

/** Tokens go in the clear over plain HTTP: only to this machine, for tests. */
function isApiUrl(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !value.endsWith('/api/')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(127\.|localhost$|\[::1\]$)/.test(url.hostname));
}

const environment = z.object({
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN', 'xoxb-'),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN', 'xapp-'),
  SLACK_SIGNING_SECRET: absent,
  SLACK_API_URL: absent
    .transform((value) => value ?? 'https://slack.com/api/')
    .refine(isApiUrl, { error: 'SLACK_API_URL must be an https address that ends in /api/' }),
  SLACK_OPERATIONS_CHANNEL: channel('SLACK_OPERATIONS_CHANNEL'),
  SLACK_STAFF_CHANNEL: channel('SLACK_STAFF_CHANNEL'),
  SLACK_CLIENT_CHANNEL: channel('SLACK_CLIENT_CHANNEL'),
  SLACK_COMMAND: absent
    .transform((value) => value ?? '/incident')
    .refine((value) => /^\/[\p{Ll}\p{N}_-]{1,31}$/u.test(value), {
      error: 'SLACK_COMMAND must be a slash and a lower-case word of at most 31 characters, such as /incident',
    }),
});

/** Null without faults means: no Slack. A fault is one sentence and never shows a value. */
export interface SlackSettings {
  readonly config: SlackConfig | null;
  readonly faults: readonly string[];
}

export function slackConfig(env: Readonly<Record<string, string | undefined>>): SlackSettings {
  const secrets = [env.SLACK_BOT_TOKEN, env.SLACK_APP_TOKEN, env.SLACK_SIGNING_SECRET];
  if (secrets.every((secret) => !secret?.trim())) return { config: null, faults: [] };
  const read = environment.safeParse(env);
  if (!read.success) return { config: null, faults: read.error.issues.map((issue) => issue.message) };
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    ...rest
  } = read.data;
  const transport = transportOf(appToken, signingSecret);
  if (botToken === null || transport === null) {
    const faults = [
      ...(botToken === null ? ['SLACK_BOT_TOKEN is missing: Slack needs it beside the other SLACK_ settings'] : []),
      ...(transport === null ? ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'] : []),
    ];
    return { config: null, faults };
  }
  const config: SlackConfig = {
    botToken,
    transport,
    apiUrl: rest.SLACK_API_URL,
    operations: rest.SLACK_OPERATIONS_CHANNEL,
    staff: rest.SLACK_STAFF_CHANNEL,
    clients: rest.SLACK_CLIENT_CHANNEL,
    command: rest.SLACK_COMMAND,
  };
  return { config, faults: [] };
}

function transportOf(appToken: string | null, signingSecret: string | null): SlackConfig['transport'] | null {
  if (appToken !== null) return { kind: 'socket', appToken };
  return signingSecret === null ? null : { kind: 'http', signingSecret };
}
