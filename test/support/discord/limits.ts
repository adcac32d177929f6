/**
 * Discord's documented limits. Lengths are counted in UTF-16 units, which is never less than what Discord counts.
 * The comment names the page of Discord's documentation, or says that the figure was only observed.
 */

// Resources: Message
export const CONTENT = 2000;
export const NONCE = 25;
export const EMBEDS = 10;
export const EMBED_TITLE = 256;
export const EMBED_DESCRIPTION = 4096;
export const EMBED_FIELDS = 25;
export const EMBED_FIELD_NAME = 256;
export const EMBED_FIELD_VALUE = 1024;
export const EMBED_FOOTER = 2048;
export const EMBED_AUTHOR = 256;
/** "across all embeds attached to a message". */
export const EMBED_TOTAL = 6000;
/** Resources: Message, allowed mentions object. */
export const ALLOWED_IDS = 100;
/** "checked for uniqueness in the past few minutes": the page has no figure. */
export const NONCE_MINUTES = 5;
/** Opcodes and status codes, 30046: "edits to messages older than 1 hour". */
export const FREE_EDIT_HOURS = 1;
/** How many of those a channel takes is not documented: observed by client libraries' users. */
export const OLD_EDITS = { limit: 3, seconds: 20 } as const;
/** Get channel messages. */
export const MESSAGES_PER_PAGE = 100;

// Components: Reference
export const CUSTOM_ID = 100;
export const ROW_BUTTONS = 5;
/** Legacy message component behaviour. */
export const LEGACY_ROWS = 5;
/** Flag 1 << 15: nested ones count too. */
export const COMPONENTS = 40;
/** Text displays of a message together: observed as refusals, and what client libraries check. */
export const TEXT_DISPLAYS = 4000;
export const BUTTON_LABEL = 80;
export const BUTTON_URL = 512;
export const SELECT_OPTIONS = 25;
export const OPTION_TEXT = 100;
export const SELECT_PLACEHOLDER = 150;
export const SECTION_TEXTS = 3;
export const INPUT_LABEL = 45;
export const INPUT_VALUE = 4000;
export const INPUT_PLACEHOLDER = 100;
export const LABEL = 45;
export const LABEL_DESCRIPTION = 100;

// Interactions: Receiving and responding
export const MODAL_TITLE = 45;
export const MODAL_COMPONENTS = 5;
export const RESPOND_SECONDS = 3;
export const TOKEN_MINUTES = 15;

// Interactions: Application commands
export const COMMANDS = 100;
/** Of user commands and of message commands each. */
export const CONTEXT_COMMANDS = 15;
export const COMMAND_OPTIONS = 25;
export const COMMAND_CHOICES = 25;
export const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
export const COMMAND_DESCRIPTION = 100;
export const CHOICE_TEXT = 100;
/** "combined name, description, and value properties for each command, its options … and choices". */
export const COMMAND_TOTAL = 8000;
export const CREATIONS_A_DAY = 200;

// Topics: Rate limits
export const GLOBAL_PER_SECOND = 50;
/** Not documented, and may change: what the headers of this route say. */
export const MESSAGES_PER_CHANNEL = { limit: 5, seconds: 5 } as const;

/** Resources: Guild: 500 channels of all types. */
export const CHANNELS_PER_GUILD = 500;
/** Not documented; what Discord is seen to refuse. */
export const OVERWRITES = 1000;
/** Resources: Message, "pin message": the older limit of 50, which is the safer one to keep to. */
export const PINS = 50;
