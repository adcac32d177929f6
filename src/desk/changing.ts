import { mayAsk } from '../incident/access.ts';
import type { Ask, Joining } from '../incident/command.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Answer } from '../platform.ts';
import { type Asking, present, refusing, shown } from './answers.ts';
import { byName, toWhom } from './by-name.ts';
import { ask } from './change.ts';
import { firstAnswer, wordsIn } from './commit.ts';
import { join } from './joining.ts';
import { forgetPointed, pointedAt } from './pointed.ts';
import { missing, preview, seen } from './questions.ts';
import { notAllowed } from './who.ts';

/** What a person asks of an incident, done and answered. `draft`: the client update that it uses up. */
export async function change(asking: Asking, number: number, asked: Ask, draft: string | null = null): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const named = await byName(asking, number, asked);
  if (named === null) return notToThem(asking, number, asked, { code: 'unknownPerson', given: toWhom(asked) });
  if ('refusal' in named) return notToThem(asking, number, asked, named.refusal);
  const result = await ask(parts, who, { platform: platform.name, id: inbound.id }, number, named.ask, draft);
  return shown(asking, result, wordsIn(named.ask));
}

/** As `change`, for what concerns two incidents. */
export async function joining(asking: Asking, number: number, asked: Joining): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  return shown(asking, await join(parts, who, { platform: platform.name, id: inbound.id }, number, asked));
}

/** The message that was pointed at goes into the timeline. */
export async function keep(asking: Asking, number: number, key: string): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const captured = await pointedAt(parts, key);
  const request = { platform: platform.name, id: inbound.id };
  if (captured === null) {
    const first = await firstAnswer(parts, request);
    return first ? present(asking, first) : refusing(asking, { code: 'pointedGone' }, null);
  }
  const result = await ask(parts, who, request, number, { type: 'capture', ...captured });
  if (result.type === 'changed') await forgetPointed(parts, key);
  return shown(asking, result);
}

/** Says why it can't be given to that person, to those who may give it: what else they may not is said first. */
async function notToThem(asking: Asking, number: number, asked: Ask, why: Refusal): Promise<Answer> {
  const { who } = asking;
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  if (!mayAsk(who.standing, who.ids, asked.type, filed)) {
    return refusing(asking, notAllowed(who), filed);
  }
  return refusing(asking, why, filed, 'person');
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
