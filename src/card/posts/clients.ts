import { MAX_HOLDINGS } from '../../incident/due.ts';
import type { Entry } from '../../incident/event.ts';
import { reference } from '../../incident/filed.ts';
import { heard } from '../../incident/hearing.ts';
import type { Block } from '../card.ts';
import { line, time } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { type Of, quote, small, textBlock } from './piece.ts';

/** What clients read: the service's name, fixed words, and only such text as a person wrote for them. */
export interface Told {
  readonly headline: string;
  readonly blocks: readonly Block[];
}

export function forClients(voice: Voice, entry: Entry): readonly Told[] {
  const { at } = entry;
  const event = heard('clients', entry.event);
  const { w, service, text } = voice;
  const { told } = w;
  if (event === null) return [];
  switch (event.type) {
    case 'updated':
      if (event.audience === 'responders') return [];
      return [clientUpdate(voice, text(event.text), event.nextBy)];
    case 'restored': {
      const words = event.forClients === null ? [] : quote(text(event.forClients));
      const blocks = [textBlock(told.restored), ...words, textBlock(told.stillBroken)];
      return [{ headline: told.headline.restored(service), blocks }];
    }
    case 'heldOver':
      return [{ headline: told.headline.heldOver(service), blocks: heldOver(voice, at, event) }];
    case 'reopened':
      return [{ headline: told.headline.reopened(service), blocks: [textBlock(told.reopened)] }];
    case 'cancelled':
      return [{ headline: told.headline.cancelled(service), blocks: [textBlock(told.cancelled)] }];
    case 'merged':
      return [
        { headline: told.headline.merged(service), blocks: [textBlock(told.merged(reference(event.into.number)))] },
      ];
    case 'unmerged':
      return [
        { headline: told.headline.unmerged(service), blocks: [textBlock(told.unmerged), ...goesOn(voice, at, event)] },
      ];
  }
}

/** What clients wait for since it was separated: nothing where it had been restored before. */
function goesOn({ w, by }: Voice, at: Temporal.Instant, { restored, promise }: Of<'unmerged'>): readonly Block[] {
  if (restored) return [textBlock(w.told.restored), textBlock(w.told.stillBroken)];
  const isAhead = promise !== null && Temporal.Instant.compare(promise.by, at) > 0;
  return [textBlock(isAhead ? w.told.nextUpdate(by(promise.by)) : line(w.told.noNextTime))];
}

/** One client update, as it will be read: also what the preview shows. */
export function clientUpdate({ w, service, by }: Voice, body: string, nextBy: Temporal.Instant | null): Told {
  const next = nextBy === null ? [] : [textBlock(w.told.nextUpdate(by(nextBy)))];
  return { headline: w.told.headline.updated(service), blocks: [...quote(body), ...next] };
}

/** What stands last in everything that clients read of one incident. */
export function signature({ reference: name }: Voice): Block {
  return small(name);
}

/** No new claim: the promise was missed, when the last word was, and by when the next one comes. */
function heldOver({ w, view, by }: Voice, at: Temporal.Instant, event: Of<'heldOver'>): readonly Block[] {
  const { incident, procedure } = view.filed;
  const last = incident.lastClientUpdate;
  const grace = procedure.priorities[incident.priority].updateGrace;
  const next =
    event.count >= MAX_HOLDINGS ? line(w.told.noNextTime) : w.told.nextUpdate(by(at.add({ seconds: grace })));
  return [
    textBlock(w.told.heldOver(time(event.promisedBy))),
    ...(last === null ? [] : [textBlock(w.told.lastUpdate(time(last.at)))]),
    textBlock(next),
  ];
}
