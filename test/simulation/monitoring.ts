import type { Done } from '../../src/alerts/known.ts';
import type { Signal } from '../../src/alerts/signal.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

/** One thing that monitoring said, and what is known of its being heard. */
export interface Said {
  readonly signal: Signal;
  readonly at: Temporal.Instant;
  /** The storm that it is part of; null for one alert by itself. */
  readonly storm: number | null;
  /** When a desk was told first, in the order of all things; null until then. */
  begun: number | null;
  /** What a desk said became of it, and when it did; null until then. */
  done: (Done & { readonly move: number; readonly at: Temporal.Instant }) | null;
}

/** What watches the services: it says what fails and what works again, often the same, not always in order. */
export interface Monitoring {
  /** Says something, mostly one thing; `busy`: nothing new. */
  speaks(busy: boolean): readonly Said[];
  /** Everything that was ever said, in that order. */
  readonly said: readonly Said[];
}

const SERVICES = ['payments', 'website', 'website', null, 'unheard-of'] as const;
const SEVERITIES = ['critical', 'error', 'warning', 'info', null, 'dreadful'] as const;
/** More than the built-in procedure lets pass as no storm. */
const STORM = 7;
const MOST_RECENT = 12;

export function monitoring(parts: {
  readonly random: Random;
  readonly texts: Texts;
  readonly now: () => Temporal.Instant;
}): Monitoring {
  const { random, texts, now } = parts;
  const said: Said[] = [];
  const latest = new Map<string, Signal>();
  let storms = 0;

  function says(signal: Signal, storm: number | null): Said {
    const one: Said = { signal, at: now(), storm, begun: null, done: null };
    latest.set(signal.key, signal);
    said.push(one);
    return one;
  }

  function fires(service: string | null, storm: number | null): Said {
    const key = `plain:check-${latest.size + 1}`;
    const from = random.pick(['Monitoring', 'Probe']);
    const [title, description] = [texts.write(null, false), random.chance(0.3) ? texts.write(null, false) : null];
    const startsAt = random.chance(0.7) ? now().subtract({ seconds: random.between(-5, 300) }) : null;
    const severity = random.pick(SEVERITIES);
    const link = random.chance(0.5) ? 'https://monitoring.example/graph' : null;
    return says({ key, from, state: 'firing', title, description, service, severity, startsAt, link }, storm);
  }

  const goesOn = () => random.pick([...latest.values()].slice(-MOST_RECENT));

  return {
    said,
    speaks(busy) {
      const isNew = latest.size === 0 || !busy;
      const does = random.weighted({
        fires: isNew ? 2 : 0,
        storm: isNew ? 0.25 : 0,
        again: latest.size === 0 ? 0 : 4,
        over: latest.size === 0 ? 0 : 3,
        late: latest.size === 0 ? 0 : 0.7,
      });
      switch (does) {
        case 'fires':
          return [fires(random.pick(SERVICES), null)];
        case 'storm': {
          storms += 1;
          const service = random.pick(SERVICES);
          return Array.from({ length: STORM }, () => fires(service, storms));
        }
        case 'again': {
          const signal = goesOn();
          return [says({ ...signal, startsAt: random.chance(0.5) ? signal.startsAt : now(), state: 'firing' }, null)];
        }
        case 'over':
          return [says({ ...goesOn(), state: 'resolved' }, null)];
        case 'late':
          // What was said long ago comes once more.
          return [says(random.pick(said.slice(-MOST_RECENT)).signal, null)];
      }
    },
  };
}
