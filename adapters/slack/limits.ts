/**
 * Slack's limits, in characters unless said otherwise. Slack doesn't say how it counts a character beyond the basic
 * plane; UTF-16 units are the greater number, so counting those is safe.
 */

// https://docs.slack.dev/reference/block-kit/blocks
export const BLOCKS_PER_MESSAGE = 50;
export const BLOCKS_PER_VIEW = 100;
export const BLOCK_ID = 255;
export const SECTION_TEXT = 3000;
export const ACTIONS_ELEMENTS = 25;
export const INPUT_LABEL = 2000;
export const INPUT_HINT = 2000;

// https://docs.slack.dev/reference/block-kit/block-elements
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const SELECT_OPTIONS = 100;
export const INPUT_VALUE = 3000;

// https://docs.slack.dev/reference/block-kit/composition-objects
export const CONTEXT_TEXT = 3000;
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;

// https://docs.slack.dev/reference/views
export const VIEW_TITLE = 24;
export const VIEW_BUTTON = 24;
export const PRIVATE_METADATA = 3000;

/** `text` of chat.update; chat.postMessage takes more, but one line for notifications needs no more. */
export const FALLBACK_TEXT = 4000;

/**
 * All texts of a message's blocks together. Undocumented: people met `msg_blocks_too_long` at 13,297 characters, and
 * each further block took about 125 of them (github.com/slackapi/bolt-js/issues/2509).
 */
export const ALL_TEXTS = 13_000;
export const BLOCK_COST = 130;

/** Requests older or newer than this are refused: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export const SIGNATURE_SECONDS = 300;

/** The longest body taken in. A form's texts are at most 3000 characters each: Slack sends far less than this. */
export const BODY_BYTES = 1024 * 1024;

/** About one message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits */
export const PACE_MS = 1000;

/** Items a page of conversations.members and conversations.history: at most 1000 and 999, recommended 200. */
export const PAGE = 200;

/** https://docs.slack.dev/reference/methods/conversations.create#naming */
export const CHANNEL_NAME = 80;
/** https://docs.slack.dev/reference/methods/conversations.setTopic */
export const TOPIC = 250;
/** The most that users.conversations gives at once; a look through all of its channels asks as seldom as it can. */
export const CHANNELS_PER_PAGE = 999;
/** conversations.invite speaks of 1000 in one place and of 100 in another. */
export const INVITED_AT_ONCE = 100;
