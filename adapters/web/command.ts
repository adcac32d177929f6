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
    ? { kind: 'command', text: (match[2] ?? '').trim() }
    : { kind: 'unknown' };
}
