import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { obstacle } from './desk/usable.ts';
import type { Priority } from './incident/terms.ts';
import type { Language } from './language/language.ts';
import { type ToolWords, toolWords } from './language/tool.ts';
import type { Platform } from './platform.ts';
import { builtInProcedure } from './procedure/built-in.ts';
import { conversationsIn } from './procedure/conversations.ts';
import { differences } from './procedure/difference.ts';
import { formatFaults } from './procedure/fault.ts';
import { lintProcedure } from './procedure/lint.ts';
import { findCategory, findService } from './procedure/lookup.ts';
import type { Procedure } from './procedure/procedure.ts';
import type { Finding } from './procedure/raw.ts';
import { type Hash, readProcedure } from './procedure/read.ts';
import { levelsOf } from './rehearsal/acts.ts';
import { rehearsed } from './rehearsal/rehearsed.ts';
import { written } from './rehearsal/written.ts';

/** What the tool is run with. */
export interface Surroundings {
  /** Of whoever runs it, by the environment. */
  readonly language: Language;
  readonly hash: Hash;
  readonly now: () => Temporal.Instant;
  /** Those whose tokens are set. */
  readonly platforms: () => Promise<readonly Platform[]>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** A fault of whoever called the tool, as one text. */
class Misused extends Error {
  override readonly name = 'Misused';
}

const options = {
  help: { type: 'boolean' },
  priority: { type: 'string' },
  service: { type: 'string' },
  category: { type: 'string' },
  language: { type: 'string' },
} as const;

type Asked = { readonly [Name in Exclude<keyof typeof options, 'help'>]?: string | undefined };

/** Lints, compares or rehearses a procedure, as the arguments say; gives the exit status. */
export async function procedureTool(given: readonly string[], around: Surroundings): Promise<0 | 1> {
  const say = toolWords[around.language];
  try {
    const { values, positionals } = argumentsIn(given, say);
    const [command, ...files] = positionals;
    if (values.help || command === 'help') {
      around.out(say.usage);
      return 0;
    }
    switch (command) {
      case undefined:
        throw new Misused(say.usage);
      case 'lint':
        return await lint(files, around, say);
      case 'diff':
        return compare(files, around, say);
      case 'rehearse':
        return await play(files, values, around, say);
      default:
        throw new Misused(`${say.noCommand(command)}\n${say.usage}`);
    }
  } catch (fault) {
    if (!(fault instanceof Misused)) throw fault;
    around.err(fault.message.endsWith('\n') ? fault.message : `${fault.message}\n`);
    return 1;
  }
}

function argumentsIn(given: readonly string[], say: ToolWords) {
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options });
  } catch (fault) {
    // The parser has no class of its own for these.
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw fault;
    const unknown = given.find((one) => one.startsWith('-') && !known(one));
    const valueless = given.find((one, index) => known(one) && (given[index + 1] ?? '-').startsWith('-'));
    const said = unknown === undefined ? say.noValue(valueless ?? '') : say.noOption(unknown);
    throw new Misused(`${said}\n${say.usage}`, { cause: fault });
  }
}

function known(option: string): boolean {
  return Object.keys(options).some((name) => option === `--${name}` || option.startsWith(`--${name}=`));
}

function textOf(file: string, say: ToolWords): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
    if (code === 'ENOENT') throw new Misused(say.noFile(file), { cause: fault });
    if (code === 'EISDIR') throw new Misused(say.folder(file), { cause: fault });
    throw new Misused(say.unreadable(file, code), { cause: fault });
  }
}

function procedureIn(file: string | undefined, { hash }: Surroundings, say: ToolWords): Procedure {
  if (file === undefined) return builtInProcedure(hash);
  const read = readProcedure(textOf(file, say), { hash, say: say.lint });
  if (!read.ok) throw new Misused(formatFaults(file, read.faults));
  return read.procedure;
}

/** The one file or two that a command needs. */
function filesIn(files: readonly string[], count: 1 | 2, say: ToolWords): readonly [string, string] {
  const [first, second = ''] = files;
  if (first === undefined || files.length !== count) throw new Misused(say.usage);
  return [first, second];
}

async function lint(files: readonly string[], around: Surroundings, say: ToolWords): Promise<0 | 1> {
  const [file] = filesIn(files, 1, say);
  const notes: string[] = [];
  const faults = await lintProcedure(textOf(file, say), {
    hash: around.hash,
    words: say.lint,
    more: async (procedure) => await looked(procedure, around, say, (note) => notes.push(note)),
  });
  if (faults.length > 0) throw new Misused([formatFaults(file, faults), ...notes].join('\n'));
  around.out(`${[say.nothingWrong(file), ...notes].join('\n')}\n`);
  return 0;
}

/** Whether the desk can post in each conversation that the procedure names, as far as tokens are set. */
async function looked(
  procedure: Procedure,
  { platforms, language, now }: Surroundings,
  say: ToolWords,
  note: (text: string) => void,
): Promise<readonly Finding[]> {
  const named = conversationsIn(procedure);
  if (named.length === 0) return [];
  const all = await platforms();
  if (all.length === 0) {
    note(say.notLookedAt);
    return [];
  }
  const findings: Finding[] = [];
  const refused = new Set<string>();
  for (const platform of all) {
    const step = ((await platform.examine?.(language)) ?? []).find(({ ok }) => !ok)?.text;
    // Of a token that isn't taken every conversation would say the same.
    if (step === undefined) continue;
    refused.add(platform.name);
    note(say.notSetUp(platform.name, step));
  }
  for (const { path, conversation } of named) {
    const platform = all.find(({ name }) => name === conversation.platform);
    if (platform === undefined) {
      findings.push({ path, message: say.elsewhere(conversation.id, conversation.platform) });
    } else if (!refused.has(platform.name)) {
      const found = await obstacle(platform, conversation.id, { language, timeZone: procedure.timeZone }, now());
      if (found) findings.push({ path, message: say.unusable(conversation.id, found.step) });
    }
  }
  return findings;
}

function compare(files: readonly string[], around: Surroundings, say: ToolWords): 0 {
  const [before, after] = filesIn(files, 2, say);
  const found = differences(procedureIn(before, around, say), procedureIn(after, around, say));
  if (found.length === 0) around.out(`${say.same}\n`);
  for (const { path, before: was, after: is } of found) {
    around.out(`${path}: ${was ?? say.nothing} → ${is ?? say.nothing}\n`);
  }
  return 0;
}

async function play(files: readonly string[], asked: Asked, around: Surroundings, say: ToolWords): Promise<0> {
  if (files.length > 1) throw new Misused(say.usage);
  const agreed = procedureIn(files[0], around, say);
  const language = languageIn(asked.language, agreed.language, say);
  const procedure = { ...agreed, language };
  const priority = priorities.find((one) => one === (asked.priority ?? 'P1').toUpperCase());
  if (priority === undefined) throw new Misused(say.noPriority(asked.priority ?? ''));
  const service = asked.service === undefined ? procedure.defaultService : findService(procedure, asked.service)?.key;
  if (service === undefined) throw new Misused(say.noService(asked.service ?? '', keysOf(procedure.services)));
  const category = asked.category === undefined ? null : findCategory(procedure, asked.category)?.key;
  if (category === undefined) throw new Misused(say.noCategory(asked.category ?? '', keysOf(procedure.categories)));
  if (levelsOf(procedure, priority) === null) throw new Misused(say.noLevels(priority));
  around.out(written(await rehearsed(procedure, { priority, service, category })));
  return 0;
}

const keysOf = (parts: readonly { readonly key: string }[]) => parts.map(({ key }) => key).join(', ');

function languageIn(given: string | undefined, usual: Language, say: ToolWords): Language {
  if (given === undefined) return usual;
  const language = (['en', 'pl'] as const).find((one) => one === given.toLowerCase());
  if (language === undefined) throw new Misused(say.noLanguage(given));
  return language;
}
