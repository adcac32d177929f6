import type { Ask } from '../command.ts';
import type { Entry, Event } from '../event.ts';
import { textsIn } from '../event.ts';
import { reference } from '../filed.ts';
import { type Incident, standing } from '../incident.ts';
import type { TextId } from '../terms.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** Keeping the record: what others wrote, what was wrong, what must not be read any more. */
export function decideCapture(_: Situation, { text, from }: Extract<Ask, { type: 'capture' }>): Decision {
  return isBlank(text)
    ? refused({ code: 'emptyText', field: 'incident' })
    : happened({ type: 'captured', text: text.id, from });
}

/** Whoever says so hears how it goes on, so that it is said where it does, and not where nothing will. */
export function decideReportToo({ incident }: Situation, { text, is }: Extract<Ask, { type: 'reportToo' }>): Decision {
  if (incident.status === 'merged') return refused({ code: 'mergedAlready', into: reference(incident.into.number) });
  if (incident.status === 'cancelled') return refused({ code: 'wrongStatus', status: 'cancelled', asked: 'reportToo' });
  return happened({ type: 'alsoReported', text: isBlank(text) ? null : (text?.id ?? null), is });
}

export function decideCorrect(situation: Situation, ask: Extract<Ask, { type: 'correct' }>): Decision {
  const { incident, entry, now } = situation;
  if (!entry) return refused({ code: 'noSuchEntry', entry: ask.entry });
  const text = isBlank(ask.text) ? null : ask.text;
  const { happenedAt } = ask;
  if (!text && !happenedAt) return refused({ code: 'nothingCorrected' });
  const [of = null] = text ? textsIn(entry.event) : [];
  if (text && of === null) return refused({ code: 'nothingWritten', entry: entry.seq });
  if (happenedAt && Temporal.Instant.compare(happenedAt, now) > 0) return refused({ code: 'happensInFuture' });
  const moves = happenedAt ? movedBy(entry, incident) : null;
  const began = moves === 'began' ? happenedAt : incident.beganAt;
  const restored = moves === 'restored' ? happenedAt : 'restoredAt' in incident ? incident.restoredAt : null;
  if (moves && began && restored && Temporal.Instant.compare(restored, began) < 0) {
    return refused({ code: 'restoredBeforeItBegan' });
  }
  const corrected: Event = {
    type: 'corrected',
    entry: entry.seq,
    of: of === null ? null : standing(incident, of),
    text: text?.id ?? null,
    happenedAt,
    moves,
  };
  return happened(corrected);
}

/**
 * Only these times are part of the incident's state; of others the timeline alone tells, and so it does of a restore
 * that didn't last.
 */
function movedBy({ event, at }: Entry, { targetsFrom }: Incident): 'began' | 'restored' | null {
  if (event.type === 'raised') return 'began';
  return event.type === 'restored' && Temporal.Instant.compare(at, targetsFrom) >= 0 ? 'restored' : null;
}

export function decideWithdraw(situation: Situation, ask: Extract<Ask, { type: 'withdraw' }>): Decision {
  const { incident, entry, copies = [], blank = () => false } = situation;
  if (!entry) return refused({ code: 'noSuchEntry', entry: ask.entry });
  const named = textsIn(entry.event);
  const texts = [...named, ...(named.length > 0 ? copies : [])].flatMap((text) => chain(incident.corrections, text));
  if (texts.length === 0) return refused({ code: 'nothingWritten', entry: entry.seq });
  if (texts.every((text) => blank(text))) return refused({ code: 'alreadyWithdrawn', entry: entry.seq });
  return happened({
    type: 'withdrawn',
    entry: entry.seq,
    texts,
    reason: isBlank(ask.reason) ? null : (ask.reason?.id ?? null),
  });
}

/** A text with all that stood in its place since. */
function chain(corrections: Readonly<Record<TextId, TextId>>, text: TextId): readonly TextId[] {
  const next = corrections[text];
  return next === undefined ? [text] : [text, ...chain(corrections, next)];
}
