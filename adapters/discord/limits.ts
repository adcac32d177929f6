/**
 * Discord's limits, in characters unless said otherwise. Discord doesn't say how it counts a character beyond the basic
 * plane; UTF-16 units are the greater number, so counting those is safe.
 */

// https://docs.discord.com/developers/components/reference
/** All components of a message together, those inside others too. */
export const COMPONENTS_PER_MESSAGE = 40;
/** All text displays of a message together. */
export const ALL_TEXTS = 4000;
export const BUTTONS_PER_ROW = 5;
export const BUTTON_LABEL = 80;
export const CUSTOM_ID = 100;
export const SELECT_OPTIONS = 25;
export const OPTION_TEXT = 100;
export const INPUT_VALUE = 4000;
export const INPUT_PLACEHOLDER = 100;
export const LABEL_TEXT = 45;
export const LABEL_DESCRIPTION = 100;
/** The greatest id that a component can be given: 32 bits, of which the sign is left out. */
export const COMPONENT_ID = 0x7fff_ffff;

// https://docs.discord.com/developers/interactions/receiving-and-responding
export const MODAL_TITLE = 45;
export const MODAL_COMPONENTS = 5;

// https://docs.discord.com/developers/interactions/application-commands
export const COMMAND_NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u;
export const COMMAND_DESCRIPTION = 100;
export const COMMAND_OPTIONS = 25;
/** Names, descriptions and values of a command with all that belongs to it; of each the longest language counts. */
export const COMMAND_TOTAL = 8000;
export const CHOICES = 25;
export const CHOICE_TEXT = 100;
export const OPTION_VALUE = 6000;

// https://docs.discord.com/developers/resources/message
export const NONCE = 25;
/** A mention that isn't listed isn't one; more than these can't be listed. */
export const ALLOWED_MENTIONS = 100;
/** Items a page of a channel's messages. */
export const PAGE = 100;
/**
 * For this long the same nonce gives the same message. Discord says "the past few minutes" and no number: the least that
 * several minutes can be.
 */
export const NONCE_SECONDS = 120;

/** A channel's topic: https://docs.discord.com/developers/resources/channel */
export const CHANNEL_TOPIC = 1024;
/** A thread's name: https://docs.discord.com/developers/resources/channel */
export const THREAD_NAME = 100;

/**
 * The limits are in each answer's headers (https://docs.discord.com/developers/topics/rate-limits) and the library keeps
 * to them; five messages in five seconds and channel is what they usually say.
 */
export const PACE_MS = 1000;
