/**
 * Slack's documented limits. Lengths are in characters. The comment names the page of Slack's
 * documentation, or says that the figure was only observed.
 */

// Reference: Blocks
export const BLOCKS_PER_MESSAGE = 50;
export const BLOCKS_PER_VIEW = 100;
export const BLOCK_ID = 255;
export const SECTION_TEXT = 3000;
export const SECTION_FIELDS = 10;
export const SECTION_FIELD_TEXT = 2000;
export const HEADER_TEXT = 150;
export const CONTEXT_ELEMENTS = 10;
export const ACTIONS_ELEMENTS = 25;
export const INPUT_LABEL = 2000;
export const INPUT_HINT = 2000;
export const IMAGE_ALT_TEXT = 2000;
export const IMAGE_TITLE = 2000;
export const MARKDOWN_TEXT = 12_000;

// Reference: Block elements
export const ACTION_ID = 255;
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const URL = 3000;
export const ACCESSIBILITY_LABEL = 75;
export const PLACEHOLDER = 150;
export const SELECT_OPTIONS = 100;
export const OPTION_GROUPS = 100;
export const OVERFLOW_OPTIONS = 5;
export const CHOICE_OPTIONS = 10;
export const INPUT_VALUE = 3000;

// Reference: Composition objects
export const TEXT_OBJECT = 3000;
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;
export const OPTION_DESCRIPTION = 75;
export const OPTION_GROUP_LABEL = 75;
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;

// Reference: Views
export const VIEW_TITLE = 24;
export const VIEW_BUTTON = 24;
export const PRIVATE_METADATA = 3000;
export const CALLBACK_ID = 255;
export const EXTERNAL_ID = 255;
export const VIEW_BYTES = 250 * 1024;
/** views.push: "the limit is 3" views in a stack. */
export const VIEW_STACK = 3;

// chat.postMessage, chat.update
// A longer text than 40,000 is not refused but cut, which the emulator does.
export const UPDATE_TEXT = 4000;
/** Undocumented; the maintainers speak of 12,000 characters and a buffer, users saw refusals near 13,200. */
export const ALL_BLOCKS_TEXT = 13_200;
/** What one block is taken to cost of that buffer; a cautious guess. */
export const BLOCK_OVERHEAD = 100;

// Handling user interaction
export const TRIGGER_SECONDS = 3;
export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_MINUTES = 30;
