import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Incidents that only their members see. */
export const privateWords = {
  label: 'Private',
  seenBy: (people: Part): Rich => rich`only for ${people}`,
  confirm: {
    title: 'Make it private?',
    text: 'Only those who work on it see it from then on. This can’t be undone.',
    yes: 'Make it private',
    no: 'Leave it',
  },
  /** What is left where it was read before. */
  sealed: (reference: string): string => `${reference} is private now: nothing more is shown here.`,
  made: (people: Part): Rich => rich`made private, only for ${people}`,
  admitted: (people: Part): Rich => rich`let in: ${people}`,
  changed: (reference: string, people: Part): Rich =>
    rich`${reference} is private now, only for ${people}. What was posted for others is taken out of their messages.`,
  nobodyElse:
    'If they do not answer, nobody else will be called: the procedure names no owner, manager or members who could be let in. Please assign it to whoever else should see it, and name them there for the next time.',
};
