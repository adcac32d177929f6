import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/delivery/backoff.ts';
import { type Ending, settlementOf, settlementOfFault, settlementOfUntold } from '../../src/delivery/settlement.ts';
import type { Delivery } from '../../src/desk/ledger.ts';
import { MATTER_SEQ, THE_DESK } from '../../src/notice/matter.ts';
import { card, post } from './bench.ts';

const now = Temporal.Instant.from('2026-01-05T08:00:00Z');
const later = (milliseconds: number) => now.add({ milliseconds });

function delivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd',
    notice: post('1'),
    state: 'queued',
    seqWanted: 4,
    seqShown: null,
    message: null,
    cardMessage: null,
    attempts: 1,
    openAttemptAt: null,
    queuedAt: now,
    settledAt: null,
    ...over,
  };
}

const opened = (over: Partial<Delivery> = {}) => delivery({ openAttemptAt: now.subtract({ seconds: 9 }), ...over });
const wait = (attempts: number, after: number | null = null) => later(backoff(attempts, 'd', after));
const reason = 'why';

describe("what an attempt's end means for the ledger", () => {
  it.each<[string, Delivery, Ending, object]>([
    ['a post sent is sent', delivery(), { type: 'sent', message: 'm' }, { state: 'sent', message: 'm', seqShown: 4 }],
    [
      'a post found is sent, and says what there was to say when it was written',
      opened({ notice: post('3') }),
      { type: 'found', message: 'm' },
      { state: 'sent', message: 'm', seqShown: 3 },
    ],
    [
      'a post to one person found says what there was when it was written, however it is named',
      opened({ notice: post('follow:3') }),
      { type: 'found', message: 'm' },
      { state: 'sent', message: 'm', seqShown: 3 },
    ],
    [
      'a matter found is edited next where it was asked for again',
      opened({ notice: { ...post('missed:d'), subject: THE_DESK }, seqWanted: 2 }),
      { type: 'found', message: 'm' },
      { state: 'sent', message: 'm', seqShown: MATTER_SEQ },
    ],
    [
      'a card found is edited next, since nobody knows what it shows',
      opened({ notice: card() }),
      { type: 'found', message: 'm' },
      { state: 'sent', message: 'm', seqShown: 0 },
    ],
    [
      'what had no effect waits',
      delivery({ attempts: 3 }),
      { type: 'noEffect', reason, afterSeconds: null },
      { state: 'queued', reason, retryAt: wait(3) },
    ],
    [
      'what was told to wait waits as long as it was told',
      delivery({ attempts: 3 }),
      { type: 'noEffect', reason, afterSeconds: 77 },
      { state: 'queued', reason, retryAt: later(77_000) },
    ],
    [
      'what could not be looked up stays open',
      opened({ attempts: 2 }),
      { type: 'stillOpen', reason, afterSeconds: 9 },
      { state: 'ambiguous', reason, retryAt: later(9_000) },
    ],
    [
      'a lost answer is looked up soon',
      delivery({ attempts: 5 }),
      { type: 'unknown', reason },
      { state: 'ambiguous', reason, retryAt: later(2_000) },
    ],
    [
      'the sixth lost answer backs off',
      opened({ attempts: 6 }),
      { type: 'unknown', reason },
      { state: 'ambiguous', reason, retryAt: wait(6) },
    ],
    ["what can't be decided is uncertain", opened(), { type: 'undecided', reason }, { state: 'uncertain', reason }],
    ['what was refused failed', delivery(), { type: 'refused', reason }, { state: 'failed', reason }],
  ])('%s', (_, given, ending, expected) => {
    expect(settlementOf(given, ending, 4, now)).toEqual(expected);
  });
});

describe("what a fault of the desk's own means", () => {
  it.each([
    ['waits', delivery({ attempts: 9 }), false, 'queued'],
    ['keeps an earlier attempt open', opened({ attempts: 9 }), false, 'ambiguous'],
    ['fails after ten', delivery({ attempts: 10 }), false, 'failed'],
    ['is uncertain after ten when an earlier attempt may have arrived', opened({ attempts: 10 }), false, 'uncertain'],
    ['never gives up while the database is away', delivery({ attempts: 999 }), true, 'queued'],
  ])('%s', (_, given, passing, state) => {
    expect(settlementOfFault(given, reason, passing, now)).toMatchObject({ state, reason });
  });

  it.each([
    ['a failure that nobody could be told of is tried again', delivery(), 'failed', false, 'queued'],
    ['with an earlier attempt open it stays open', opened(), 'failed', false, 'ambiguous'],
    ['an uncertain one stays open', opened(), 'uncertain', false, 'ambiguous'],
    ['after ten it is marked untold, so that its lane goes on', delivery({ attempts: 10 }), 'failed', false, 'failed'],
    ['not while the database is away', delivery({ attempts: 10 }), 'failed', true, 'queued'],
  ] as const)('%s', (_, given, state, passing, expected) => {
    expect(settlementOfUntold(given, { state, reason }, passing, now)).toMatchObject({ state: expected, reason });
  });
});
