import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { type WebPlatform, webPlatform } from '../../../adapters/web/web.ts';
import type { Card } from '../../../src/card/card.ts';
import type { Answer, Inbound, Parcel } from '../../../src/platform.ts';
import { memoryShelf } from '../../../src/store/memory/shelf.ts';
import { agreed } from '../../support/agreed.ts';
import { intakeOf } from '../../support/intake-of.ts';
import { now } from './samples.ts';

/** The workspace with a counterpart that answers as a test tells it. */
export interface Workspace {
  readonly platform: WebPlatform;
  /** Everything that was handed in, oldest first. */
  readonly asked: readonly Inbound[];
  /** What the next requests get. */
  answer(how: (inbound: Inbound) => Answer | Promise<Answer>): void;
  /** Sets the clock. */
  setNow(at: Temporal.Instant): void;
  /** Puts a card somewhere; gives the message's id. */
  deliver(conversation: string, card: Card, more?: Partial<Parcel>): Promise<string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The text of a page. */
  read(path: string): Promise<string>;
  /** Posts a form as the page's own browser does, and doesn't follow the answer. */
  post(path: string, values: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Posts and reads the page that it leads to. */
  act(path: string, values: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
}

export async function startWorkspace(): Promise<Workspace> {
  const asked: Inbound[] = [];
  let time = now;
  let how: (inbound: Inbound) => Answer | Promise<Answer> = () => ({ kind: 'done' });
  const platform = webPlatform(
    { port: 0, host: '127.0.0.1' },
    { ...agreed, shelf: memoryShelf(), log: pino({ level: 'silent' }), now: () => time },
  );
  await platform.start(
    intakeOf({
      async handle(_platform, inbound) {
        asked.push(inbound);
        return await how(inbound);
      },
    }),
  );
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(platform.address() + path, { headers, redirect: 'manual' });
  const post = (path: string, values: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(platform.address() + path, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers: { origin: platform.address(), ...headers },
      redirect: 'manual',
    });
  const read = async (path: string) => await (await get(path)).text();
  return {
    platform,
    asked,
    answer: (answering) => {
      how = answering;
    },
    setNow: (at) => {
      time = at;
    },
    async deliver(conversation, card, more = {}) {
      const parcel = { delivery: randomUUID(), conversation, card, edit: null, under: null, now: time, ...more };
      const result = await platform.deliver(parcel);
      if (result.outcome !== 'sent') throw new Error(`Not delivered: ${result.reason}`);
      return result.message;
    },
    get,
    read,
    post,
    async act(path, values) {
      const response = await post(path, { request: randomUUID(), ...values });
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${path} answered ${response.status}`);
      return await read(location.split('#')[0] ?? '');
    },
    stop: () => platform.stop(),
  };
}
