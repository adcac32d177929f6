import type { Reader } from '../card/view.ts';
import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';

/** A conversation reads in the procedure's language; a person's direct messages in that person's. */
export async function readerOf(parts: Parts, conversation: Conversation, person: PersonId | null): Promise<Reader> {
  const { procedure, platforms, store } = parts;
  const chosen = person === null ? undefined : (await store.people([person])).get(person);
  return {
    language: chosen?.language ?? procedure.language,
    timeZone: chosen?.timeZone ?? procedure.timeZone,
    command: platforms.get(conversation.platform)?.command ?? '/incident',
  };
}
