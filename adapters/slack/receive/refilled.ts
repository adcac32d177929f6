import type { ViewOutput } from '@slack/bolt';
import type { KnownBlock, ModalView, PlainTextElement } from '@slack/web-api';
import { BLOCKS_PER_VIEW, SECTION_TEXT, VIEW_TITLE } from '../limits.ts';
import { plainText } from '../render/blocks.ts';
import { VALUE } from '../render/form.ts';

type Values = ViewOutput['state']['values'];

/** What a person entered, by field; an empty field is ''. */
export function valuesOf(values: Values): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([field, elements]) => {
      const state = elements[VALUE];
      return [field, state?.value ?? state?.selected_option?.value ?? state?.selected_user ?? ''];
    }),
  );
}

/** The fields that can carry a fault. */
export function inputsOf(view: ViewOutput): readonly string[] {
  return view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []));
}

const NOTE = 'what-is-wrong';

/** The submitted form as the person left it, with a note above: nothing that was written is lost. */
export function refilled(view: ViewOutput, note: string): ModalView {
  // Slack sends a view's blocks back as they were given.
  const given = view.blocks as KnownBlock[];
  const above: KnownBlock = { type: 'section', block_id: NOTE, text: plainText(note, SECTION_TEXT) };
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title: text(view.title, VIEW_TITLE),
    ...(view.submit && { submit: text(view.submit, VIEW_TITLE) }),
    ...(view.close && { close: text(view.close, VIEW_TITLE) }),
    blocks: [above, ...given.filter((block) => block.block_id !== NOTE).map((block) => withValue(block, view))].slice(
      0,
      BLOCKS_PER_VIEW,
    ),
  };
}

function text(given: PlainTextElement, limit: number): PlainTextElement {
  return plainText(given.text, limit);
}

function withValue(block: KnownBlock, view: ViewOutput): KnownBlock {
  if (block.type !== 'input' || !block.block_id) return block;
  const state = view.state.values[block.block_id]?.[VALUE];
  const { element } = block;
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: _before, ...rest } = element;
      return { ...block, element: state?.value ? { ...rest, initial_value: state.value } : rest };
    }
    case 'static_select': {
      const { initial_option: _before, ...rest } = element;
      const chosen = element.options?.find((option) => option.value === state?.selected_option?.value);
      return { ...block, element: chosen ? { ...rest, initial_option: chosen } : rest };
    }
    case 'users_select': {
      const { initial_user: _before, ...rest } = element;
      return { ...block, element: state?.selected_user ? { ...rest, initial_user: state.selected_user } : rest };
    }
    default:
      return block;
  }
}
