import type { DeliveryResult } from '../../src/platform.ts';
import type { Random } from './random.ts';

export type Weather = 'calm' | 'rough' | 'down';

export type Turn = 'sent' | 'lost' | 'dropped' | 'busy' | 'broken' | 'refused';

/** How often a call fails in which way. `lost`: it took effect, its answer didn't come; `dropped`: neither did. */
const odds: Readonly<Record<Weather, Readonly<Record<Turn, number>>>> = {
  calm: { sent: 1, lost: 0, dropped: 0, busy: 0, broken: 0, refused: 0 },
  rough: { sent: 60, lost: 12, dropped: 8, busy: 10, broken: 8, refused: 1 },
  down: { sent: 3, lost: 7, dropped: 50, busy: 0, broken: 40, refused: 0 },
};

const names: Readonly<Record<Exclude<Turn, 'sent'>, string>> = {
  lost: 'time-out after the effect',
  dropped: 'time-out before the effect',
  busy: '429 with Retry-After',
  broken: '5xx',
  refused: 'refused for good',
};

/** How long after its time-out a message may show up in the history at most. */
const LAG_MS = 1_500;

/** How the platforms are. */
export interface Skies {
  set(platform: string, weather: Weather): void;
  clear(): void;
  /** How the next call goes. */
  turn(platform: string): Turn;
  /** A call as it goes. `refusal`: why it may be refused for good; `work`: it takes effect, seen after so long. */
  faced(platform: string, refusal: string, work: (lagMs: number) => DeliveryResult): DeliveryResult;
}

export function skies({ random, count }: { readonly random: Random; readonly count: (what: string) => void }): Skies {
  const all = new Map<string, Weather>();
  const drawn = (platform: string) => random.weighted(odds[all.get(platform) ?? 'calm']);
  const turn = (platform: string) => {
    const next = drawn(platform);
    if (next !== 'sent') count(names[next]);
    return next;
  };
  return {
    set: (platform, weather) => void all.set(platform, weather),
    clear: () => all.clear(),
    turn,
    faced(platform, refusal, work) {
      switch (turn(platform)) {
        case 'sent':
          return work(0);
        case 'lost': {
          const result = work(random.below(LAG_MS));
          return result.outcome === 'sent' ? { outcome: 'unknown', reason: 'time_out' } : result;
        }
        case 'dropped':
          return { outcome: 'unknown', reason: 'time_out' };
        case 'busy':
          return { outcome: 'retry', reason: 'rate_limited', afterSeconds: random.between(1, 90) };
        case 'broken':
          return { outcome: 'retry', reason: 'server_error', afterSeconds: null };
        case 'refused':
          return { outcome: 'refused', reason: refusal };
      }
    },
  };
}
