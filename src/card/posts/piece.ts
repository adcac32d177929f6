import type { Event, Timing } from '../../incident/event.ts';
import type { Block, Button, Rich } from '../card.ts';
import { line, type Part, time } from '../rich.ts';
import type { Voice } from '../voice.ts';

/** What one entry says to one audience. A post is made of the pieces of its entries. */
export interface Piece {
  /** The news itself, in a line. */
  readonly news: Rich;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

/** What an audience isn't told. */
export const nothing: readonly Piece[] = [];

export function piece(news: readonly Part[], blocks: readonly Block[] = [], buttons: readonly Button[] = []): Piece[] {
  const said = line(...news);
  return [{ news: said, blocks: [{ kind: 'text', text: said }, ...blocks], buttons }];
}

export function quote(text: string): readonly Block[] {
  return [{ kind: 'quote', text }];
}

export function textBlock(...parts: readonly Part[]): Block {
  return { kind: 'text', text: line(...parts) };
}

export function small(...parts: readonly Part[]): Block {
  return { kind: 'small', text: line(...parts) };
}

/** Says when a thing was due that the desk noticed late. */
export function lateness({ w }: Voice, timing: Timing | null): readonly Block[] {
  return timing?.late ? [small(w.posts.late(time(timing.dueAt)))] : [];
}

export type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;
