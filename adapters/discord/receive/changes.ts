import { setTimeout as sleep } from 'node:timers/promises';
import type { Intake, MessageChange } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { within } from '../look-up/cache.ts';
import type { Identities } from '../look-up/identity.ts';
import type { Places } from '../look-up/places.ts';

interface ChangeTools {
  readonly identities: Identities;
  readonly places: Places;
  readonly intake: () => Intake | null;
  readonly log: Log;
  readonly waits: Patience;
}

/** What Discord tells of messages, and nothing of their words: those would take a privileged intent. */
export interface Changes {
  edited(message: Edited): Promise<void>;
  deleted(message: { readonly id: string; readonly channel_id: string }): Promise<void>;
}

interface Edited {
  readonly id: string;
  readonly channel_id: string;
  readonly author?: { readonly id: string };
  readonly edited_timestamp?: string | null;
}

/** So many attempts, since Discord tells it once; each wait is twice the one before. */
const ATTEMPTS = 5;

/** Hands on what became of messages. No method throws. */
export function createChanges({ identities, places, intake, log, waits }: ChangeTools): Changes {
  const tell = async (channel: string, change: Omit<MessageChange, 'conversation' | 'text'>): Promise<void> => {
    // A thread counts as its channel, as in requests.
    const conversation = await within(waits.lookUpMs, places.parent(channel), () => channel);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        await intake()?.changed('discord', { ...change, conversation, text: null });
        return;
      } catch (fault) {
        log.warn({ conversation, reason: reasonOf(fault), attempt }, 'A changed message was not noted');
        await sleep(waits.reconnectMs * 2 ** attempt);
      }
    }
    log.error({ conversation, change: change.change }, 'That a message was changed is in no timeline');
  };

  return {
    edited: async ({ id, channel_id: channel, author, edited_timestamp: at }) => {
      // The desk edits its own all the time.
      if (author?.id !== undefined && author.id === (await identities.get())?.bot) return;
      // Discord tells of a link's preview in the same way, but names no time of an edit then.
      if (at) await tell(channel, { id: `${id}:${at}`, message: id, change: 'edited' });
    },
    deleted: ({ id, channel_id: channel }) => tell(channel, { id: `${id}:deleted`, message: id, change: 'deleted' }),
  };
}
