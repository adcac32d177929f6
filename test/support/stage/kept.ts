import type { Role, Room, Stage } from './stage.ts';

/** Raises an incident and gives its reference. */
export async function raised(
  stage: Stage,
  sentence: string,
  role: Role = 'reporter',
  room?: Room | 'direct',
): Promise<string> {
  const answer = await stage.types(role, `new ${sentence}`, room);
  const reference = /INC-\d+/.exec(answer)?.[0];
  if (reference === undefined) throw new Error(`Nothing was raised: ${answer}`);
  return reference;
}

/** The card of an incident among the posts of a room; '' where there is none. */
export function cardOf(posts: readonly string[], reference: string): string {
  return posts.find((post) => new RegExp(`^\\W*${reference} P\\d`).test(post)) ?? '';
}

/** All that the desk keeps of its incidents: each with its timeline and everything that was or will be told of it. */
async function kept({ desk: { store, ledger } }: Stage) {
  const incidents = [];
  for (let number = 1; ; number += 1) {
    const filed = await store.incident({ number });
    if (!filed) return incidents;
    const { id } = filed.incident;
    const told = (await ledger.told(id)).map(({ notice, state, seqWanted }) => ({ notice, state, seqWanted }));
    incidents.push({ number, timeline: await store.timeline(id), told });
  }
}

/** The act, which must change no incident and put nothing into a room or before a person but its own answer. */
export async function changesNothing<Result>(stage: Stage, act: () => Promise<Result>): Promise<Result> {
  const before = await kept(stage);
  const result = await act();
  const after = await kept(stage);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error(`Something changed:\n${JSON.stringify(before, null, 1)}\n->\n${JSON.stringify(after, null, 1)}`);
  }
  return result;
}
