import type { Account, Done, Told } from '../../../src/rehearsal/account.ts';
import type { ProcedureWords } from '../words-procedure.ts';

/** A line of the picture, a column of the story: what people do, or who is told. */
export type Lane = keyof ProcedureWords['lanes'];

/** Those in which something happens, in the order of the page. */
export function lanesIn({ moments }: Account): readonly Lane[] {
  const used = new Set(moments.flatMap(({ happens }) => happens.map(laneOf)));
  return (['done', 'responders', 'staff', 'clients', 'person'] as const).filter((lane) => used.has(lane));
}

export function laneOf(one: Done | Told): Lane {
  return one.kind === 'done' ? 'done' : (one.places[0]?.reads ?? 'responders');
}
