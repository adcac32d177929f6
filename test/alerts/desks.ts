import { expect } from 'vitest';
import { changeOf } from '../../src/desk/commit.ts';
import { createLog } from '../../src/log.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { type Running, type Settings, startDesk } from '../../src/start.ts';
import type { Place } from '../../src/store/open-store.ts';
import { ALERTS_TOKEN, curtain } from '../support/stage/stage.ts';

const procedure = builtInProcedure((text) => `test-${text.length}`);

/** A whole desk that nobody is at: what monitoring says comes over a real socket. `time` may be shared by several. */
export function alertDesk(
  database: Place,
  given: Partial<Pick<Settings, 'alerts' | 'answerWithinMs' | 'log'>> & { time?: { now: Temporal.Instant } } = {},
): Promise<Running> {
  const { time = { now: curtain }, ...settings } = given;
  return startDesk({
    database,
    listener: { publicHost: '127.0.0.1', publicPort: 0 },
    alerts: { token: ALERTS_TOKEN, secret: null },
    procedure,
    platforms: () => [],
    log: createLog('silent'),
    now: () => time.now,
    beats: false,
    answerWithinMs: 60_000,
    ...settings,
  });
}

/** Somebody says that it was none. */
export async function ends({ store }: Running, number: number, now: Temporal.Instant): Promise<void> {
  const filed = await store.incident({ number });
  if (!filed) throw new Error(`There is no INC-${number}`);
  const change = changeOf(filed.incident, [{ type: 'cancelled', why: 'mistake', text: null }], {
    request: null,
    command: 'cancel',
    by: 'web:jan',
    procedure: filed.procedure,
    routes: () => ({
      staffCards: [],
      cards: [],
      own: [],
      offering: [],
      called: [],
      responders: [],
      staff: [],
      clients: [],
      readers: [],
    }),
    texts: [],
    now,
    draft: null,
    again: [],
  });
  expect((await store.append(change)).type).toBe('committed');
}

/** Every incident that there is, the first one first. */
export async function incidentsOf({ store }: Running) {
  const found = [];
  for (let number = 1; ; number++) {
    const filed = await store.incident({ number });
    if (!filed) return found;
    found.push({ ...filed, timeline: await store.timeline(filed.incident.id) });
  }
}
