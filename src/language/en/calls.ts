import type { Rich } from '../../card/card.ts';
import { rich } from '../../card/rich.ts';

/** What a step calls outside the desk, such as a pager, by its name in the procedure. */
export const calls = {
  also: (webhook: string): Rich => rich`Called as well: ${webhook}.`,
  timeline: (webhook: string): Rich => rich` · called: ${webhook}`,
  told: (webhook: string): Rich => rich`call: ${webhook}`,
  /** All that a call says of an incident that few may see. */
  private: 'You are called. What it is about is said in the chat.',
  failed: (reference: string, webhook: string): Rich =>
    rich`${webhook} could not be called about ${reference}. Whoever it calls may know nothing yet: please call them yourselves.`,
  uncertain: (reference: string, webhook: string): Rich =>
    rich`It is not certain that ${webhook} was called about ${reference}. Please see whether anybody heard it.`,
};
