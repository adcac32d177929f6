import { Locale, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { createForm, type Form, refusal } from './errors.ts';
import * as limits from './limits.ts';
import type { Command, CommandOption, Json } from './shapes.ts';

const LOCALES = new Set<string>(Object.values(Locale));
const NESTING: readonly number[] = [Option.Subcommand, Option.SubcommandGroup];
/** Options that may have choices, or be completed. */
const COMPLETED: readonly number[] = [Option.String, Option.Integer, Option.Number];

const checkName = (form: Form, name: unknown, path: string): void => {
  const fits = typeof name === 'string' && limits.COMMAND_NAME.test(name) && name === name.toLowerCase();
  form.check(fits, path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
};

const checkLocalized = (form: Form, texts: unknown, path: string, check: (text: unknown, path: string) => void) => {
  for (const [locale, text] of Object.entries((texts ?? {}) as Json)) {
    form.check(LOCALES.has(locale), `${path}.${locale}`, 'BASE_TYPE_CHOICES', 'Value must be a known locale.');
    check(text, `${path}.${locale}`);
  }
};

const checkWords = (form: Form, given: Json, path: string): void => {
  const description = (text: unknown, at: string) => form.text(text, at, { min: 1, max: limits.COMMAND_DESCRIPTION });
  checkName(form, given.name, `${path}name`);
  description(given.description, `${path}description`);
  checkLocalized(form, given.name_localizations, `${path}name_localizations`, (text, at) => checkName(form, text, at));
  checkLocalized(form, given.description_localizations, `${path}description_localizations`, description);
};

const checkChoices = (form: Form, option: CommandOption, path: string): void => {
  const choices = form.list(option.choices, `${path}choices`, limits.COMMAND_CHOICES);
  form.check(
    choices.length === 0 || COMPLETED.includes(option.type),
    `${path}choices`,
    'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
    'Choices are for texts and numbers',
  );
  for (const [index, choice] of choices.entries()) {
    form.text(choice.name, `${path}choices.${index}.name`, { min: 1, max: limits.CHOICE_TEXT });
    form.text(String(choice.value), `${path}choices.${index}.value`, { max: limits.CHOICE_TEXT });
  }
  if (option.autocomplete !== true) return;
  const fits = choices.length === 0 && COMPLETED.includes(option.type);
  form.check(
    fits,
    `${path}autocomplete`,
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    'Autocomplete is for texts and numbers without choices',
  );
};

const checkOptions = (form: Form, options: readonly CommandOption[] | undefined, path: string, depth: number): void => {
  const list = form.list(options, `${path}options`, limits.COMMAND_OPTIONS);
  const nested = list.filter(({ type }) => NESTING.includes(type)).length;
  form.check(
    nested === 0 || nested === list.length,
    `${path}options`,
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    'Sub-command and option types are mutually exclusive',
  );
  const names = new Set(list.map(({ name }) => name));
  form.check(
    names.size === list.length,
    `${path}options`,
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    'Option name already exists',
  );
  for (const [index, option] of list.entries()) {
    const place = `${path}options.${index}.`;
    checkWords(form, option as unknown as Json, place);
    const known = Number.isInteger(option.type) && option.type >= 1 && option.type <= 11;
    form.check(known, `${place}type`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.');
    const late = option.required === true && list.slice(0, index).some((other) => other.required !== true);
    form.check(
      !late,
      `${path}options.${index}`,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
    checkChoices(form, option, place);
    if (!NESTING.includes(option.type)) continue;
    const deep = option.type === Option.SubcommandGroup ? depth === 0 : depth <= 1;
    form.check(deep, `${place}type`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands are nested too deep');
    checkOptions(form, option.options, place, option.type === Option.SubcommandGroup ? 1 : 2);
  }
};

/** Interactions: Application commands: of all localizations the longest counts. */
const lengthOf = (given: Json): number => {
  const longest = (text: unknown, localized: unknown) =>
    Math.max(...[text ?? '', ...Object.values((localized ?? {}) as Json)].map((one) => String(one).length));
  const nested = [...((given.options ?? []) as readonly Json[]), ...((given.choices ?? []) as readonly Json[])];
  return (
    longest(given.name, given.name_localizations) +
    longest(given.description, given.description_localizations) +
    String(given.value ?? '').length +
    nested.reduce((sum, one) => sum + lengthOf(one), 0)
  );
};

const typeOf = (given: Json): number => Number(given.type ?? 1);

const checkCommands = (given: readonly Json[]): void => {
  const form = createForm();
  for (const [index, command] of given.entries()) {
    const path = `${index}.`;
    const twin = given.findIndex((other) => other.name === command.name && typeOf(other) === typeOf(command));
    form.check(
      twin === index,
      `${path}name`,
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
    );
    if (typeOf(command) === 1) {
      checkWords(form, command, path);
      checkOptions(form, command.options as readonly CommandOption[] | undefined, path, 0);
      const total = lengthOf(command);
      form.check(
        total <= limits.COMMAND_TOTAL,
        String(index),
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${limits.COMMAND_TOTAL})`,
      );
    } else {
      form.text(command.name, `${path}name`, { min: 1, max: 32 });
      form.check(
        !command.description,
        `${path}description`,
        'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have description',
      );
    }
  }
  for (const [type, most] of [
    [1, limits.COMMANDS],
    [2, limits.CONTEXT_COMMANDS],
    [3, limits.CONTEXT_COMMANDS],
  ] as const) {
    const count = given.filter((command) => typeOf(command) === type).length;
    form.check(count <= most, '', 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
  }
  form.done();
};

/** Puts commands in the place of all that were registered there; new names count as creations. */
export const registerCommands = (core: Core, guildId: string | undefined, given: readonly Json[]): void => {
  if (!Array.isArray(given)) throw refusal(50035);
  checkCommands(given);
  const place = guildId ?? '';
  const known = [...core.commands.values()].filter((command) => command.guild_id === guildId);
  const twinOf = (one: Json) => known.find((command) => command.name === one.name && command.type === typeOf(one));
  const fresh = given.filter((one) => twinOf(one) === undefined);
  const dayAgo = core.now().subtract({ hours: 24 });
  const today = core.creations.filter((one) => one.place === place && Temporal.Instant.compare(one.at, dayAgo) > 0);
  if (today.length + fresh.length > limits.CREATIONS_A_DAY) throw refusal(30034);
  for (const _ of fresh) core.creations.push({ place, at: core.now() });
  for (const command of known) core.commands.delete(command.id);
  for (const one of given) {
    const id = twinOf(one)?.id ?? core.id();
    const command = {
      description: '',
      ...one,
      id,
      type: typeOf(one),
      version: core.id(),
      nsfw: false,
      default_member_permissions: one.default_member_permissions ?? null,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    };
    core.commands.set(id, command as unknown as Command);
  }
  core.signal.changed();
};
