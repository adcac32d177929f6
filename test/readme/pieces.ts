import { findVerb } from '../../src/language/verbs.ts';

/** Languages of code blocks that are typed or pasted as they stand; of the others only the length is the same. */
const AS_IT_STANDS: ReadonlySet<string> = new Set(['sh', 'yaml', 'nginx']);
const FENCE = /^```(.*)\n([\s\S]*?)\n```$/;
/** As in `npm run procedure -- lint FILE`, in the reader's language. */
const TO_FILL_IN = /(?<![\w/])\p{Lu}{3,}(?![\w/])/gu;
const ALONE = /^(?:#{1,6} |[-*] |\d+\. |<!--|!\[)/;

/**
 * What a README consists of, without its words: headings, paragraphs, items, tables and code blocks, each by its number
 * in its section and with what is the same in every language: numbers, links, pictures, and code that isn't a command
 * of the desk. What leads to the other README is left out, and so are the benchmark's results: one README has them.
 */
export function pieces(readme: string): readonly string[] {
  const text = readme.replace(/<!-- the benchmark's results -->[\s\S]*?<!-- end of them -->/, '');
  let [section, piece] = [0, 0];
  return blocks(text)
    .filter((block) => !/\]\(README(?:\.pl)?\.md\b/.test(block))
    .map((block) => {
      const heading = /^#+/.exec(block)?.[0];
      [section, piece] = heading ? [section + 1, 0] : [section, piece + 1];
      return [`${section}.${piece} ${heading ?? kindOf(block)}`, ...same(block)].join(' ');
    });
}

/** Split at empty lines outside of code, and before every line that begins a block of its own. */
function blocks(text: string): readonly string[] {
  const found: string[] = [];
  let [open, inCode] = [false, false];
  for (const line of text.split('\n')) {
    const fence = line.startsWith('```');
    if (inCode || (open && line !== '' && !fence && !ALONE.test(line))) found.push(`${found.pop()}\n${line}`);
    else if (line !== '') found.push(line);
    if (fence) inCode = !inCode;
    open = inCode || (line !== '' && !fence && !line.startsWith('#') && !line.startsWith('<!--'));
  }
  return found;
}

function kindOf(block: string): string {
  const fence = FENCE.exec(block);
  if (fence) {
    const [, language = '', code = ''] = fence;
    if (language === 'text') return 'text';
    return AS_IT_STANDS.has(language) ? block : `${language || 'code'} of ${code.split('\n').length} lines`;
  }
  if (block.startsWith('|')) return `table of ${block.split('\n').length} rows`;
  if (block.startsWith('<!--')) return block;
  return /^[-*] |^\d+\. /.test(block) ? 'item' : 'paragraph';
}

function same(block: string): readonly string[] {
  if (FENCE.test(block)) return [];
  const links = [...block.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const code = [...block.matchAll(/`([^`\n]+)`/g)]
    .map(([, words = '']) => (words.includes(' ') ? words.replaceAll(TO_FILL_IN, '…') : words))
    .filter((words) => !isCommand(words));
  const prose = block.replaceAll(/`[^`]*`|\]\([^)\s]+\)/g, ' ').replaceAll(/(?<=\d)[,\u00a0](?=\d{3}(?!\d))/g, '');
  const numbers = [...prose.matchAll(/\d+/g)].map(([number]) => String(Number(number)));
  return [links, code, numbers].flatMap((all) => all.toSorted());
}

/** Commands of the desk are in the reader's language. */
function isCommand(code: string): boolean {
  const [first = '', second = ''] = code.split(' ');
  return /^\/inc[iy]dent$/.test(first) ? second === '' || findVerb(second) !== null : findVerb(first) !== null;
}
