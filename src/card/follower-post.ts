import type { Entry } from '../incident/event.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { words } from '../language/words.ts';
import { button, row } from './actions.ts';
import type { Button, Card } from './card.ts';
import { entriesPost } from './posts.ts';
import { line } from './rich.ts';
import type { Reader, View } from './view.ts';

/** How somebody reads what they follow. */
export interface Following {
  readonly readsAs: 'follower' | 'clients';
  /** The key of the service by which they follow it; null where they follow the incident itself. */
  readonly service: string | null;
}

/** As any post about these entries, and how to hear no more of the kind. */
export function followerPost(
  view: View,
  entries: readonly Entry[],
  { readsAs, service, ...late }: Following & { readonly writtenAt?: Temporal.Instant },
): Card {
  const card = entriesPost(view, entries, readsAs, late);
  const others = card.blocks.filter(({ kind }) => kind !== 'buttons');
  return { ...card, blocks: [...others, ...row([unfollowButton(view, service)])] };
}

/** Ends it for the incident, or for all of the service. */
function unfollowButton(view: View, service: string | null): Button {
  const { reader, filed } = view;
  if (service === null) return button(view, 'unfollow');
  const name = filed.procedure.services.find(({ key }) => key === service)?.name[reader.language] ?? service;
  return button(view, 'unfollow', { label: words(reader.language).following.unfollow(name), argument: service });
}

/** What is left of a message that was to say something else once its reader followed it no more. */
export function noLongerFollowed({ language }: Reader, { number }: Pick<Filed, 'number'>): Card {
  const text = words(language).following.changedSince(reference(number));
  return { language, tone: 'over', summary: text, blocks: [{ kind: 'text', text: line(text) }] };
}
