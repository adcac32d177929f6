import type { Fault } from '../faults.ts';
import { chatMethods } from './api-chat.ts';
import { type ApiMethod, conversationMethods } from './api-conversations.ts';
import { openingMethods } from './api-openings.ts';
import { userMethods } from './api-users.ts';
import { viewMethods } from './api-views.ts';
import { type ApiCall, type Core, callEmulator } from './core.ts';
import type { ResponseUrls } from './response-urls.ts';
import { APP_TOKEN, BOT_TOKEN } from './seed.ts';
import type { ApiArguments, ApiReply } from './shapes.ts';
import { refusal } from './shapes.ts';

/** How a call ends for the caller. */
export type Outcome =
  | { readonly kind: 'answer'; readonly status: number; readonly reply: ApiReply; readonly retryAfter?: number }
  /** The connection breaks without an answer. */
  | { readonly kind: 'drop' }
  /** Nothing is ever said. */
  | { readonly kind: 'hang' };

export interface Api {
  /** One call from outside: gates, faults, limits, effect, answer. */
  serve(method: string, args: ApiArguments, token: string): Promise<Outcome>;
  /** One use of a response URL, in the same way; its method goes by "response_url". */
  respond(id: string, body: string): Promise<Outcome>;
}

/** Methods that the world answers itself or completes; all others are the emulator's alone. */
const METHODS: Readonly<Record<string, ApiMethod>> = {
  ...chatMethods,
  ...conversationMethods,
  ...openingMethods,
  ...userMethods,
  ...viewMethods,
};

/** Puts Slack's limits, faults and the missing methods in front of the emulator. */
export const createApi = (core: Core, responseUrls: ResponseUrls, openConnection: () => string): Api => {
  const effect = async (method: string, args: ApiArguments, token: string): Promise<ApiReply> => {
    if (token === '') return refusal('not_authed');
    if (method === 'apps.connections.open') {
      return token === APP_TOKEN ? { ok: true, url: openConnection() } : refusal('not_allowed_token_type');
    }
    if (token === APP_TOKEN) return refusal('not_allowed_token_type');
    // The emulator takes any token for its owner's, and knows the app by one.
    if (token !== core.tokens.bot) return refusal(core.tokens.revoked.has(token) ? 'token_revoked' : 'invalid_auth');
    const own = METHODS[method];
    return own === undefined ? callEmulator(core, method, args, BOT_TOKEN) : own(core, args, BOT_TOKEN);
  };

  return {
    serve: (method, args, token) =>
      guarded(core, method, args, async () => ({ status: 200, reply: await effect(method, args, token) })),
    respond: (id, body) =>
      guarded(core, 'response_url', { channel: responseUrls.channelOf(id), body }, () => responseUrls.serve(id, body)),
  };
};

/** Records a call and lets the gates and faults that the test ordered have their way with it. */
const guarded = async (
  core: Core,
  method: string,
  args: ApiArguments,
  effect: () => Promise<{ readonly status: number; readonly reply: ApiReply }>,
): Promise<Outcome> => {
  const call = begin(core, method, args);
  await core.faults.pass(method, args, 'before');
  const fault = core.faults.take(method, args);
  const early = fault === undefined ? undefined : outcomeOf(fault, 'before');
  if (early !== undefined) {
    call.end(fault, early.kind === 'answer' ? early.reply : undefined);
    return early;
  }
  const done = await effect();
  await core.faults.pass(method, args, 'after');
  call.end(fault, done.reply);
  return (fault && outcomeOf(fault, 'after')) ?? { kind: 'answer', ...done };
};

const begin = (core: Core, method: string, args: ApiArguments) => {
  let call: ApiCall = { method, args, at: core.now(), reply: undefined, fault: undefined };
  const index = core.calls.push(call) - 1;
  core.signal.changed();
  return {
    end: (fault: Fault | undefined, reply: ApiReply | undefined): void => {
      call = { ...call, fault, reply };
      core.calls[index] = call;
      core.signal.changed();
    },
  };
};

/** What a fault makes of a call at this point; undefined if it doesn't strike here. */
const outcomeOf = (fault: Fault, at: 'before' | 'after'): Outcome | undefined => {
  switch (fault.kind) {
    case 'rate-limited':
      return at === 'before'
        ? { kind: 'answer', status: 429, reply: refusal('ratelimited'), retryAfter: fault.retryAfter }
        : undefined;
    case 'refused':
      return at === 'before' ? { kind: 'answer', status: 200, reply: refusal(fault.error) } : undefined;
    case 'status':
      return at === fault.when ? { kind: 'answer', status: fault.status, reply: refusal('internal_error') } : undefined;
    case 'dropped':
      return at === fault.when ? { kind: 'drop' } : undefined;
    case 'hanging':
      return at === fault.when ? { kind: 'hang' } : undefined;
  }
};
