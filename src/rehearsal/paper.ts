import type { Card } from '../card/card.ts';
import type { Intake, Parcel, Platform } from '../platform.ts';

/** One message that would be sent. Edits of a card are not among them. */
export interface Sheet {
  readonly kind: 'sheet';
  readonly platform: string;
  readonly conversation: string;
  readonly card: Card;
  readonly at: Temporal.Instant;
}

/** Whoever answers only here is no member of the operations conversation. */
export const REPORTER = 'reporter';
export const OPERATIONS = 'operations';
export const CLIENTS = 'clients';

/** What a step calls outside the desk: a message to it is a call. */
export function paperWebhooks(send: (sheet: Sheet) => void): Platform {
  return { ...paperPlatform('webhook', false, send), webhooks: true };
}

const direct = (external: string) => `@${external}`;

/** The only platform where a procedure names none. */
export const PAPER = 'paper';

/** A platform on paper: takes every message, sends none. `home` has the operations conversation. */
export function paperPlatform(name: string, home: boolean, send: (sheet: Sheet) => void): Platform {
  let count = 0;
  let taking: Intake | null = null;
  const take = ({ conversation, card, edit, now }: Parcel) => {
    if (edit !== null) return edit;
    send({ kind: 'sheet', platform: name, conversation, card, at: now });
    count += 1;
    return `${name}-${count}`;
  };
  return {
    name,
    places: { operations: home ? OPERATIONS : null, staff: null, clients: home ? CLIENTS : null },
    command: '/incident',
    paceMs: 0,
    route: null,
    start: async (intake) => {
      taking = intake;
    },
    stop: async () => {
      taking = null;
    },
    ready: () => taking !== null,
    deliver: async (parcel) => ({ outcome: 'sent', message: take(parcel) }),
    find: async () => ({ outcome: 'absent' }),
    directConversation: direct,
    // The procedure names people whom nobody can be asked about on paper: they are there, under the name it gives.
    actor: async (external) => ({ external, name: external, standing: 'member', language: null, timeZone: null }),
    isMember: async (_conversation, external) => external !== REPORTER,
    check: async () => ({ ok: true }),
    remedy: () => [],
  };
}
