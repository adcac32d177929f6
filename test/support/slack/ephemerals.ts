import type { Block } from './shapes.ts';

/** A message that one person alone sees. */
export interface Ephemeral {
  readonly ts: string;
  readonly userId: string;
  readonly channelId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs?: string;
  /** How it came: by the Web API, by a response URL or as the answer to a request. */
  readonly via: 'chat.postEphemeral' | 'response_url' | 'answer';
  readonly edited: boolean;
}

/** Slack keeps no record of these; the world keeps what each person sees. */
export interface Ephemerals {
  add(ephemeral: Omit<Ephemeral, 'edited'>): void;
  find(ts: string): Ephemeral | undefined;
  replace(ts: string, content: Pick<Ephemeral, 'text' | 'blocks'>): void;
  remove(ts: string): void;
  seenBy(userId: string): readonly Ephemeral[];
}

export const createEphemerals = (): Ephemerals => {
  let all: readonly Ephemeral[] = [];
  return {
    add: (ephemeral) => {
      all = [...all, { ...ephemeral, edited: false }];
    },
    find: (ts) => all.find((item) => item.ts === ts),
    replace: (ts, content) => {
      all = all.map((item) => (item.ts === ts ? { ...item, ...content, edited: true } : item));
    },
    remove: (ts) => {
      all = all.filter((item) => item.ts !== ts);
    },
    seenBy: (userId) => all.filter((item) => item.userId === userId),
  };
};
