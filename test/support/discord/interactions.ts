import { MessageFlags as Flags, InteractionResponseType as Type } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { refusal } from './errors.ts';
import { RESPOND_SECONDS, TOKEN_MINUTES } from './limits.ts';
import { NOBODY } from './mentions.ts';
import { createMessage, editMessage, put } from './messages.ts';
import { checkModal } from './modal-rules.ts';
import { APP } from './seed.ts';
import type { Channel, Choice, Interaction, Json, MessageBody, ModalBody, Response, Stored } from './shapes.ts';

const age = (core: Core, interaction: Interaction) => core.now().since(interaction.created);

/** Whether 3 s have passed without an answer: "The application did not respond". */
export const isLate = (core: Core, interaction: Interaction): boolean =>
  interaction.response === null && age(core, interaction).total('seconds') > RESPOND_SECONDS;

const PERMITTED: Readonly<Record<Interaction['type'], readonly number[]>> = {
  2: [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource, Type.Modal],
  3: [4, 5, Type.DeferredMessageUpdate, Type.UpdateMessage, Type.Modal],
  4: [Type.ApplicationCommandAutocompleteResult],
  5: [4, 5, Type.DeferredMessageUpdate, Type.UpdateMessage],
};

/** Answers an interaction for the first time. */
export const respond = (core: Core, id: string, token: string, body: Json): Interaction => {
  const interaction = core.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusal(10062);
  if (interaction.response !== null) throw refusal(40060);
  if (isLate(core, interaction)) throw refusal(10062);
  const permitted = PERMITTED[interaction.type].filter(
    (type) => interaction.messageId !== null || (type !== Type.DeferredMessageUpdate && type !== Type.UpdateMessage),
  );
  const type = Number(body.type);
  if (!permitted.includes(type)) {
    const fault = { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${permitted.join(', ')}}.` };
    throw refusal(50035, { errors: { type: { _errors: [fault] } } });
  }
  interaction.response = take(core, interaction, type, (body.data ?? {}) as Json);
  core.signal.changed();
  return interaction;
};

const take = (core: Core, interaction: Interaction, type: number, data: Json): Response => {
  const open = core.modals.get(interaction.userId);
  if (interaction.type === 5 && open !== undefined) core.modals.delete(interaction.userId);
  try {
    return first(core, interaction, type, data);
  } catch (fault) {
    // A refused answer closes nothing.
    if (interaction.type === 5 && open !== undefined) core.modals.set(interaction.userId, open);
    throw fault;
  }
};

const first = (core: Core, interaction: Interaction, type: number, data: Json): Response => {
  switch (type) {
    case Type.ChannelMessageWithSource:
      interaction.originalId = answer(core, interaction, data as MessageBody).id;
      return { kind: 'message' };
    case Type.DeferredChannelMessageWithSource:
      interaction.originalId = thinking(core, interaction, data as MessageBody).id;
      return { kind: 'deferred' };
    case Type.DeferredMessageUpdate:
      interaction.originalId = interaction.messageId;
      return { kind: 'deferred-update' };
    case Type.UpdateMessage:
      editMessage(core, source(core, interaction), data as MessageBody);
      interaction.originalId = interaction.messageId;
      return { kind: 'update' };
    case Type.Modal:
      checkModal(data as unknown as ModalBody);
      core.modals.set(interaction.userId, { modal: data as unknown as ModalBody, opener: interaction });
      return { kind: 'modal', modal: data as unknown as ModalBody };
    default:
      return { kind: 'choices', choices: choicesOf(data) };
  }
};

/** Application commands, autocomplete: 25 choices at most, their names 1 to 100 characters. */
const choicesOf = ({ choices }: Json): readonly Choice[] => {
  const list = Array.isArray(choices) ? (choices as readonly Choice[]) : [];
  const fits = ({ name, value }: Choice) => name.length >= 1 && name.length <= 100 && String(value).length <= 100;
  if (Array.isArray(choices) && list.length <= 25 && list.every(fits)) return list;
  const fault = { code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 25 or fewer in length.' };
  throw refusal(50035, { errors: { data: { choices: { _errors: [fault] } } } });
};

const source = (core: Core, { messageId }: Interaction): Stored => {
  const message = messageId === null ? undefined : core.messages.get(messageId);
  if (message === undefined) throw refusal(10008);
  return message;
};

const channelOf = (core: Core, { channelId }: Interaction): Channel => {
  const channel = core.guild.channels.get(channelId);
  if (channel === undefined) throw refusal(10003);
  return channel;
};

const isEphemeral = ({ flags = 0 }: MessageBody): boolean => (flags & Flags.Ephemeral) !== 0;

const answer = (core: Core, interaction: Interaction, body: MessageBody): Stored =>
  createMessage(core, body, {
    channel: channelOf(core, interaction),
    authorId: APP.id,
    onlyFor: isEphemeral(body) ? interaction.userId : null,
    interactionId: interaction.id,
  });

const thinking = (core: Core, interaction: Interaction, body: MessageBody): Stored => {
  // "The only valid message flag you may use is EPHEMERAL."
  if (((body.flags ?? 0) & ~Flags.Ephemeral) !== 0) throw refusal(50035);
  const message: Stored = {
    id: core.id(),
    channelId: channelOf(core, interaction).id,
    authorId: APP.id,
    at: core.now(),
    content: '',
    embeds: [],
    components: [],
    flags: Flags.Loading | (isEphemeral(body) ? Flags.Ephemeral : 0),
    nonce: null,
    editedAt: null,
    mentions: NOBODY,
    everMentioned: new Set(),
    pinned: false,
    onlyFor: isEphemeral(body) ? interaction.userId : null,
    interactionId: interaction.id,
    replyTo: null,
  };
  put(core, message);
  return message;
};

/** The interaction that a webhook's token stands for: answered, and not older than 15 minutes. */
export const byToken = (core: Core, applicationId: string, token: string): Interaction => {
  const interaction = [...core.interactions.values()].find((one) => one.token === token);
  if (applicationId !== APP.id) throw refusal(10015);
  if (interaction === undefined) throw refusal(50027);
  if (age(core, interaction).total('minutes') > TOKEN_MINUTES) throw refusal(50027);
  if (interaction.response === null) throw refusal(10015);
  return interaction;
};

/** A message that belongs to an interaction, by id or as `@original`. */
export const ownMessage = (core: Core, interaction: Interaction, id: string): Stored => {
  const wanted = id === '@original' ? interaction.originalId : id;
  const own = [interaction.originalId, ...interaction.followUpIds];
  const message = wanted !== null && own.includes(wanted) ? core.messages.get(wanted) : undefined;
  if (message === undefined) throw refusal(10008);
  return message;
};

/** A follow-up; the first one after a deferral takes the place of the deferred message. */
export const followUp = (core: Core, interaction: Interaction, body: MessageBody): Stored => {
  const original = interaction.originalId === null ? undefined : core.messages.get(interaction.originalId);
  if (original !== undefined && (original.flags & Flags.Loading) !== 0) return editMessage(core, original, body);
  const message = answer(core, interaction, body);
  interaction.followUpIds.push(message.id);
  return message;
};
