import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import type { Origin } from '../../../src/platform.ts';
import { readCommand, suggestsFor } from '../commands/asked.ts';
import { messageCommands } from '../commands/definitions.ts';
import { CHOICE_TEXT, CHOICES } from '../limits.ts';
import type { Log } from '../log.ts';
import { type Asker, languageOf, nameOf } from '../look-up/people.ts';
import { directConversation } from '../look-up/places.ts';
import { readCarried } from '../render/custom-id.ts';
import { fieldsLeft, isInput, MORE } from '../render/form.ts';
import { plain } from '../render/text.ts';
import { words } from '../words.ts';
import { type Answering, NOTHING } from './answering.ts';
import type { Ask, Question } from './ask.ts';
import { mendCard, sureCard, wordCard } from './cards.ts';
import { type KeptForms, standingIn } from './kept-forms.ts';
import { textsBefore, textsOf, valuesOf } from './modal-values.ts';
import { pointedAt } from './pointed.ts';
import type { MakeReply, Reply } from './reply.ts';

interface InteractionTools {
  readonly ask: Ask;
  readonly answering: Answering;
  readonly forms: KeptForms;
  readonly replies: MakeReply;
  readonly log: Log;
}

/** Serves one interaction. Never throws. */
export type Interactions = (interaction: APIInteraction) => Promise<void>;

export function createInteractions({ ask, answering, forms, replies, log }: InteractionTools): Interactions {
  const command = async (
    interaction: APIChatInputApplicationCommandInteraction,
    question: Question,
    reply: Reply,
  ): Promise<void> => {
    const { subcommand, options } = subcommandOf(interaction.data.options ?? []);
    const { asked, given, values, optionOf } = readCommand(subcommand, options, namesIn(interaction));
    await answering.request(question, asked, reply, { ...NOTHING, values, texts: given, nameOf: optionOf });
  };

  const press = async (
    interaction: APIMessageComponentInteraction,
    question: Question,
    reply: Reply,
  ): Promise<void> => {
    const language = languageOf(interaction.locale);
    const carried = readCarried(interaction.data.custom_id);
    switch (carried.kind) {
      case 'press':
        if (carried.asks) return reply.show(sureCard(language, labelOf(interaction), carried.press));
        return answering.request(question, { kind: 'pressed', press: carried.press }, reply, NOTHING);
      case 'open': {
        const kept = await forms.find(carried.kept);
        if (kept === null) return reply.show(wordCard(language, words[language].formGone));
        return answering.open(kept, reply, true);
      }
      case 'submit': {
        const kept = carried.kept === '' ? null : await forms.find(carried.kept);
        if (kept === null && !carried.whole) return reply.show(wordCard(language, words[language].formGone));
        const { form, context } = carried;
        const values = kept === null ? {} : standingIn(kept.form);
        return answering.request(question, { kind: 'submitted', form, context, values }, reply, NOTHING);
      }
    }
  };

  const submit = async (interaction: APIModalSubmitInteraction, question: Question, reply: Reply): Promise<void> => {
    const carried = readCarried(interaction.data.custom_id);
    const texts = textsOf(interaction.data);
    const brought = { ...NOTHING, texts, opens: false };
    if (carried.kind !== 'submit') {
      // Of another version: the desk says so, and what was written is given back.
      return answering.request(question, { kind: 'pressed', press: interaction.data.custom_id }, reply, brought);
    }
    const kept = await forms.find(carried.kept);
    const form = kept?.form ?? null;
    const { [MORE]: more, ...entered } = valuesOf(interaction.data, form);
    const values = { ...kept?.before?.values, ...entered };
    if (kept === null && (!carried.whole || more === 'yes')) {
      const language = languageOf(interaction.locale);
      return reply.show(mendCard(language, words[language].formGone, [], texts, null));
    }
    if (more === 'yes' && form !== null) {
      const left = fieldsLeft(form);
      const rest = { ...form, fields: form.fields.filter((field) => isInput(field) && left.includes(field.name)) };
      return answering.open({ form: rest, before: { whole: form, values } }, reply, false);
    }
    const context = form?.context ?? carried.context;
    const whole = kept?.before?.whole ?? form;
    const labels = new Map(whole?.fields.filter(isInput).map(({ name, label }) => [name, label]));
    await answering.request(question, { kind: 'submitted', form: carried.form, context, values }, reply, {
      ...brought,
      form: whole,
      texts: [...textsBefore(kept), ...texts],
      values,
      nameOf: (field) => labels.get(field) ?? '',
    });
  };

  const point = async (
    interaction: APIMessageApplicationCommandInteraction,
    question: Question,
    reply: Reply,
  ): Promise<void> => {
    const { data, guild_id: guild, locale } = interaction;
    const message = data.resolved.messages[data.target_id];
    const pointed = message && pointedAt(message, guild ?? null);
    const to = data.name === messageCommands.raise.en ? 'raise' : 'keep';
    if (!pointed) return reply.show(wordCard(languageOf(locale), words[languageOf(locale)].noText));
    return answering.request(question, { kind: 'pointed', to, message: pointed }, reply, NOTHING);
  };

  const complete = async (
    { data }: APIApplicationCommandAutocompleteInteraction,
    question: Question,
    reply: Reply,
  ): Promise<void> => {
    const { subcommand, options: given } = subcommandOf(data.options);
    const focused = given.find((one) => 'focused' in one && one.focused);
    const of = focused && suggestsFor(subcommand, focused.name);
    const found = of ? await ask.suggest(question, of, String(focused.value)) : [];
    await reply.suggest(
      found
        .filter(({ value }) => value.length <= CHOICE_TEXT)
        .slice(0, CHOICES)
        .map(({ value, label }) => ({ value, name: plain(label, CHOICE_TEXT) })),
    );
  };

  return async (interaction) => {
    if (interaction.type === InteractionType.Ping) return;
    const question = questionOf(interaction);
    if (question === null) return;
    const reply = replies({
      id: interaction.id,
      token: interaction.token,
      application: interaction.application_id,
      person: question.asker.id,
      channel: question.origin.id,
      fromMessage: interaction.message !== undefined,
    });
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        if (interaction.data.type === ApplicationCommandType.ChatInput) {
          return command(interaction as APIChatInputApplicationCommandInteraction, question, reply);
        }
        if (interaction.data.type === ApplicationCommandType.Message) {
          return point(interaction as APIMessageApplicationCommandInteraction, question, reply);
        }
        log.warn({ type: interaction.data.type }, 'A command of a kind that is not ours');
        return reply.nothing();
      case InteractionType.MessageComponent:
        return press(interaction, question, reply);
      case InteractionType.ModalSubmit:
        return submit(interaction, question, reply);
      case InteractionType.ApplicationCommandAutocomplete:
        return complete(interaction, question, reply);
    }
  };
}

type Answered = Exclude<APIInteraction, { type: InteractionType.Ping }>;

/** Who asks and where; null for an interaction of nobody, which Discord doesn't send. */
function questionOf(interaction: Answered): Question | null {
  const { member, user = member?.user, guild_id: guild, id, locale } = interaction;
  if (user === undefined) return null;
  const name = nameOf(user, member?.nick ?? null);
  const asker: Asker = { id: user.id, name, guild: guild ?? null, locale: locale ?? 'en-GB' };
  return { id, asker, origin: originOf(interaction, user.id) };
}

/** A thread counts as its channel: what is asked in it is asked there. */
function originOf({ guild_id: guild, channel, channel_id: id = '' }: Answered, person: string): Origin {
  if (guild === undefined) return { id: directConversation(person), direct: true, shared: false };
  const thread = channel !== undefined && THREADS.includes(channel.type);
  const parent = thread && 'parent_id' in channel ? channel.parent_id : null;
  return { id: parent ?? id, direct: false, shared: false };
}

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** The subcommand with its options; '' where the command came without one. */
function subcommandOf(list: readonly APIApplicationCommandInteractionDataOption[]): {
  readonly subcommand: string;
  readonly options: readonly APIApplicationCommandInteractionDataBasicOption[];
} {
  const [first] = list;
  if (first?.type === ApplicationCommandOptionType.SubcommandGroup) return subcommandOf(first.options ?? []);
  if (first?.type === ApplicationCommandOptionType.Subcommand) {
    return {
      subcommand: first.name,
      options: (first.options ?? []) as readonly APIApplicationCommandInteractionDataBasicOption[],
    };
  }
  return { subcommand: '', options: [] };
}

/** What the people are called whom a command names. */
function namesIn({ data: { resolved } }: APIChatInputApplicationCommandInteraction): ReadonlyMap<string, string> {
  const users = Object.values(resolved?.users ?? {});
  return new Map(users.map((user) => [user.id, nameOf(user, resolved?.members?.[user.id]?.nick ?? null)]));
}

/** What stands on the pressed button. */
function labelOf({ message, data }: APIMessageComponentInteraction): string {
  const rows = (message.components ?? []).flatMap((one) =>
    one.type === ComponentType.Container ? one.components : [one],
  );
  const buttons = rows.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const found = buttons.find((one) => 'custom_id' in one && one.custom_id === data.custom_id);
  return found?.type === ComponentType.Button && 'label' in found ? (found.label ?? '') : '';
}
