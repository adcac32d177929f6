import { alikeForm } from '../card/forms/alike.ts';
import type { Written } from '../incident/command.ts';
import type { Answer } from '../platform.ts';
import { type Asking, present, refusing, shown } from './answers.ts';
import { ask } from './change.ts';
import { firstAnswer } from './commit.ts';
import { likesOfText } from './likes.ts';
import { forgetPointed, pointedAt } from './pointed.ts';
import type { Reading, Report } from './request.ts';
import type { Store } from './store.ts';
import { readRaise, type Values } from './submitted-asks.ts';

const COLLECTION = 'reports';

/** The id of the request by which a report is registered, whichever of the answers to its form came first. */
export const requestOf = (key: string): string => `report:${key}`;

/** A form of raising as it was filled in, kept until it is said whether it is one that is open already. */
interface Kept {
  readonly context: string;
  readonly values: Values;
}

/**
 * Asks, before what a form reports is registered, whether it is one of the open incidents that look like it; null where
 * there is none, or where the form has asked already. What is typed is registered at once, and asked about afterwards.
 */
export async function askedFirst({ parts, who, inbound, platform }: Asking, report: Report): Promise<Answer | null> {
  const { asked } = inbound;
  if (asked.kind !== 'submitted' || asked.form !== 'raise' || asked.values.same) return null;
  const likes = await likesOfText(parts, who, report.title.body, report.kind);
  // The same form once more is like what it raised.
  const first = likes.length > 0 && (await parts.store.answered({ platform: platform.name, id: inbound.id }));
  if (likes.length === 0 || first) return null;
  const key = parts.newId();
  const kept: Kept = { context: asked.context, values: asked.values };
  await parts.shelf.put(COLLECTION, key, kept, parts.now());
  return { kind: 'form', form: alikeForm(who.reader, who.standing, { key, title: report.title.body }, likes) };
}

/**
 * What was kept is registered by `raise`, or added to the open incident that it is: once, however often it is said, since
 * the report's own key stands for each of these requests.
 */
export async function answeredAlike(
  said: Asking,
  { key, same }: { readonly key: string; readonly same: number | null },
  reading: Reading,
  raise: (asking: Asking, report: Report) => Promise<Answer>,
): Promise<Answer> {
  const { store } = said.parts;
  // What is refused may still be said otherwise, so that only what was done is remembered.
  const refuse: Store['refuse'] = async (request, refused) => (await store.answered(request)) ?? refused;
  const asking: Asking = {
    ...said,
    parts: { ...said.parts, store: { ...store, refuse } },
    inbound: { ...said.inbound, id: requestOf(key) },
  };
  const { parts, inbound, platform } = asking;
  const kept = (await parts.shelf.get(COLLECTION, key)) as Kept | null;
  if (kept === null) {
    const first = await firstAnswer(parts, { platform: platform.name, id: inbound.id });
    return first ? present(asking, first) : refusing(asking, { code: 'reportGone' }, null);
  }
  const read = readRaise(kept.context, kept.values, reading);
  if (read.type === 'fault') return refusing(asking, read.refusal, null);
  if (read.type !== 'raise') throw new Error('A form of raising was read as something else');
  const answer = same === null ? await raise(asking, read.report) : await addedTo(asking, same, read.report);
  // Its text lives on in the record only, where it can be withdrawn.
  if (answer.kind === 'card') await parts.shelf.put(COLLECTION, key, null, parts.now());
  return answer;
}

/** It is one that is open already: what was reported stands there, and whoever reported it hears how it goes on. */
export async function addedTo(asking: Asking, number: number, report: Report): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const captured = report.pointed === null ? null : await pointedAt(parts, report.pointed);
  const text: Written = captured?.text ?? {
    id: parts.newId(),
    body: [report.title.body, report.description?.body ?? '', nameOf(report)].filter((body) => body !== '').join('\n'),
  };
  const is = who.standing === 'client' ? 'client' : 'staff';
  const request = { platform: platform.name, id: inbound.id };
  const result = await ask(parts, who, request, number, { type: 'reportToo', text, is });
  if (report.pointed !== null && result.type === 'changed') await forgetPointed(parts, report.pointed);
  return shown(asking, result, text.body);
}

/** Who has no account, and is no follower: only their name can stand there. */
function nameOf({ onBehalfOf: of }: Report): string {
  return of && 'name' in of ? of.name.body : '';
}
