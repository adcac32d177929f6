import { sayAnswer } from '../card/answers/say.ts';
import { previewForm } from '../card/forms/preview.ts';
import { gapsIn, templateIn } from '../card/templates.ts';
import { mayAsk } from '../incident/access.ts';
import { decide } from '../incident/decide.ts';
import type { Filed } from '../incident/filed.ts';
import { isUnrestored } from '../incident/incident.ts';
import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Destination } from '../notice/status-page.ts';
import type { Answer } from '../platform.ts';
import { languagesIn } from '../procedure/languages.ts';
import { targetsOfIncident } from '../procedure/major-rules.ts';
import { type Asking, present, refusing, shown, withWords } from './answers.ts';
import { ask } from './change.ts';
import { firstAnswer } from './commit.ts';
import { look } from './look.ts';
import { movedOn, toldSince } from './moved-on.ts';
import type { Parts } from './parts.ts';
import { clientsRead, places, routesOf } from './places.ts';
import { missing, seen } from './questions.ts';
import { readings } from './readings.ts';
import type { Request } from './request.ts';
import type { Draft, RequestKey } from './store.ts';
import { notAllowed } from './who.ts';

/**
 * Clients read nothing before its writer has seen where it goes. A draft is kept until it is sent. `lookedAt`: when its
 * writer saw it first, where that was before.
 */
export async function preview(
  asking: Asking,
  request: Extract<Request, { type: 'preview' }>,
  lookedAt: Temporal.Instant | null = null,
): Promise<Answer> {
  const { parts, who } = asking;
  const { template } = request;
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
  const body = template ? templateIn(template, languagesOf(parts, destinations)) : request.body;
  const now = parts.now();
  const nextBy = request.nextBy ?? now.add({ seconds: targetsOfIncident(procedure, incident).clientUpdate });
  const id = parts.newId();
  const decision = decide(
    { incident, by: who.person.id, procedure, now },
    { type: 'update', audience: 'clients', text: { id, body }, nextBy },
  );
  if ('refusal' in decision) {
    return refusing(asking, decision.refusal, filed, aboutNext(decision.refusal.code), request.body);
  }
  const { workaround } = request;
  const { seq } = incident;
  await parts.store.saveDraft({ id, incident: incident.id, by: who.person.id, body, nextBy, workaround, seq, at: now });
  const newer = request.seen === undefined ? null : await toldSince(parts.store, incident, request.seen);
  const view = await look(parts, filed, newer === null ? [] : [newer.entry], who.reader);
  return {
    kind: 'form',
    form: previewForm(view, {
      draft: id,
      body,
      nextBy: isUnrestored(incident) ? nextBy : null,
      readings: await readings(parts, incident, destinations),
      staff: routesOf(parts, await places(parts), incident, procedure).staff,
      again: lookedAt !== null && Temporal.Instant.compare(incident.since, lookedAt) > 0,
      begins: template !== undefined,
      newer,
    }),
  };
}

function aboutNext(code: string): string | null {
  return code === 'nextUpdateNotAhead' || code === 'nextUpdateTooFar' ? 'nextAt' : null;
}

/** Sends the client update that its writer has looked at. */
export async function send(
  asking: Asking,
  { number, draft: id, body }: Extract<Request, { type: 'send' }>,
): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const { store } = parts;
  const key = { platform: platform.name, id: inbound.id };
  const draft = await store.draft(id);
  const filed: Filed | null = draft && (await store.incident({ id: draft.incident }));
  if (!draft || filed?.number !== number || !who.ids.includes(draft.by)) return gone(asking, key);
  const changed = body !== undefined && flat(body) !== flat(draft.body);
  // What its writer looked at is no longer so: once more, before clients read it.
  if (changed || gapsIn(draft.body).length > 0 || (await movedOn(store, filed.incident, draft))) {
    return (await store.draft(id)) ? again(asking, number, changed ? { ...draft, body } : draft) : gone(asking, key);
  }
  const text = { id: draft.id, body: draft.body };
  const { nextBy, workaround } = draft;
  const update = { type: 'update', audience: 'clients', text, nextBy, workaround } as const;
  const result = await ask(parts, who, key, number, update, draft.id);
  const overtaken =
    result.type === 'refused' && result.refusal.code === 'draftGone' && (await store.draft(id)) !== null;
  return overtaken ? again(asking, number, draft) : shown(asking, result, draft.body);
}

/** In what clients read where they are posted to, each once; else in the procedure's language. */
function languagesOf({ procedure }: Parts, destinations: readonly Destination[]): readonly Language[] {
  const read = destinations.flatMap((one) => (one === 'statusPage' ? [] : languagesIn(procedure, one)));
  return read.length === 0 ? [procedure.language] : [...new Set(read)];
}

/** A form may give the same text back with other line ends. */
function flat(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

async function gone(asking: Asking, key: RequestKey): Promise<Answer> {
  const first = await firstAnswer(asking.parts, key);
  return first ? present(asking, first) : refusing(asking, { code: 'draftGone' }, null);
}

function again(asking: Asking, number: number, draft: Draft): Promise<Answer> {
  const { body, workaround, seq: seen } = draft;
  const isAhead = Temporal.Instant.compare(draft.nextBy, asking.parts.now()) > 0;
  const request = { type: 'preview', number, body, nextBy: isAhead ? draft.nextBy : null, workaround, seen } as const;
  return preview(asking, request, draft.at);
}

/** A text that was kept is not wanted any more; it is in its writer's hands once more. */
export async function drop(asking: Asking, { number, draft: id }: Extract<Request, { type: 'drop' }>): Promise<Answer> {
  const { parts, who } = asking;
  const draft = await parts.store.draft(id);
  const filed = await seen(asking, number);
  if (!draft || draft.incident !== filed?.incident.id || !who.ids.includes(draft.by)) {
    return refusing(asking, { code: 'draftGone' }, null);
  }
  await parts.store.dropDraft(id, parts.now());
  const { dropped } = words(who.reader.language).forms.preview;
  return { kind: 'card', card: withWords(sayAnswer(who.reader, dropped), draft.body) };
}
