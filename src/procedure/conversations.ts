import type { Conversation } from '../incident/terms.ts';
import type { Procedure } from './procedure.ts';
import type { Path } from './raw.ts';

/** Every conversation that the procedure names, each with its place in a file. */
export function conversationsIn({
  services,
  categories,
  clients,
}: Procedure): readonly { readonly path: Path; readonly conversation: Conversation }[] {
  const at = (path: Path, all: readonly Conversation[]) =>
    all.map((conversation, index) => ({ path: [...path, index], conversation }));
  const ofFew = (name: string, parts: Procedure['services'] | Procedure['categories']) =>
    parts.flatMap((part, index) => at([name, index, 'private', 'conversations'], part.private?.conversations ?? []));
  return [
    ...services.flatMap(({ conversations }, index) =>
      Object.entries(conversations).flatMap(([audience, all]) =>
        at(['services', index, 'conversations', audience], all),
      ),
    ),
    ...clients.flatMap(({ conversations }, index) => at(['clients', index, 'conversations'], conversations)),
    ...ofFew('services', services),
    ...ofFew('categories', categories),
  ];
}
