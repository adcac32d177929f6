import { previewForm } from '../card/forms/preview.ts';
import { mayAsk } from '../incident/access.ts';
import { decide } from '../incident/decide.ts';
import type { Filed } from '../incident/filed.ts';
import { type Incident, isUnrestored } from '../incident/incident.ts';
import type { Answer } from '../platform.ts';
import { targetsOfIncident } from '../procedure/major-rules.ts';
import { type Asking, present, refusing } from './answers.ts';
import { change } from './changing.ts';
import { firstAnswer } from './commit.ts';
import { look } from './look.ts';
import { clientsRead, places, routesOf } from './places.ts';
import { missing, seen } from './questions.ts';
import { readings } from './readings.ts';
import type { Request } from './request.ts';
import { notAllowed } from './who.ts';

/** Clients read nothing before its writer has seen where it goes. A draft is kept until it is sent. */
export async function preview(
  asking: Asking,
  request: Extract<Request, { type: 'preview' }>,
  again = false,
): Promise<Answer> {
  const { parts, who } = asking;
  const filed = await seen(asking, request.number);
  if (!filed) return missing(asking, request.number, request.body);
  const { incident, procedure } = filed;
  if (!mayAsk(who.standing, who.ids, 'update', filed)) {
    return refusing(asking, notAllowed(who), filed, null, request.body);
  }
  const destinations = clientsRead(parts, incident, procedure);
  if (destinations.length === 0) {
    return refusing(asking, { code: 'clientsUnreachable' }, filed, 'audience', request.body);
  }
  const now = parts.now();
  const nextBy = request.nextBy ?? now.add({ seconds: targetsOfIncident(procedure, incident).clientUpdate });
  const id = parts.newId();
  const decision = decide(
    { incident, by: who.person.id, procedure, now },
    { type: 'update', audience: 'clients', text: { id, body: request.body }, nextBy },
  );
  if ('refusal' in decision) {
    return refusing(asking, decision.refusal, filed, aboutNext(decision.refusal.code), request.body);
  }
  const { body, workaround } = request;
  await parts.store.saveDraft({ id, incident: incident.id, by: who.person.id, body, nextBy, workaround, at: now });
  const view = await look(parts, filed, [], who.reader);
  return {
    kind: 'form',
    form: previewForm(view, {
      draft: id,
      body,
      nextBy: isUnrestored(incident) ? nextBy : null,
      readings: await readings(parts, incident, destinations),
      staff: routesOf(parts, await places(parts), incident, procedure).staff,
      again,
    }),
  };
}

function aboutNext(code: string): string | null {
  return code === 'nextUpdateNotAhead' || code === 'nextUpdateTooFar' ? 'nextAt' : null;
}

/** Sends the client update that its writer has looked at. */
export async function send(asking: Asking, number: number, id: string): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const draft = await parts.store.draft(id);
  const filed: Filed | null = draft && (await parts.store.incident({ id: draft.incident }));
  if (!draft || filed?.number !== number || !who.ids.includes(draft.by)) {
    const first = await firstAnswer(parts, { platform: platform.name, id: inbound.id });
    return first ? present(asking, first) : refusing(asking, { code: 'draftGone' }, null);
  }
  // What its writer looked at is no longer so: once more, before clients read it.
  if (movedOn(filed.incident, draft.at))
    return preview(
      asking,
      { type: 'preview', number, body: draft.body, nextBy: null, workaround: draft.workaround },
      true,
    );
  const text = { id: draft.id, body: draft.body };
  const { nextBy, workaround } = draft;
  return change(asking, number, { type: 'update', audience: 'clients', text, nextBy, workaround }, draft.id);
}

/** Its status changed, or clients were told something, since then. */
function movedOn({ since, lastClientUpdate }: Incident, then: Temporal.Instant): boolean {
  const later = (at: Temporal.Instant) => Temporal.Instant.compare(at, then) > 0;
  return later(since) || (lastClientUpdate !== null && later(lastClientUpdate.at));
}
