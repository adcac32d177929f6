import type { Language } from '../language/language.ts';
import type { Notice } from '../notice/notice.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** What did not get through: a card, a post, a conversation of its own, or a call, which is named as the procedure names it. */
export function lostIn(
  { about, kind, conversation }: Pick<Notice, 'about' | 'kind' | 'conversation'>,
  procedure: Procedure,
  language: Language,
): { readonly what: 'card' | 'post' | 'opening' | 'call'; readonly webhook?: string } {
  return about.type === 'call'
    ? { what: 'call', webhook: webhookName(procedure, conversation.id, language) }
    : { what: kind };
}

export function webhookName({ webhooks }: Procedure, key: string, language: Language): string {
  return webhooks.find((one) => one.key === key)?.name[language] ?? key;
}
