import type { Reply } from './reply.ts';

/** What Discord answers to a request that it refuses. */
export interface Refusal extends Error {
  readonly refusedWith: Reply;
}

/** Opcodes and status codes: JSON error codes, with the HTTP status that goes with each. */
const KNOWN = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  30003: [400, 'Maximum number of pins reached for the channel (50)'],
  30013: [400, 'Maximum number of guild channels reached (500)'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50035: [400, 'Invalid Form Body'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Readonly<Record<number, readonly [number, string]>>;

export type ErrorCode = keyof typeof KNOWN;

export const isErrorCode = (code: number): code is ErrorCode => code in KNOWN;

const refusedWith = (
  status: number,
  body: { readonly message: string; readonly code: number },
  headers: Readonly<Record<string, string>> = {},
): Refusal => Object.assign(new Error(`${body.code} ${body.message}`), { refusedWith: { status, body, headers } });

/** A refusal to throw from a route. */
export const refusal = (code: ErrorCode, more: object = {}): Refusal => {
  const [status, message] = KNOWN[code];
  return refusedWith(status, { message, code, ...more });
};

/** 30046: a rate limit with a code of its own. */
export const oldEditRefusal = (retryAfter: number): Refusal => {
  const [status, message] = KNOWN[30046];
  const body = { message, code: 30046, retry_after: retryAfter, global: false };
  return refusedWith(status, body, { 'retry-after': String(Math.ceil(retryAfter)), 'x-ratelimit-scope': 'shared' });
};

/** A refusal that has no code of its own: its status says it. */
export const plainRefusal = (status: number, message: string): Refusal =>
  refusedWith(status, { message: `${status}: ${message}`, code: 0 });

export const isRefusal = (fault: unknown): fault is Refusal => fault instanceof Error && 'refusedWith' in fault;

/** Collects what is wrong with a form body, field by field. */
export interface Form {
  /** Notes a fault at a path such as `components.0.label`, unless `ok`. */
  check(ok: boolean, path: string, code: string, message: string): void;
  /** Checks that a text is there and of this length; an optional text may be missing. */
  text(
    value: unknown,
    path: string,
    bounds: { readonly min?: number; readonly max: number; readonly optional?: boolean },
  ): void;
  /** Checks that a list has this length, and gives it, empty when it is none. */
  list<Item>(value: readonly Item[] | null | undefined, path: string, max: number, min?: number): readonly Item[];
  /** Throws 50035 if anything was wrong. */
  done(): void;
}

interface Tree {
  [key: string]: Tree | readonly { readonly code: string; readonly message: string }[];
}

export const createForm = (): Form => {
  const faults: { readonly path: string; readonly code: string; readonly message: string }[] = [];
  const check: Form['check'] = (ok, path, code, message) => {
    if (!ok) faults.push({ path, code, message });
  };
  return {
    check,
    text: (value, path, { min = 0, max, optional = false }) => {
      if (value === undefined || value === null) {
        check(optional, path, 'BASE_TYPE_REQUIRED', 'This field is required');
      } else if (typeof value !== 'string') {
        check(false, path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      } else if (min > 0) {
        const fits = value.length >= min && value.length <= max;
        check(fits, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      } else {
        check(value.length <= max, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
      }
    },
    list: (value, path, max, min = 0) => {
      if (value !== undefined && value !== null && !Array.isArray(value)) {
        check(false, path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
        return [];
      }
      const list = value ?? [];
      const fits = list.length >= min && list.length <= max;
      check(fits, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      return list;
    },
    done: () => {
      if (faults.length === 0) return;
      const errors: Tree = {};
      for (const { path, code, message } of faults) {
        let node = errors;
        for (const step of path === '' ? [] : path.split('.')) {
          node[step] ??= {};
          node = node[step] as Tree;
        }
        const known = node._errors;
        node._errors = [...(Array.isArray(known) ? known : []), { code, message }];
      }
      throw refusal(50035, { errors });
    },
  };
};
