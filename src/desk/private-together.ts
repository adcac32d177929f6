import { asPrivateAs } from '../incident/decide/private.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Places } from '../notice/routes.ts';
import { changedPosts } from './changed-posts.ts';
import { changeOf, type Making } from './commit.ts';
import type { Parts } from './parts.ts';
import { routesOf } from './places.ts';
import type { Change } from './store.ts';

/** What a change to an incident makes of all that was merged into it: who sees the one sees the other, and nobody else. */
export async function privateTogether(
  parts: Parts,
  known: Places,
  change: Change,
  made: Pick<Making, 'command' | 'by'>,
): Promise<readonly Change[]> {
  if (!admitsAnew(change)) return [];
  const changes = (await absorbedInto(parts, change.incident)).map(async (filed) => {
    const again = await changedPosts(parts, filed.incident, asPrivateAs(filed.incident, change.incident.members ?? []));
    return sideOf(parts, known, change, filed, made, again);
  });
  return (await Promise.all(changes)).flat();
}

/** As `privateTogether`, for what the clock does: nobody who is let in makes a post read otherwise. */
export function admittedTogether(
  parts: Parts,
  known: Places,
  change: Change,
  absorbed: readonly Filed[],
): readonly Change[] {
  if (!admitsAnew(change)) return [];
  return absorbed.flatMap((filed) => sideOf(parts, known, change, filed, { command: 'tick', by: null }, []));
}

function admitsAnew({ entries }: Change): boolean {
  return entries.some(({ event: { type } }) => type === 'madePrivate' || type === 'admitted');
}

function sideOf(
  parts: Parts,
  known: Places,
  { incident: { members }, now }: Change,
  { incident, procedure }: Filed,
  made: Pick<Making, 'command' | 'by'>,
  again: Making['again'],
): readonly Change[] {
  const events = members === null ? [] : asPrivateAs(incident, members);
  if (events.length === 0) return [];
  const routes = (then: Incident) => routesOf(parts, known, then, procedure);
  return [
    changeOf(incident, events, { ...made, now, request: null, procedure, routes, texts: [], draft: null, again }),
  ];
}

/** With what was merged into that before. */
async function absorbedInto(parts: Parts, { absorbed }: Incident): Promise<readonly Filed[]> {
  const found = await Promise.all(absorbed.map(({ incident: { id } }) => parts.store.incident({ id })));
  const filed = found.filter((one) => one !== null);
  const before = await Promise.all(filed.map(({ incident }) => absorbedInto(parts, incident)));
  return [...filed, ...before.flat()];
}
