import type { WebClient } from '@slack/web-api';
import type { Card, Form } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { verdict } from '../errors.ts';
import type { Log } from '../log.ts';
import { renderForm } from '../render/form.ts';
import { words } from '../words.ts';
import { writeRemembered } from './remembered.ts';
import { type Reply, wordCard } from './tell.ts';

const TOO_LATE = new Set(['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id', 'trigger_expired']);

export type OpenForm = (form: Form, trigger: string, reply: Reply, language: Language) => Promise<Card | null>;

/** Opens a form; a word for the person when Slack didn't, null when it is open. Never throws. */
export function createOpenForm(client: WebClient, log: Log, now: () => Temporal.Instant): OpenForm {
  return async (form, trigger, reply, language) => {
    try {
      await client.views.open({ trigger_id: trigger, view: renderForm(form, remember(form, reply), now()) });
      return null;
    } catch (error) {
      const { kind, reason } = verdict(error);
      const late = TOO_LATE.has(reason) || kind === 'unknown';
      log.warn({ form: form.name, reason }, 'Slack did not open a form; the person was told');
      return wordCard(language, late ? words[language].formExpired : words[language].formRefused);
    }
  };
}

export function remember(form: Form, { channel, thread, responseUrl }: Reply): string {
  return writeRemembered({ context: form.context, language: form.language, channel, thread, responseUrl });
}
