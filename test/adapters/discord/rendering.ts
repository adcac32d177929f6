import { renderCard } from '../../../adapters/discord/render/card.ts';
import { renderModal } from '../../../adapters/discord/render/form.ts';
import type { Block, Card, Form, Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { isRefusal } from '../../support/discord/errors.ts';
import { checkMessage, draftOf } from '../../support/discord/message-rules.ts';
import { checkModal } from '../../support/discord/modal-rules.ts';
import type { MessageBody, ModalBody } from '../../support/discord/shapes.ts';

export const now = Temporal.Instant.from('2026-03-02T13:07:00Z');
export const text = (words: string): Span => ({ kind: 'text', text: words });

export function card(blocks: readonly Block[], language: Language = 'en'): Card {
  return { language, tone: 'serious', summary: 'INC-42', blocks };
}

/** The markdown of a card's first text. */
export function markdown(given: Card): string {
  return contents(given)[0] ?? '';
}

/** The markdown of one block of rich text. */
export function written(...rich: Rich): string {
  return markdown(card([{ kind: 'text', text: rich }]));
}

/** All text displays of a card, in their order. */
export function contents(given: Card): readonly string[] {
  return renderCard(given, now).components[0].components.flatMap((part) => ('content' in part ? [part.content] : []));
}

/** What Discord has against a card, or null. */
export function refusalOf(given: Card): unknown {
  const body = renderCard(given, now) as unknown as MessageBody;
  return faultOf(() => checkMessage(body, draftOf(body)));
}

/** What Discord has against a form as a window, or null. */
export function modalRefusalOf(form: Form, isFirst = true): unknown {
  return faultOf(() => checkModal(renderModal({ form, isFirst }, '!note:12345678:42:3', now) as unknown as ModalBody));
}

function faultOf(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (fault) {
    if (isRefusal(fault)) return fault.refusedWith.body;
    throw fault;
  }
}
