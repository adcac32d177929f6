import { GLOBAL_PER_SECOND, MESSAGES_PER_CHANNEL, OLD_EDITS } from './limits.ts';

/** What a route's limit says: headers for its answer, and whether the request goes through. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until another try; null lets it through. */
  readonly retryAfter: number | null;
  readonly global: boolean;
}

/** Topics: Rate limits, on the world's clock. */
export interface RateLimits {
  /** Counts a request. Posts and edits have a bucket in each channel; other routes only the limit over all. */
  take(route: string, channelId: string | undefined): Verdict;
  /** Counts an edit of a message older than an hour: the seconds until another try, or null. */
  oldEdit(channelId: string): number | null;
}

const BUCKETS: Readonly<Record<string, string>> = {
  'POST /channels/:channel/messages': 'posts',
  'PATCH /channels/:channel/messages/:message': 'edits',
};

interface Window {
  readonly start: number;
  readonly used: number;
}

export const createRateLimits = (now: () => Temporal.Instant, on: boolean): RateLimits => {
  const windows = new Map<string, Window>();

  /** Counts one in a window, or gives the seconds until the next one begins. */
  const count = (key: string, limit: number, seconds: number) => {
    const at = now().epochMilliseconds / 1000;
    const known = windows.get(key);
    const window = known !== undefined && at < known.start + seconds ? known : { start: at, used: 0 };
    const resetAfter = window.start + seconds - at;
    if (window.used >= limit) return { left: 0, resetAfter, refused: true };
    windows.set(key, { start: window.start, used: window.used + 1 });
    return { left: limit - window.used - 1, resetAfter, refused: false };
  };

  return {
    oldEdit: (channelId) => {
      if (!on) return null;
      const { refused, resetAfter } = count(`old edits ${channelId}`, OLD_EDITS.limit, OLD_EDITS.seconds);
      return refused ? resetAfter : null;
    },
    take: (route, channelId) => {
      if (!on) return { headers: {}, retryAfter: null, global: false };
      const all = count('global', GLOBAL_PER_SECOND, 1);
      if (all.refused) {
        const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
        return { headers, retryAfter: all.resetAfter, global: true };
      }
      const bucket = BUCKETS[route];
      if (bucket === undefined || channelId === undefined) return { headers: {}, retryAfter: null, global: false };
      const { limit, seconds } = MESSAGES_PER_CHANNEL;
      const { left, resetAfter, refused } = count(`${bucket} ${channelId}`, limit, seconds);
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': (now().epochMilliseconds / 1000 + resetAfter).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': bucket,
        ...(refused ? { 'x-ratelimit-scope': 'user' } : {}),
      };
      return { headers, retryAfter: refused ? resetAfter : null, global: false };
    },
  };
};
