import type { WebClient } from '@slack/web-api';
import { verdict } from '../errors.ts';
import type { Log } from '../log.ts';

/** Who the desk is in Slack. */
export interface Identity {
  readonly team: string;
  readonly enterprise: string | null;
  /** The app's own user; null where Slack names none. */
  readonly user: string | null;
}

export interface Identities {
  /** Asks Slack once and remembers; null while Slack can't be asked. Never throws. */
  get(): Promise<Identity | null>;
  /** Slack's word while it doesn't take the token at all, or null. */
  refused(): string | null;
  /** What a call's end says of the token: Slack's word against it, or null for a call that Slack took. */
  heard(word: string | null): void;
}

/** auth.test needs no scope. */
export function createIdentities(client: WebClient, log: Log): Identities {
  let known: Identity | null = null;
  let refused: string | null = null;
  let underWay: Promise<Identity | null> | null = null;

  /** Said when it changes, not with each of the calls that wait. */
  const heard = (word: string | null): void => {
    if (word === refused) return;
    refused = word;
    if (word === null) log.info({}, 'Slack takes SLACK_BOT_TOKEN again: what waited is sent');
    else
      log.error({ reason: word }, 'Slack refuses SLACK_BOT_TOKEN: put in the token of an installed app. Messages wait');
  };

  const ask = async (): Promise<Identity | null> => {
    try {
      const said = await client.auth.test();
      if (!said.team_id) throw new Error('auth.test named no workspace');
      known = { team: said.team_id, enterprise: said.enterprise_id ?? null, user: said.user_id ?? null };
      heard(null);
    } catch (error) {
      const { kind, reason } = verdict(error);
      if (kind === 'refused' || kind === 'barred') heard(reason);
      else log.warn({ reason }, 'Slack could not be asked which workspace this is');
    }
    return known;
  };

  return {
    get: async () => {
      if (known) return known;
      underWay ??= ask().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    refused: () => refused,
    heard,
  };
}
