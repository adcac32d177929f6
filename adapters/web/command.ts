import { people } from './people.ts';

/** Understood beside the platform's command, whatever language the person reads. */
const names = ['/incident', '/incydent'];

export type Entry =
  | { readonly kind: 'blank' }
  /** A request to the desk: the words after the command's name. */
  | { readonly kind: 'command'; readonly text: string }
  /** Looks like a command and is none: posting it could tell a channel what was meant for the desk. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'said' };

/** What a text in the message box is. */
export function readEntry(text: string): Entry {
  const match = /^\s*(\/\p{L}[\p{L}-]*)(?:\s+([\s\S]*))?$/u.exec(text);
  if (!match) return { kind: text.trim() === '' ? 'blank' : 'said' };
  return names.includes((match[1] ?? '').toLowerCase())
    ? { kind: 'command', text: mentions((match[2] ?? '').trim()) }
    : { kind: 'unknown' };
}

/** `@Jan` names a person of the workspace, which the port writes as a mark; an address such as a@jan.pl names nobody. */
function mentions(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}._-])@(\p{L}+)/gu, (typed, name: string) => {
    const called = name.toLowerCase();
    const person = people.find((one) => one.id === called || one.name.split(' ')[0]?.toLowerCase() === called);
    return person ? `<@${person.id}|${name}>` : typed;
  });
}
