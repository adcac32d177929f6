import type { Conversation } from '../incident/terms.ts';

type Language = 'en' | 'pl';

/** In what a conversation reads where that is not the procedure's language; never without any. */
export interface Read {
  readonly conversation: Conversation;
  readonly in: readonly Language[];
}

/** The language of a conversation, and the other one where it reads in both. */
export function languagesIn(
  { language, languages }: { readonly language: Language; readonly languages: readonly Read[] },
  { platform, id }: Conversation,
): readonly [Language, ...Language[]] {
  const named = languages.find(({ conversation: one }) => one.platform === platform && one.id === id);
  const [first = language, ...more] = named?.in ?? [];
  return [first, ...more];
}
