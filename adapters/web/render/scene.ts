import { type Html, html } from '../../../src/html.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Person, Place } from '../people.ts';
import type { Room } from '../shelf/rooms.ts';
import type { WebWords } from '../words.ts';

/** Who looks at what, and when: all that a piece of the page needs to know besides its own content. */
export interface Scene {
  readonly person: Person;
  readonly place: Place;
  readonly words: WebWords;
  readonly now: Temporal.Instant;
  /** The element id of the message or answer that was chosen to stay in view; null when none was. */
  readonly beside: string | null;
  readonly port: PlatformFace;
  /** The channels of incidents' own. */
  readonly rooms: readonly Room[];
  /** A new random id for a form that will be posted. */
  readonly newRequest: () => string;
}

/** What the page says about the platform itself. */
export interface PlatformFace {
  readonly name: string;
  readonly command: string;
}

/** Element ids, which also name a message or an answer in addresses and forms. */
export const messageId = (id: string): string => `m-${id}`;
export const answerId = (id: string): string => `a-${id}`;

/** What an element id names; null for what is no such id. */
export function readElementId(
  text: string | null,
): { readonly kind: 'message' | 'answer'; readonly id: string } | null {
  const match = /^([ma])-([\w-]{1,80})$/.exec(text ?? '');
  return match?.[2] === undefined ? null : { kind: match[1] === 'm' ? 'message' : 'answer', id: match[2] };
}

interface Shown {
  readonly beside?: string | null;
  readonly form?: string | null;
}

/** The address of a conversation, or of an act in it. What isn't named isn't shown. */
export function addressOf(person: Person, place: Place, shown: Shown = {}, act: string | null = null): string {
  const query = new URLSearchParams();
  if (shown.beside) query.set('beside', shown.beside);
  if (shown.form) query.set('form', shown.form);
  const path = [person.id, place.channel, ...(act === null ? [] : [act])].map(encodeURIComponent).join('/');
  return `/${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** Where a form of this page is posted to, keeping what stays in view. */
export function actAddress(scene: Scene, act: string): string {
  return addressOf(scene.person, scene.place, { beside: scene.beside }, act);
}

/** The attribute for a text in another language than the page's. */
export function langOf(language: Language, scene: Scene): Html | null {
  return language === scene.person.language ? null : html` lang="${language}"`;
}

/** The random id of a form's request. A browser must not bring an old one back when it restores a page. */
export function requestField(scene: Scene): Html {
  return html`<input type="hidden" name="request" value="${scene.newRequest()}" autocomplete="off">`;
}
