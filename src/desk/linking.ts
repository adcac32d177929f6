import { linkedAnswer, linkingAnswer } from '../card/answers/linking.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Answer } from '../platform.ts';
import { type Asking, refusing } from './answers.ts';

const CODES = 'links';
const USED = 'links used';
/** Long enough to change windows; a code that somebody else reads later is of no use. */
const MINUTES = 10;
/** Letters and digits that nobody takes for one another; 8 of them are 40 bits, and each is tried in a chat. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

interface Link {
  readonly person: PersonId;
  readonly until: Temporal.Instant;
}

/** Shows a person, and nobody else, a code that makes another account of theirs the same person; it works once. */
export async function startLinking({ parts, who }: Asking): Promise<Answer> {
  const code = codeFrom(parts.newId());
  const until = parts.now().add({ minutes: MINUTES });
  await parts.shelf.put(CODES, code, { person: who.person.id, until } satisfies Link, parts.now());
  return { kind: 'card', card: linkingAnswer(who.reader, shown(code), until) };
}

/** Typed from the other account. Whoever typed it is that person from now on. */
export async function finishLinking(asking: Asking, typed: string): Promise<Answer> {
  const { parts, who, platform, inbound } = asking;
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const link = (await parts.shelf.get(CODES, code)) as Link | null;
  const account = { platform: platform.name, external: inbound.actor.external };
  const used = link && (await parts.shelf.get(USED, code));
  // The same request again gets the same answer.
  if (used !== null && used !== inbound.id) return refusing(asking, { code: 'linkGone' }, null);
  if (!link || (used === null && Temporal.Instant.compare(link.until, parts.now()) < 0)) {
    return refusing(asking, { code: 'linkGone' }, null);
  }
  if (used === null) {
    // Two codes, each typed on the other side, would only exchange the accounts.
    if (who.ids.includes(link.person)) return refusing(asking, { code: 'linkToItself' }, null);
    if (!(await parts.shelf.add(USED, code, inbound.id, parts.now()))) {
      return refusing(asking, { code: 'linkGone' }, null);
    }
  }
  await parts.store.link(account, link.person);
  const person = (await parts.store.people([link.person])).get(link.person);
  return { kind: 'card', card: linkedAnswer(who.reader, person?.name ?? who.person.name) };
}

/** The random bits of a UUID, as letters. */
function codeFrom(uuid: string): string {
  let bits = BigInt(`0x${uuid.replaceAll('-', '').slice(-12)}`);
  let code = '';
  while (code.length < LENGTH) {
    code += LETTERS[Number(bits % BigInt(LETTERS.length))] ?? '';
    bits /= BigInt(LETTERS.length);
  }
  return code;
}

function shown(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
