import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { basePermissions } from './permissions.ts';
import { PEOPLE, type PersonName } from './seed.ts';
import type { Channel, Command, CommandOption } from './shapes.ts';

/** What a person gives a command, by option name. People go by name or id. */
export type Given = Readonly<Record<string, string | number | boolean>>;

interface Filled {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly Filled[];
}

/** A command as Discord's client sends it. */
export interface Typed {
  readonly command: Command;
  readonly options: readonly Filled[];
  /** The people who are named. */
  readonly people: readonly string[];
}

/** The command that a person finds by this name in this channel; throws when they can't send it. */
export const findCommand = (core: Core, userId: string, channel: Channel, name: string, type: number): Command => {
  const found = [...core.commands.values()].find((one) => one.name === name && one.type === type);
  if (found === undefined) throw new Error(`no command "${name}" is registered`);
  const context = channel.type === 1 ? 1 : 0;
  const direct = found.guild_id === undefined && (found.contexts ?? [0, 1]).includes(context);
  if (context === 1 ? !direct : !(found.contexts ?? [0]).includes(0)) throw new Error(`"${name}" is not offered here`);
  const wanted = BigInt(found.default_member_permissions ?? 0);
  const own = basePermissions(core.guild, userId) ?? 0n;
  if (context === 0 && (own & wanted) !== wanted) throw new Error(`"${name}" is not offered to this person`);
  return found;
};

/** Puts a command together: `path` is its name, with the names of a group and subcommand after blanks. */
export const typedCommand = (
  core: Core,
  userId: string,
  channel: Channel,
  path: string,
  given: Given,
  focused: string | null = null,
): Typed => {
  const [name = '', ...steps] = path.split(' ');
  const command = findCommand(core, userId, channel, name, 1);
  const people: string[] = [];
  const options = descend(command.options ?? [], steps, given, { focused, people });
  return { command, options, people };
};

interface Filling {
  /** The option in which the person still types. */
  readonly focused: string | null;
  readonly people: string[];
}

const descend = (
  options: readonly CommandOption[],
  [step, ...rest]: readonly string[],
  given: Given,
  filling: Filling,
): readonly Filled[] => {
  if (step !== undefined) {
    const found = options.find((one) => one.name === step && one.type <= Option.SubcommandGroup);
    if (found === undefined) throw new Error(`there is no subcommand "${step}"`);
    return [{ name: step, type: found.type, options: descend(found.options ?? [], rest, given, filling) }];
  }
  if (options.some(({ type }) => type <= Option.SubcommandGroup)) throw new Error('a subcommand has to be chosen');
  const stray = Object.keys(given).find((name) => !options.some((option) => option.name === name));
  if (stray !== undefined) throw new Error(`there is no option "${stray}"`);
  for (const { name, required } of options) {
    const missing = required === true && given[name] === undefined && filling.focused === null;
    if (missing) throw new Error(`the option "${name}" has to be given`);
  }
  return options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined) return [];
    if (option.name !== filling.focused) return [filled(option, value, filling)];
    if (option.autocomplete !== true) throw new Error(`the option "${option.name}" is not completed`);
    return [{ name: option.name, type: option.type, value, focused: true }];
  });
};

const filled = (option: CommandOption, value: string | number | boolean, { people }: Filling): Filled => {
  const { name, type } = option;
  if (type === Option.User) {
    const id = Object.hasOwn(PEOPLE, String(value)) ? PEOPLE[value as PersonName].id : String(value);
    people.push(id);
    return { name, type, value: id };
  }
  checkType(option, value);
  const choice = option.choices?.find((one) => one.name === value || one.value === value);
  if ((option.choices?.length ?? 0) > 0 && choice === undefined) {
    throw new Error(`no choice "${value}"; there is: ${option.choices?.map((one) => one.name).join(', ')}`);
  }
  return { name, type, value: choice?.value ?? value };
};

/** Texts that are typed into a command: Discord's client lets at most 6,000 characters in. */
const LONGEST = 6000;

const checkType = (option: CommandOption, value: string | number | boolean): void => {
  const { name, type, min_length: least = 0, max_length: most = LONGEST } = option;
  if (type === Option.Boolean && typeof value !== 'boolean') throw new Error(`"${name}" is true or false`);
  if (type === Option.Integer && !Number.isInteger(value)) throw new Error(`"${name}" is a whole number`);
  if (type === Option.Number && typeof value !== 'number') throw new Error(`"${name}" is a number`);
  if (typeof value === 'number') {
    const { min_value: low = -Infinity, max_value: high = Infinity } = option;
    if (value < low || value > high) throw new Error(`"${name}" is between ${low} and ${high}`);
  }
  if (type !== Option.String || option.choices !== undefined) return;
  if (typeof value !== 'string' || value === '') throw new Error(`"${name}" is a text`);
  if (value.length < least || value.length > most) throw new Error(`"${name}" has ${least} to ${most} characters`);
};
