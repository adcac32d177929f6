import type { Reader } from '../card/view.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import { languagesIn } from '../procedure/languages.ts';
import type { Parts } from './parts.ts';

/** A conversation reads in its own language, or in `language` of several; a person's direct messages in that person's. */
export async function readerOf(
  parts: Parts,
  conversation: Conversation,
  person: PersonId | null,
  language: Language = languagesIn(parts.procedure, conversation)[0],
): Promise<Reader> {
  const { procedure, platforms, store } = parts;
  const chosen = person === null ? undefined : (await store.people([person])).get(person);
  return {
    language: chosen?.language ?? language,
    timeZone: chosen?.timeZone ?? procedure.timeZone,
    command: platforms.get(conversation.platform)?.command ?? '/incident',
  };
}
