import { App, type Receiver, type ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { type FormName, formNames } from '../../../src/card/card.ts';
import { clientOptions, type Patience } from '../client.ts';
import type { SlackConfig } from '../config.ts';
import { reasonOf } from '../errors.ts';
import { type Log, libraryLogger } from '../log.ts';
import type { Asker } from '../look-up/people.ts';
import type { MessageRequests } from './message-requests.ts';
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
  readonly log: Log;
}

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
  { requests, submit, log }: Listeners,
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
    return requests.press(
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

  app.error(async (error) => log.error({ reason: reasonOf(error) }, 'A request from Slack was not acknowledged'));
  return app;
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
