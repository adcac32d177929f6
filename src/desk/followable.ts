import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';
import { places } from './places.ts';

/** Somebody with all their accounts. */
interface Reader {
  readonly ids: readonly PersonId[];
  /** Of the organisation whose desk it is, on the platform where they read. */
  readonly isStaff: boolean;
}

/**
 * The keys of the services that somebody may follow, wherever they ask: staff any; whoever is outside those that are public,
 * and those that they use by the procedure or of which they read in a clients' conversation. `unsure`: whether they read
 * there where the platform can't tell now.
 */
export async function servicesToFollow(
  parts: Parts,
  { ids, isStaff }: Reader,
  unsure: boolean,
): Promise<readonly string[]> {
  const { services, clients } = parts.procedure;
  if (isStaff) return services.map(({ key }) => key);
  const isOne = (one: PersonId) => ids.includes(one);
  const reads = reading(parts, ids, unsure);
  const used = new Set<string>();
  for (const client of clients) {
    if (client.people.some(isOne) || (await anyOf(client.conversations, reads))) {
      for (const key of client.services) used.add(key);
    }
  }
  const forAll = (await places(parts)).clients;
  for (const service of services) {
    const open = service.public !== null || service.contacts.some(isOne);
    if (open || (await anyOf(service.conversations.clients ?? forAll, reads))) used.add(service.key);
  }
  return services.map(({ key }) => key).filter((key) => used.has(key));
}

type Reads = (conversation: Conversation) => Promise<boolean>;

async function anyOf(conversations: readonly Conversation[], reads: Reads): Promise<boolean> {
  for (const one of conversations) if (await reads(one)) return true;
  return false;
}

/** Whether one of their accounts is in a conversation; each is looked up once. */
function reading({ platforms }: Parts, ids: readonly PersonId[], unsure: boolean): Reads {
  const known = new Map<string, Promise<boolean>>();
  const look = async ({ platform: name, id }: Conversation) => {
    const platform = platforms.get(name);
    const accounts = ids.filter((one) => one.startsWith(`${name}:`)).map((one) => one.slice(name.length + 1));
    for (const account of accounts) {
      if (await platform?.isMember(id, account).catch(() => unsure)) return true;
    }
    return false;
  };
  return (conversation) => {
    const key = JSON.stringify([conversation.platform, conversation.id]);
    const found = known.get(key) ?? look(conversation);
    known.set(key, found);
    return found;
  };
}
