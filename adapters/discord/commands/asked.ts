import type { APIApplicationCommandInteractionDataBasicOption as Given } from 'discord.js';
import type { FormName } from '../../../src/card/card.ts';
import { saysSomething } from '../../../src/incident/decide/decision.ts';
import type { Language } from '../../../src/language/language.ts';
import { findVerb, type Verb } from '../../../src/language/verbs.ts';
import type { Asked, Suggesting } from '../../../src/platform.ts';
import type { Option } from './option-parts.ts';
import { options } from './options.ts';

/** A command as the desk is asked, and what was given with it by the option's name, to be given back if it is refused. */
export interface Command {
  readonly asked: Asked;
  /** The option that a form's field was given in. */
  readonly optionOf: (field: string, language: Language) => string;
  readonly given: readonly string[];
  /** By field: what a form that opens instead has in it already. */
  readonly values: Values;
}

type Values = Readonly<Record<string, string>>;

/** The subcommand's options as the desk understands them. One that this version doesn't know is typed as it came. */
export function readCommand(
  subcommand: string,
  list: readonly Given[],
  names: ReadonlyMap<string, string> = new Map(),
): Command {
  const verb = findVerb(subcommand);
  const known = verb === null ? [] : options[verb];
  const values = Object.fromEntries(
    list.map((one) => [known.find(({ name }) => name.en === one.name)?.field ?? one.name, said(one.value)]),
  );
  const given = list.flatMap(({ name, value }) => (isText(known, name) ? [String(value)] : []));
  const asked =
    verb === null ? typed(subcommand, ...list.map(({ value }) => String(value))) : askedOf(verb, values, names);
  return {
    asked,
    given,
    values,
    optionOf: (field, language) => {
      const found = known.find((one) => one.field === field || ALSO[field] === one.field);
      return found?.name[language] ?? '';
    },
  };
}

/** What an option is completed with; null for one that isn't. */
export function suggestsFor(subcommand: string, option: string): Suggesting['of'] | null {
  const verb = findVerb(subcommand);
  const found = verb === null ? undefined : options[verb].find(({ name }) => name.en === option);
  return found?.kind.type === 'suggested' ? found.kind.of : null;
}

/** Fields that share an option with another: the form has a list of times beside one's own. */
const ALSO: Readonly<Record<string, string>> = { until: 'untilAt', next: 'nextAt' };

function isText(known: readonly Option[], name: string): boolean {
  return known.find((one) => one.name.en === name)?.kind.type === 'text';
}

function typed(...words: readonly string[]): Asked {
  return { kind: 'typed', text: words.filter((word) => word !== '').join(' ') };
}

/**
 * What can be said in a line is typed; what only a form can say is submitted as if it had been one. Without an incident
 * it is typed too: then the desk asks which one.
 */
function askedOf(verb: Verb, values: Values, names: ReadonlyMap<string, string>): Asked {
  const at = (field: string): string => values[field] ?? '';
  const number = numberIn(at('incident'));
  const about = referenceIn(at('incident'));
  const submitted = (form: FormName, fields: Values): Asked =>
    number === undefined
      ? typed(verb, about, ...Object.values(fields))
      : { kind: 'submitted', form, context: `${number}:0`, values: fields };
  switch (verb) {
    case 'new':
      return newReport(values);
    case 'list':
      return typed(verb, at('page'));
    case 'me':
      if (at('link') !== '') return typed(verb, 'link', /^(new|nowy)$/i.test(at('link').trim()) ? '' : at('link'));
      if (at('quiet') !== '') return typed(verb, 'quiet', at('quiet'));
      return typed(verb, at('language'), at('timeZone'));
    case 'sweep':
    case 'help':
      return typed(verb);
    case 'duty': {
      const person = at('person') === '' ? '' : mention(at('person'), names);
      const until = at('to') === '' ? '' : `until ${at('to')}`;
      return at('what') === 'back'
        ? typed(verb, 'back')
        : typed(verb, at('what'), at('rota'), person, at('from'), until);
    }
    case 'assign':
      return typed(verb, about, at('person') === '' ? at('group') : mention(at('person'), names));
    case 'update':
      return at('text') !== '' && at('nextAt') !== ''
        ? submitted('update', { audience: at('audience') || 'clients', text: at('text'), nextAt: at('nextAt') })
        : typed(verb, about, audience(at('audience')), at('text'));
    case 'workaround':
      return typed(verb, about, audience(at('audience')), at('text'));
    case 'priority':
      return typed(verb, about, at('impact'), at('urgency'));
    case 'hold':
      return at('untilAt') !== '' && at('reason') !== ''
        ? submitted('hold', { reason: at('reason'), untilAt: at('untilAt') })
        : typed(verb, about, at('untilAt') === '' ? '' : `until ${at('untilAt')}`, at('reason'));
    case 'restore':
      return at('how') !== '' && at('clients') !== ''
        ? submitted('restore', { how: at('how'), text: at('text'), clients: at('clients') })
        : typed(verb, about, at('how'), at('text'));
    case 'cancel':
      return typed(verb, about, at('why'), at('text'));
    case 'merge':
      return typed(verb, about, referenceIn(at('into')));
    case 'correct':
      return at('entry') !== '' && (at('text') !== '' || at('at') !== '')
        ? submitted('correct', { entry: at('entry'), text: at('text'), at: at('at') })
        : typed(verb, about, at('entry'), at('at'), at('text'));
    case 'withdraw':
      return typed(verb, about, at('entry'), at('reason'));
    case 'category':
      return typed(verb, about, at('category'));
    case 'reporter':
      return typed(verb, about, at('person') === '' ? at('forName') : mention(at('person'), names));
    case 'service':
      return typed(verb, about, at('service'));
    case 'follow':
    case 'unfollow':
      return typed(verb, about === '' ? at('service') : about);
    case 'close':
      return typed(verb, about, at('resolution'));
    case 'escalate':
      return typed(verb, about, at('step') === '' ? '' : `#${at('step')}`, at('reason'));
    case 'back':
    case 'waive':
    case 'reopen':
      return typed(verb, about, at('reason'));
    case 'finding':
    case 'ruledout':
      return typed(verb, about, at('entry') === '' ? '' : `#${at('entry')}`, at('text'));
    case 'action':
      if (at('entry') !== '') return typed(verb, about, `#${at('entry')}`, 'done', at('text'));
      return typed(verb, about, at('person') === '' ? '' : mention(at('person'), names), at('dueAt'), at('text'));
    case 'suspect':
      return typed(verb, about, at('text'));
    case 'check':
      return typed(verb, about, at('line'), at('outcome'));
    case 'major':
    case 'standdown':
      return typed(verb, about, at('reason'));
    case 'role':
      return typed(
        verb,
        about,
        at('person') !== '' && at('role') === '' ? 'manager' : at('role'),
        at('person') === '' ? '' : mention(at('person'), names),
        at('text'),
      );
    case 'questions':
    case 'note':
    case 'review':
    case 'redirect':
      return typed(verb, about, at('text'));
    case 'passon':
    case 'askhelp':
      return typed(verb, about, at('group'), at('text'));
    case 'show':
    case 'take':
    case 'resume':
    case 'unmerge':
    case 'complete':
    case 'confirm':
    case 'recovery':
    case 'answer':
    case 'private':
    case 'told':
    case 'catchup':
      return typed(verb, about);
  }
}

/** The number of an incident that is named as people do: `INC-4 …`, `inc 4`, `#4`, `4`. */
function numberIn(text: string): string | undefined {
  return /^\s*(?:inc[-\s]?|#)?(\d{1,9})(?![\p{L}\p{N}])/iu.exec(text)?.[1];
}

function referenceIn(text: string): string {
  const number = numberIn(text);
  return number === undefined ? text : `INC-${number}`;
}

/** As the port wants a person; their name says who is meant where nobody can be given anything. */
function mention(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id)?.replace(/[<>|]/g, '') ?? '';
  return name === '' ? `<@${id}>` : `<@${id}|${name}>`;
}

/** What was given in an option; '' where it says nothing. */
function said(value: string | number | boolean): string {
  const text = String(value).trim();
  return saysSomething(text) ? text : '';
}

/** A sentence may begin with such a word: only the colon says that it is meant. */
function audience(chosen: string): string {
  return chosen === '' ? '' : `${chosen}:`;
}

/** Only a sentence is typed; more than it is a form; without one the form opens. */
function newReport({ kind = '', ...values }: Values): Asked {
  const { title = '', ...more } = values;
  if (title === '') return typed('new', kind === '' ? '' : `--${kind}`);
  if (kind === '' && Object.values(more).every((value) => value === '')) return typed('new', title);
  return { kind: 'submitted', form: 'raise', context: kind, values };
}
