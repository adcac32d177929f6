import { keepForm } from '../card/forms/keep.ts';
import { raiseForm } from '../card/forms/raise.ts';
import { glance } from '../card/voice.ts';
import { mayReportFor, sight } from '../incident/access.ts';
import type { Written } from '../incident/command.ts';
import type { Source } from '../incident/event.ts';
import type { Answer, PointedMessage } from '../platform.ts';
import { type Asking, refusing } from './answers.ts';
import { likesOfText } from './likes.ts';
import { offered } from './offered.ts';
import type { Parts } from './parts.ts';
import { notAllowed } from './who.ts';

const COLLECTION = 'pointed';
/** A sentence for a title; the whole message is kept in the timeline. */
const MOST_TITLE = 150;
/** How many incidents a form offers: the floor over the platforms' lists. */
const MOST_OFFERED = 25;

/** A message that somebody pointed at, kept until the form that it opened comes back. */
export interface Pointed {
  readonly body: string;
  readonly from: Source;
}

/** The title that a message is proposed to be raised under. */
export const titleFrom = (text: string) => glance(text, MOST_TITLE);

/** Opens the form that goes with it; a form's own context has no room for a message. */
export async function pointAt(
  asking: Asking,
  to: 'raise' | 'keep',
  { id, author, text, at, link }: PointedMessage,
): Promise<Answer> {
  const { parts, who, platform, inbound } = asking;
  if (to === 'keep' && who.standing !== 'responder') return refusing(asking, notAllowed(who), null);
  const conversation = { platform: platform.name, id: inbound.origin.id };
  const pointed: Pointed = { body: text, from: { conversation, message: id, author, at, link } };
  const key = parts.newId();
  await parts.shelf.put(COLLECTION, key, pointed, parts.now());
  if (to === 'raise') {
    const title = titleFrom(text);
    const likes = await likesOfText(parts, who, title, 'real');
    const given = { title, kind: 'real', pointed: key, likes, mayName: mayReportFor(who.standing) } as const;
    return { kind: 'form', form: raiseForm(who.reader, offered(asking, parts.procedure), given) };
  }
  const { incidents } = await parts.store.listOpen({ offset: 0, limit: MOST_OFFERED, reporter: null, sees: who.ids });
  const whole = incidents.filter((filed) => sight(who.standing, who.ids, filed) === 'whole');
  return { kind: 'form', form: keepForm(who.reader, { pointed: key, text }, whole) };
}

/** The message that a form is about, as a text to be kept; null when it is not remembered any more. */
export async function pointedAt(
  { shelf, newId }: Parts,
  key: string,
): Promise<{ readonly text: Written; readonly from: Source } | null> {
  const pointed = (await shelf.get(COLLECTION, key)) as Pointed | null;
  return pointed && { text: { id: newId(), body: pointed.body }, from: pointed.from };
}

/** Its text lives on in the timeline only, where it can be withdrawn. */
export async function forgetPointed({ shelf, now }: Parts, key: string): Promise<void> {
  await shelf.put(COLLECTION, key, null, now());
}
