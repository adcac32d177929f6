import type { Conversation, PersonId } from '../incident/terms.ts';

/** Who uses some services and no others. */
export interface Client {
  readonly key: string;
  readonly name: { readonly en: string; readonly pl: string };
  /** The keys of the services that they use. */
  readonly services: readonly string[];
  readonly conversations: readonly Conversation[];
  readonly people: readonly PersonId[];
}

interface Known {
  readonly services: readonly {
    readonly key: string;
    readonly contacts: readonly PersonId[];
    readonly public: unknown;
    readonly conversations: { readonly clients?: readonly Conversation[] };
  }[];
  readonly defaultService: string;
  readonly clients: readonly Client[];
}

/**
 * The keys of the services that somebody from outside may know of, who asks in this conversation: those that are theirs or
 * public, and the one that counts where none is named. All of them where the procedure names no clients.
 */
export function servicesKnownTo(
  { services, defaultService, clients }: Known,
  people: readonly PersonId[],
  { platform, id }: Conversation,
): readonly string[] {
  if (clients.length === 0) return services.map(({ key }) => key);
  const isHere = (one: Conversation) => one.platform === platform && one.id === id;
  const isOne = (one: PersonId) => people.includes(one);
  const used = clients
    .filter((client) => client.people.some(isOne) || client.conversations.some(isHere))
    .flatMap((client) => client.services);
  return services
    .filter(
      (service) =>
        used.includes(service.key) ||
        service.key === defaultService ||
        service.public !== null ||
        service.contacts.some(isOne) ||
        service.conversations.clients?.some(isHere),
    )
    .map(({ key }) => key);
}
