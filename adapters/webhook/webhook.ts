import type { Rich } from '../../src/card/card.ts';
import type { Language } from '../../src/language/language.ts';
import type { DeliveryResult, Parcel, Platform } from '../../src/platform.ts';
import { settingsOf, type Webhooks } from './config.ts';
import { answered, unanswered } from './outcome.ts';
import { signed } from './sign.ts';
import { words } from './words.ts';

/** How long a receiver has for its answer, in milliseconds: a call must end well within its lane's lease. */
const CALL_MS = 10_000;

/**
 * Calls the procedure's webhooks: a POST of the card's `data` as JSON, signed, with the delivery's id as its
 * idempotency key. A receiver that hears an id again answers as it did before and does nothing, so that a call whose
 * outcome is unknown is made again. No redirect is followed.
 */
export function webhookPlatform(webhooks: Webhooks, callMs = CALL_MS): Platform {
  let taking = false;

  async function deliver({ delivery, conversation, card, now }: Parcel): Promise<DeliveryResult> {
    const webhook = Object.hasOwn(webhooks, conversation) ? webhooks[conversation] : undefined;
    if (webhook === undefined) return { outcome: 'refused', reason: 'not_configured' };
    if (card.data === undefined) return { outcome: 'refused', reason: 'nothing_to_call_with' };
    const { type, at, values } = card.data;
    const body = JSON.stringify({ type, timestamp: at.toString(), data: values });
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'incident-desk',
          ...signed(delivery, now, body, webhook.key),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(callMs),
      });
      // What else the receiver says is of no use, however long it is.
      await response.body?.cancel();
      const result = answered(response.status, response.headers.get('retry-after'), now);
      return result === 'taken' ? { outcome: 'sent', message: delivery } : result;
    } catch (fault) {
      return unanswered(fault);
    }
  }

  return {
    name: 'webhook',
    webhooks: true,
    places: { operations: null, staff: null, clients: null },
    command: '/incident',
    paceMs: 0,
    route: null,
    start: async () => {
      taking = true;
    },
    stop: async () => {
      taking = false;
    },
    ready: () => taking,
    deliver,
    find: async () => ({ outcome: 'absent', unseen: true }),
    directConversation: (external) => external,
    actor: async () => null,
    isMember: async () => false,
    check: async (key) => (Object.hasOwn(webhooks, key) ? { ok: true } : { ok: false, reason: 'not_configured' }),
    remedy,
  };
}

function remedy(reason: string, key: string, language: Language): Rich {
  const [say, names] = [words[language], settingsOf(key)];
  if (reason === 'not_configured') return say.notConfigured(names);
  if (reason === 'certificate') return say.certificate(names);
  const status = /^http_(\d{3})$/.exec(reason)?.[1] ?? '';
  if (status === '401' || status === '403') return say.signature(names);
  if (status === '404' || status === '410') return say.gone(names);
  if (status.startsWith('3')) return say.moved(names);
  return status === '' ? [] : say.refused;
}
