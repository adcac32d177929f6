import fc from 'fast-check';
import type { Conversation } from '../../src/incident/terms.ts';
import type { Privacy } from '../../src/procedure/private.ts';
import type { Publicity } from '../../src/procedure/public.ts';
import { both, wordWith } from './written-words.ts';

export function conversationsFor(index: number, audience: string) {
  return fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z0-9:-]{1,6}$/), { maxLength: 3 })
    .map((ids) => ids.map((id) => ({ platform: 'chat', id: `${audience}${index}${id}` })));
}

export function privacy(groups: readonly string[]): fc.Arbitrary<Privacy | null> {
  return fc.option(fc.record({ members: fc.constantFrom(...groups), conversations: conversationsFor(0, 'p') }));
}

/** A conversation as a file may write it. */
export function spelled(turned: boolean) {
  return ({ platform, id }: Conversation) => (turned ? { platform, conversation: id } : `${platform}:${id}`);
}

export function privateIn(few: Privacy | null, turned: boolean) {
  return few === null ? {} : { private: { ...few, conversations: few.conversations.map(spelled(turned)) } };
}

export const publicity: fc.Arbitrary<Publicity | null> = fc.option(
  fc.record({ name: wordWith('known').map(both), description: fc.option(wordWith('told').map(both)) }),
);

export function publicIn(known: Publicity | null) {
  if (known === null) return {};
  const { name, description } = known;
  return { public: { name, ...(description === null ? {} : { description }) } };
}
