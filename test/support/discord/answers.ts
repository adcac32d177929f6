import { randomBytes } from 'node:crypto';
import { MessageFlags as Flags } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { isLate } from './interactions.ts';
import { type Deed, interactionPayload } from './payloads.ts';
import { type SeenMessage, seen } from './reading.ts';
import type { Choice, Interaction, ModalBody, Response } from './shapes.ts';

/** What came of something a person did, as they see it now: it changes when the product edits its answer. */
export interface Answer {
  readonly interaction: Interaction;
  /** How the product answered at first; "failed" when it didn't within 3 s of the world's clock. */
  readonly kind: Response['kind'] | 'failed';
  /** What this person reads: the answer, "is thinking…", or "The application did not respond"; '' where there is none. */
  readonly plain: string;
  /** The answer's message; undefined where there is none, or it was deleted. */
  readonly message: SeenMessage | undefined;
  /** The form that was opened by it. */
  readonly modal: ModalBody | undefined;
  /** What an autocompletion offers. */
  readonly choices: readonly Choice[];
  readonly followUps: readonly SeenMessage[];
  /** Waits until a deferred answer is there, or was deleted. */
  finished(): Promise<Answer>;
  /** Dispatches exactly the same event again: its answer was given already. */
  repeat(): void;
}

const NO_RESPONSE = 'The application did not respond';

/** How long a person waits in real time, so that a product that hangs ends a test. */
const PATIENCE_SECONDS = 10;

/** Does something as a person, and waits until it was answered or 3 s of the world's clock have passed. */
export const act = async (core: Core, deed: Deed): Promise<Answer> => {
  const id = core.id();
  const token = randomBytes(32).toString('base64url');
  const payload = interactionPayload(core, deed, id, token);
  const interaction: Interaction = {
    id,
    token,
    type: deed.type,
    userId: deed.userId,
    channelId: deed.channel.id,
    created: core.now(),
    messageId: deed.message?.id ?? null,
    payload,
    response: null,
    originalId: null,
    followUpIds: [],
  };
  core.interactions.set(id, interaction);
  // Nobody at the gateway, and no session to be resumed: it is lost, and the person told at once.
  const heard = core.gateway.dispatch('INTERACTION_CREATE', payload, 0);
  core.signal.changed();
  if (heard > 0) {
    const answered = () => interaction.response !== null || isLate(core, interaction);
    await core.signal.until(answered, 'a first response to an interaction', PATIENCE_SECONDS);
  }
  return answerOf(core, interaction);
};

const answerOf = (core: Core, interaction: Interaction): Answer => {
  const message = (id: string | null) => {
    const found = id === null ? undefined : core.messages.get(id);
    return found === undefined ? undefined : seen(core, found);
  };
  const answer: Answer = {
    interaction,
    get kind() {
      return interaction.response?.kind ?? 'failed';
    },
    get plain() {
      return interaction.response === null ? NO_RESPONSE : (answer.message?.plain ?? '');
    },
    get message() {
      return message(interaction.originalId);
    },
    modal: interaction.response?.kind === 'modal' ? interaction.response.modal : undefined,
    choices: interaction.response?.kind === 'choices' ? interaction.response.choices : [],
    get followUps() {
      return interaction.followUpIds.flatMap((id) => message(id) ?? []);
    },
    finished: async () => {
      const there = () => ((answer.message?.flags ?? 0) & Flags.Loading) === 0;
      await core.signal.until(there, 'the answer that was deferred', PATIENCE_SECONDS);
      return answer;
    },
    repeat: () => {
      core.gateway.dispatch('INTERACTION_CREATE', interaction.payload, 0);
    },
  };
  return answer;
};
