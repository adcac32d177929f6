import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  MessageFlags,
  type REST,
  Routes,
  InteractionResponseType as Type,
} from 'discord.js';
import type { Card } from '../../../src/card/card.ts';
import { reasonOf, verdict } from '../errors.ts';
import type { Log } from '../log.ts';
import { directConversation, type Places } from '../look-up/places.ts';
import { type Message, renderCard, shorter } from '../render/card.ts';

/** What is needed of an interaction to answer it. */
export interface Answerable {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  readonly person: string;
  readonly channel: string;
  /** Whether it came from a message, which can be left as it is. */
  readonly fromMessage: boolean;
}

/** The one answer to one interaction, seen by one person alone. No method throws. */
export interface Reply {
  show(card: Card): Promise<void>;
  /** False when Discord didn't open it: nothing is shown then. Only before anything else was answered. */
  open(modal: APIModalInteractionResponseCallbackData): Promise<boolean>;
  /** There is nothing to say. */
  nothing(): Promise<void>;
  /** Shows that it takes longer; a window can't be opened from then on. */
  wait(): Promise<void>;
  suggest(choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>;
  /** Whether a window can still be opened. */
  fresh(): boolean;
}

interface ReplyTools {
  readonly rest: REST;
  readonly places: Places;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
}

export type MakeReply = (given: Answerable) => Reply;

/**
 * Answers an interaction by whatever way is left: at first as its response, within 3 s; after that by its token, for a
 * quarter of an hour; and when neither goes any more, by a direct message.
 */
export function createReplies({ rest, places, log, now }: ReplyTools): MakeReply {
  return ({ id, token, application, person, channel, fromMessage }) => {
    let state: 'fresh' | 'waiting' | 'answered' = 'fresh';

    const respond = async (body: APIInteractionResponse): Promise<void> => {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    };
    const privately = (message: Message) => ({ ...message, flags: message.flags | MessageFlags.Ephemeral });

    const asResponse = async (message: Message): Promise<boolean> => {
      if (state !== 'fresh') return false;
      await respond({ type: Type.ChannelMessageWithSource, data: privately(message) });
      return true;
    };
    const inItsPlace = async (message: Message): Promise<boolean> => {
      if (state !== 'waiting') return false;
      await rest.patch(Routes.webhookMessage(application, token), { body: message, auth: false });
      return true;
    };
    const after = async (message: Message): Promise<boolean> => {
      await rest.post(Routes.webhook(application, token), { body: privately(message), auth: false });
      return true;
    };
    const directly = async (message: Message): Promise<boolean> => {
      const to = await places.channel(directConversation(person));
      await rest.post(Routes.channelMessages(to), { body: message });
      return true;
    };

    /** How it ended: shown, refused for how the message is made, or not taken by any way. */
    const show = async (message: Message): Promise<'shown' | 'unrenderable' | 'nowhere'> => {
      for (const way of [asResponse, inItsPlace, after, directly]) {
        try {
          if (!(await way(message))) continue;
          state = 'answered';
          return 'shown';
        } catch (error) {
          const reason = reasonOf(error);
          log.info({ way: way.name, conversation: channel, reason }, 'An answer did not go this way');
          if (reason === 'invalid_message') return 'unrenderable';
        }
      }
      return 'nowhere';
    };

    return {
      fresh: () => state === 'fresh',
      show: async (card) => {
        for (const message of [renderCard(card, now()), ...shorter(card, now())]) {
          const ended = await show(message);
          if (ended === 'shown') return;
          if (ended === 'nowhere') break;
          log.error({ conversation: channel }, 'Discord refused how an answer is made; it goes out shorter');
        }
        log.warn({ conversation: channel }, 'An answer could not be shown to the person who asked');
      },
      open: async (modal) => {
        if (state !== 'fresh') return false;
        try {
          await respond({ type: Type.Modal, data: modal });
          state = 'answered';
          return true;
        } catch (error) {
          const { kind, reason } = verdict(error);
          log.warn({ reason }, 'Discord did not open a form; the person was told');
          // Nobody knows whether it is open: what is said then goes beside it.
          if (kind === 'unknown') state = 'answered';
          return false;
        }
      },
      nothing: async () => {
        try {
          if (state === 'fresh' && fromMessage) await respond({ type: Type.DeferredMessageUpdate });
          else {
            if (state === 'fresh') await respond(WAIT);
            await rest.delete(Routes.webhookMessage(application, token), { auth: false });
          }
          state = 'answered';
        } catch (error) {
          log.info({ conversation: channel, reason: reasonOf(error) }, 'An interaction was not acknowledged');
        }
      },
      wait: async () => {
        try {
          await respond(WAIT);
          state = 'waiting';
        } catch (error) {
          log.info({ conversation: channel, reason: reasonOf(error) }, 'An interaction was not acknowledged');
          // There is no message to be replaced then.
          state = 'answered';
        }
      },
      suggest: async (choices) => {
        try {
          const data = { choices: [...choices] };
          await respond({ type: Type.ApplicationCommandAutocompleteResult, data });
        } catch (error) {
          log.debug({ reason: reasonOf(error) }, 'Suggestions came too late');
        }
      },
    };
  };
}

const WAIT: APIInteractionResponse = {
  type: Type.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
};
