import { MessageFlags } from 'discord-api-types/v10';
import { checkLegacyComponents, checkNewComponents } from './component-rules.ts';
import { createForm, type Form, refusal } from './errors.ts';
import * as limits from './limits.ts';
import { checkAllowedMentions } from './mentions.ts';
import type { Embed, MessageBody } from './shapes.ts';

const isComponentsV2 = (flags: number): boolean => (flags & MessageFlags.IsComponentsV2) !== 0;

/** What a message is after a request: what the request leaves out stays as it was. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly NonNullable<MessageBody['components']>[number][];
  readonly flags: number;
}

const checkEmbed = (form: Form, embed: Embed, path: string): void => {
  form.text(embed.title, `${path}.title`, { max: limits.EMBED_TITLE, optional: true });
  form.text(embed.description, `${path}.description`, { max: limits.EMBED_DESCRIPTION, optional: true });
  if (embed.footer) form.text(embed.footer.text, `${path}.footer.text`, { min: 1, max: limits.EMBED_FOOTER });
  if (embed.author) form.text(embed.author.name, `${path}.author.name`, { min: 1, max: limits.EMBED_AUTHOR });
  const fields = form.list(embed.fields, `${path}.fields`, limits.EMBED_FIELDS);
  for (const [index, field] of fields.entries()) {
    form.text(field.name, `${path}.fields.${index}.name`, { min: 1, max: limits.EMBED_FIELD_NAME });
    form.text(field.value, `${path}.fields.${index}.value`, { min: 1, max: limits.EMBED_FIELD_VALUE });
  }
};

const embedLength = ({ title, description, footer, author, fields = [] }: Embed): number =>
  [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])]
    .map((text) => text?.length ?? 0)
    .reduce((sum, length) => sum + length, 0);

const checkEmbeds = (form: Form, given: readonly Embed[]): void => {
  const embeds = form.list(given, 'embeds', limits.EMBEDS);
  for (const [index, embed] of embeds.entries()) checkEmbed(form, embed, `embeds.${index}`);
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  form.check(
    total <= limits.EMBED_TOTAL,
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
    'Embed size exceeds maximum size of 6000',
  );
};

/** Checks a message as it would be, and throws 50035 or 50006 as Discord does. */
export const checkMessage = (body: MessageBody, draft: Draft): void => {
  const form = createForm();
  form.text(draft.content, 'content', { max: limits.CONTENT });
  checkEmbeds(form, draft.embeds);
  checkAllowedMentions(form, body.allowed_mentions);
  if (body.nonce !== undefined && body.nonce !== null) {
    form.text(String(body.nonce), 'nonce', { max: limits.NONCE });
  }
  if (isComponentsV2(draft.flags)) {
    for (const field of ['content', 'embeds'] as const) {
      const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      form.check(draft[field].length === 0, field, code, message);
    }
    checkNewComponents(form, draft.components);
  } else {
    checkLegacyComponents(form, draft.components);
  }
  form.done();
  const empty = draft.content.trim() === '' && draft.embeds.length === 0 && draft.components.length === 0;
  if (empty) throw refusal(50006);
};

/** The draft of a new message, or of an old one with a request's changes. */
export const draftOf = (
  { content, embeds, components, flags }: MessageBody,
  old: Draft = { content: '', embeds: [], components: [], flags: 0 },
): Draft => ({
  content: content === undefined ? old.content : (content ?? ''),
  embeds: embeds === undefined ? old.embeds : (embeds ?? []),
  components: components === undefined ? old.components : (components ?? []),
  // Once there, the flag of the new components stays (Components: Reference).
  flags: (flags ?? old.flags) | (old.flags & (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)),
});
