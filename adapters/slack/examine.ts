import { readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import type { Language } from '../../src/language/language.ts';
import type { Finding } from '../../src/platform.ts';
import { clientOptions, type Patience } from './client.ts';
import type { SlackConfig } from './config.ts';
import { verdict } from './errors.ts';
import type { Log } from './log.ts';
import { words } from './words.ts';

/** The permissions that the app's manifest asks for. */
function wanted(): readonly string[] {
  const text = readFileSync(new URL('manifest.yaml', import.meta.url), 'utf8');
  return (parse(text) as { oauth_config: { scopes: { bot: readonly string[] } } }).oauth_config.scopes.bot;
}

/** Asks Slack whether it takes the tokens, and what they may do. An address for a socket is asked for and not used. */
export function createExamine(
  config: SlackConfig,
  log: Log,
  waits: Patience,
): (language: Language) => Promise<readonly Finding[]> {
  const client = (token: string) => new WebClient(token, clientOptions(config, log, waits));

  async function bot(language: Language): Promise<readonly Finding[]> {
    const say = words[language].examined;
    try {
      const said = await client(config.botToken).auth.test();
      const granted = new Set(said.response_metadata?.scopes ?? []);
      const missing = wanted().filter((scope) => !granted.has(scope));
      return [
        { ok: true, text: say.token(said.team ?? '') },
        missing.length === 0 ? { ok: true, text: say.scopes } : { ok: false, text: say.missing(missing.join(', ')) },
      ];
    } catch (error) {
      const { kind, reason } = verdict(error);
      return [{ ok: false, text: kind === 'refused' || kind === 'barred' ? say.badToken(reason) : say.away(reason) }];
    }
  }

  async function app(language: Language): Promise<readonly Finding[]> {
    const say = words[language].examined;
    const { transport } = config;
    if (transport.kind === 'http') return [];
    try {
      await client(transport.appToken).apps.connections.open({});
      return [{ ok: true, text: say.socket }];
    } catch (error) {
      const { kind, reason } = verdict(error);
      return [
        { ok: false, text: kind === 'refused' || kind === 'barred' ? say.badAppToken(reason) : say.away(reason) },
      ];
    }
  }

  return async (language) => (await Promise.all([bot(language), app(language)])).flat();
}
