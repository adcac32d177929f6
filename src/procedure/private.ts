import type { Conversation } from '../incident/terms.ts';

/** What the procedure says of a service or category whose incidents are private. */
export interface Privacy {
  /** The group whose members see them. */
  readonly members: string;
  /** Where they are posted instead of where responders read; none means each member's direct messages. */
  readonly conversations: readonly Conversation[];
}

interface Part {
  readonly key: string;
  readonly private: Privacy | null;
}

/** Null where an incident of this kind is open to all who respond. A category's word comes before its service's. */
export function privacyOf(
  { services, categories }: { readonly services: readonly Part[]; readonly categories: readonly Part[] },
  { service, category }: { readonly service: string; readonly category: string | null },
): Privacy | null {
  const of = (parts: readonly Part[], sought: string | null) =>
    parts.find(({ key }) => key === sought)?.private ?? null;
  return of(categories, category) ?? of(services, service);
}
