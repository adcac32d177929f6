import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import { type Verb, verbs, verbWord } from '../../../src/language/verbs.ts';
import { words as deskWords } from '../../../src/language/words.ts';
import { CHOICE_TEXT, COMMAND_DESCRIPTION, OPTION_VALUE } from '../limits.ts';
import { plain } from '../render/text.ts';
import { COMMAND } from '../words.ts';
import { groupOf, groups } from './groups.ts';
import type { Option } from './option-parts.ts';
import { options } from './options.ts';

type Both = Readonly<Record<'en' | 'pl', string>>;

/** The English one is the default; whoever reads neither language reads it. */
const localized = (name: Both, does: Both) => ({
  name: name.en,
  name_localizations: { pl: name.pl },
  description: described(does.en),
  description_localizations: { pl: described(does.pl) },
});

function described(text: string): string {
  return plain(text.charAt(0).toUpperCase() + text.slice(1), COMMAND_DESCRIPTION);
}

/** A message's commands, by what they ask for. */
export const messageCommands = {
  raise: { en: 'Report as an incident', pl: 'Zgłoś jako incydent' },
  keep: { en: 'Add to an incident', pl: 'Dodaj do incydentu' },
} as const satisfies Readonly<Record<string, Both>>;

/** Everything that the app registers: the same text whatever is registered already. */
export function definitions(): RESTPutAPIApplicationCommandsJSONBody {
  const where = {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
  const does = { en: deskWords('en').help.usages.new.does, pl: deskWords('pl').help.usages.new.does };
  return [
    { ...localized(COMMAND, does), ...where, type: ApplicationCommandType.ChatInput, options: [...subcommands()] },
    ...Object.values(messageCommands).map(({ en, pl }) => ({
      ...where,
      // In direct messages there is nothing that a whole team should read.
      contexts: [InteractionContextType.Guild],
      type: ApplicationCommandType.Message as const,
      name: en,
      name_localizations: { pl },
    })),
  ];
}

function subcommands(): readonly (
  | APIApplicationCommandSubcommandOption
  | APIApplicationCommandSubcommandGroupOption
)[] {
  return [
    ...verbs.filter((verb) => groupOf(verb) === undefined).map(subcommand),
    ...groups.map(({ name, does, verbs: within }) => ({
      ...localized(name, does),
      type: Type.SubcommandGroup as const,
      options: within.map(subcommand),
    })),
  ];
}

function subcommand(verb: Verb): APIApplicationCommandSubcommandOption {
  const name = { en: verbWord(verb, 'en'), pl: verbWord(verb, 'pl') };
  const does = { en: deskWords('en').help.usages[verb].does, pl: deskWords('pl').help.usages[verb].does };
  return { ...localized(name, does), type: Type.Subcommand, options: options[verb].map(option) };
}

function option({ name, does, kind }: Option): APIApplicationCommandBasicOption {
  const common = localized(name, does);
  switch (kind.type) {
    case 'text':
      return { ...common, type: Type.String, max_length: OPTION_VALUE };
    case 'suggested':
      return { ...common, type: Type.String, autocomplete: true };
    case 'choice':
      return {
        ...common,
        type: Type.String,
        choices: kind.choices.map((one) => ({
          name: plain(one.name.en, CHOICE_TEXT),
          name_localizations: { pl: plain(one.name.pl, CHOICE_TEXT) },
          value: one.value,
        })),
      };
    case 'person':
      return { ...common, type: Type.User };
    case 'number':
      return { ...common, type: Type.Integer, min_value: 1, max_value: 100_000 };
  }
}
