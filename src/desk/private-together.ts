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
  { incident, entries }: Change,
  made: Pick<Making, 'command' | 'by' | 'now'>,
): Promise<readonly Change[]> {
  const { members } = incident;
  const isAnew = entries.some(({ event: { type } }) => type === 'madePrivate' || type === 'admitted');
  if (members === null || !isAnew) return [];
  const absorbed = await absorbedInto(parts, incident);
  const changes = absorbed.map(async ({ incident: one, procedure }) => {
    const events = asPrivateAs(one, members);
    if (events.length === 0) return [];
    const routes = (then: Incident) => routesOf(parts, known, then, procedure);
    const again = await changedPosts(parts, one, events);
    return [changeOf(one, events, { ...made, request: null, procedure, routes, texts: [], draft: null, again })];
  });
  return (await Promise.all(changes)).flat();
}

/** With what was merged into that before. */
async function absorbedInto(parts: Parts, { absorbed }: Incident): Promise<readonly Filed[]> {
  const found = await Promise.all(absorbed.map(({ incident: { id } }) => parts.store.incident({ id })));
  const filed = found.filter((one) => one !== null);
  const before = await Promise.all(filed.map(({ incident }) => absorbedInto(parts, incident)));
  return [...filed, ...before.flat()];
}
