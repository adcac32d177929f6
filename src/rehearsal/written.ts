import { type Words, words } from '../language/words.ts';
import type { Account, Done, Said, Told } from './account.ts';

/** Letters on a line: a terminal, and a page that shows this as it is, have room for so many. */
const WIDTH = 100;

/** Who would be told what, when and where, as text that a manager can read; it ends with a line break. */
export function written({ language, heading, intro, moments }: Account): string {
  const w = words(language).rehearsal;
  const head = [heading, '', ...wrapped(intro, '', '')];
  const body = moments.flatMap(({ when, after, happens }) => [
    '',
    `${when} (${after})`,
    ...happens.flatMap((one) => (one.kind === 'done' ? doing(one) : telling(one, w))),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

function doing({ who, does }: Done): readonly string[] {
  return wrapped(`${who} ${does}`, '  ');
}

function telling({ places, calls, said }: Told, w: Words['rehearsal']): readonly string[] {
  const where = places.map(({ name }) => name).join(', ');
  const whom = calls.length === 0 ? '' : ` – ${w.calls(calls.join(', '))}`;
  return [...wrapped(`→ ${where}${whom}`, '  '), ...said.flatMap((one) => wrapped(line(one, w), '      '))];
}

function line(said: Said, w: Words['rehearsal']): string {
  switch (said.kind) {
    case 'headline':
    case 'text':
      return said.text;
    case 'quote':
      return w.quoted(said.text);
    case 'fact':
      return `${said.label}: ${said.text}`;
  }
}

/** Broken between words; what goes on is set in by two more, unless told. */
function wrapped(text: string, margin: string, further = `${margin}  `): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last === undefined) lines.push(`${margin}${word}`);
      else if (last.length + 1 + word.length > WIDTH) lines.push(`${further}${word}`);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  });
}
