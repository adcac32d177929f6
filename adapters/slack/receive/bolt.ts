import { App, type Receiver, type ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { type FormName, formNames } from '../../../src/card/card.ts';
import type { MessageChange } from '../../../src/platform.ts';
import { clientOptions, type Patience } from '../client.ts';
import type { SlackConfig } from '../config.ts';
import { type Log, libraryLogger } from '../log.ts';
import type { Asker } from '../look-up/people.ts';
import { changeIn } from './change.ts';
import { readMessage } from './message.ts';
import type { MessageRequests } from './message-requests.ts';
import type { Reading } from './pointed-message.ts';
import { valuesOf } from './refilled.ts';
import { readRemembered } from './remembered.ts';
import type { Submit } from './submissions.ts';
import { typedText } from './typed-text.ts';

/** What a receiver says of a request beside its body. */
export interface Arrival {
  /** The id that a repeat of the same request has too. */
  readonly inbound: string;
}

interface Listeners {
  readonly requests: MessageRequests;
  readonly submit: Submit;
  readonly reading: Reading;
  /** Rejects when it isn't noted: Slack then tells it again. */
  readonly changed: (change: MessageChange) => Promise<void>;
  readonly log: Log;
}

/** What a message is pointed at for, by the shortcut's `callback_id` in the manifest. */
export const shortcuts: Readonly<Record<string, 'raise' | 'keep'>> = {
  raise_from_message: 'raise',
  keep_message: 'keep',
};

/** The parts of a press's container that Slack documents but the library leaves open. */
const container = z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).catch({});
const pressed = z.object({ type: z.literal('button'), value: z.string() });

/**
 * Bolt takes payloads apart and finds the listener. Every command that arrives is ours: Slack sends only those that were
 * registered for this app, under whatever name.
 */
export function boltApp(
  config: SlackConfig,
  receiver: Receiver,
  { requests, submit, reading, changed, log }: Listeners,
  waits: Patience,
): App {
  const app = new App({
    receiver,
    // One workspace, one token: nothing is asked of Slack for a request.
    authorize: async () => ({ botToken: config.botToken }),
    clientOptions: clientOptions(config, log, waits),
    logger: libraryLogger(log),
    convoStore: false,
    ignoreSelf: false,
    attachFunctionToken: false,
  });
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => (isEvent(event.body) ? afterwards(process, event) : process(event));

  app.command(/.*/, async ({ command, context, ack }) => {
    const asker: Asker = { id: command.user_id, name: command.user_name, team: command.team_id || null };
    const channel = command.channel_id;
    await requests.command(
      {
        question: {
          id: context.inbound,
          asker,
          channel,
          asked: { kind: 'typed', text: typedText(command.text ?? '') },
        },
        trigger: command.trigger_id,
        // Slash commands don't work in threads.
        reply: { user: asker.id, channel, thread: null, responseUrl: command.response_url || null },
      },
      (answer) => (answer ? ack(answer) : ack()),
    );
  });

  app.action({ type: 'block_actions' }, async ({ body, action, context, ack }) => {
    const button = pressed.safeParse(action);
    if (!button.success) return ack();
    const where = container.parse(body.container);
    const channel = body.channel?.id ?? where.channel_id ?? '';
    const asker = askerOf(body.user, body.team);
    return requests.act(
      {
        question: { id: context.inbound, asker, channel, asked: { kind: 'pressed', press: button.data.value } },
        trigger: body.trigger_id,
        reply: {
          user: asker.id,
          channel,
          thread: where.thread_ts ?? null,
          responseUrl: body.response_url || null,
        },
      },
      () => ack(),
    );
  });

  app.shortcut({ type: 'message_action' }, async ({ shortcut, context, ack }) => {
    const to = shortcuts[shortcut.callback_id];
    if (to === undefined) return ack();
    const asker = askerOf(shortcut.user, shortcut.team);
    const channel = shortcut.channel.id;
    const ts = shortcut.message_ts;
    const message = readMessage(shortcut.message);
    const asked = reading
      .pointed(channel, ts, message)
      .then((read) => ({ kind: 'pointed', to, message: read }) as const);
    return requests.act(
      {
        question: { id: context.inbound, asker, channel, asked },
        trigger: shortcut.trigger_id,
        reply: {
          user: asker.id,
          channel,
          // A message with replies names itself.
          thread: message.thread_ts === '' || message.thread_ts === ts ? null : message.thread_ts,
          responseUrl: shortcut.response_url || null,
        },
      },
      () => ack(),
    );
  });

  app.event('message', async ({ event, body, context }) => {
    const change = changeIn(event, { id: context.inbound, app: body.api_app_id }, reading.words);
    if (change !== null) await changed(change);
  });

  app.view({ type: 'view_submission' }, async ({ body, view, context, ack }) => {
    const form = formOf(view);
    const remembered = readRemembered(view.private_metadata);
    if (form === null || remembered === null) return ack();
    const asker = askerOf(body.user, body.team);
    const { channel, thread, responseUrl, language } = remembered;
    const values = valuesOf(view.state.values);
    return submit(
      {
        question: {
          id: context.inbound,
          asker,
          channel,
          asked: { kind: 'submitted', form, context: remembered.context, values },
        },
        reply: { user: asker.id, channel, thread, responseUrl },
        view,
        language,
      },
      (action) => (action ? ack(action) : ack()),
    );
  });

  // The receivers say it, and leave it without an acknowledgement.
  app.error(async (error) => {
    throw error;
  });
  return app;
}

type Process = App['processEvent'];

function isEvent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'event_callback';
}

/** Bolt acknowledges an event before it looks at it, and Slack never tells it again; here it is acknowledged once noted. */
async function afterwards(process: Process, event: Parameters<Process>[0]): Promise<void> {
  await process({ ...event, ack: async () => undefined });
  await event.ack();
}

/** `team` is where the app is installed; a stranger in a shared conversation has one of their own. */
function askerOf(
  user: { readonly id: string; readonly username?: string; readonly name?: string; readonly team_id?: string },
  team: { readonly id: string } | null,
): Asker {
  return { id: user.id, name: user.username ?? user.name ?? user.id, team: user.team_id ?? team?.id ?? null };
}

function formOf(view: ViewOutput): FormName | null {
  return formNames.find((name) => name === view.callback_id) ?? null;
}
