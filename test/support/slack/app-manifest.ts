import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What of the app's manifest decides what Slack sends. */
export interface AppManifest {
  readonly shortcuts: readonly { readonly name: string; readonly type: string; readonly callback_id: string }[];
  readonly events: readonly string[];
}

/** The manifest that people import. */
export const importedManifest = (): AppManifest => {
  const { features, settings } = parse(readFileSync('adapters/slack/manifest.yaml', 'utf8'));
  return { shortcuts: features.shortcuts ?? [], events: settings.event_subscriptions?.bot_events ?? [] };
};
