import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Who has duty, cover, and being away. */
export const duty = {
  heading: 'On duty',
  none: 'The procedure names no rotas.',
  nobody: 'nobody',
  until: (who: Part, at: Part): Rich => rich`${who} until ${at}`,
  next: (who: Part, at: Part): Rich => rich`then ${who}, from ${at}`,
  away: (who: Part, until: Part): Rich => rich`${who} (away until ${until})`,
  youAreAway: (until: Part): Rich => rich`You are away until ${until}.`,
  covered: (rota: string, who: string, from: Part, to: Part): Rich =>
    rich`${rota}: ${who} has duty from ${from} until ${to}.`,
  awaySaved: (from: Part, to: Part): Rich => rich`You are away from ${from} until ${to}: nobody escalates to you then.`,
  presentSaved: rich`You are not away any more.`,
  youCover: (rota: string, from: Part, to: Part): Rich => rich`${rota}: you have duty from ${from} until ${to}.`,
  insteadOf: (whom: Part): Rich => rich` You stand in for ${whom}.`,
  youAreCovered: (rota: string, who: Part, from: Part, to: Part): Rich =>
    rich`${rota}: ${who} has duty instead of you from ${from} until ${to}.`,
  saidBy: (who: Part): Rich => rich`Said by ${who}. Who has duty: `,
  coverForm: {
    title: 'Cover',
    submit: 'Save',
    rota: 'Rota',
    person: 'Who has duty instead?',
    personHint: 'You, if you choose nobody.',
    from: 'From',
    fromHint: '16:30, or 2026-12-24 18:00. Empty means now.',
    to: 'Until',
    toHint: '08:00, or 2026-12-25 08:00.',
  },
  awayForm: {
    title: 'Away',
    submit: 'Save',
    from: 'From',
    fromHint: '16:30, or 2026-12-24 18:00. Empty means now.',
    to: 'Until',
    toHint: '08:00, or 2026-12-27 08:00.',
  },
};
