import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Finding the cause: what was found, suspected and ruled out, and what is to be done by whom. */
export const cause = {
  labels: { suspected: 'Suspected', confirmed: 'Confirmed', actions: 'To be done', followUps: 'Follow-ups' },
  moreActions: (count: number) => `and ${count} more`,
  posts: {
    finding: (who: Part): Rich => rich`Finding by ${who}`,
    suspected: (who: Part): Rich => rich`Suspected by ${who}`,
    ruledOut: (who: Part): Rich => rich`Ruled out by ${who}`,
    confirmed: (what: string, who: Part): Rich => rich`Confirmed by ${who}: ${what}`,
    disproved: (what: string, who: Part): Rich => rich`Ruled out by ${who}: ${what}`,
    action: (owner: Part, who: Part, by: Part): Rich => rich`${owner}: ${who} asks you to do this ${by}.`,
    actionDone: (what: string, who: Part): Rich => rich`Done, says ${who}: ${what}`,
    actionDropped: (what: string, who: Part): Rich => rich`Not needed any more, says ${who}: ${what}`,
    actionFollowsUp: (what: string, who: Part): Rich => rich`Goes on as a follow-up, says ${who}: ${what}`,
    actionOverdue: (owner: Part, at: Part): Rich => rich`${owner}: this was to be done by ${at}.`,
    actionUndone: (holder: Part, owner: Part, at: Part): Rich =>
      rich`${holder}: ${owner} was to do this by ${at}. Please see to it.`,
  },
  timeline: {
    kinds: { finding: 'finding', suspected: 'suspected', ruledOut: 'ruled out' },
    settled: {
      confirmed: (entry: number) => `confirmed what entry ${entry} suspects`,
      ruledOut: (entry: number) => `ruled out what entry ${entry} suspects`,
    },
    action: (owner: Part, by: Part): Rich => rich`to be done by ${owner} (${by})`,
    actionDone: (entry: number) => `done what entry ${entry} asks for`,
    actionDropped: (entry: number) => `dropped what entry ${entry} asks for`,
    actionFollowsUp: (entry: number) => `made a follow-up of what entry ${entry} asks for`,
    actionReminded: (entry: number) => `reminder: what entry ${entry} asks for`,
  },
  changed: {
    found: (reference: string): Rich => rich`It is in the record of ${reference}.`,
    settled: (reference: string): Rich => rich`The suspicion is settled in ${reference}.`,
    added: (reference: string): Rich => rich`It is among what is to be done for ${reference}.`,
    goesOn: (what: string): Rich => rich`It goes on as a follow-up: ${what}`,
    actionSettled: (reference: string): Rich => rich`${reference}: what is to be done is brought up to date.`,
  },
  known: {
    heading: (reference: string) => `${reference}: what helped before`,
    none: (reference: string) => `Nothing is known that helped before with the like of ${reference}.`,
    byProcedure: 'from the procedure',
    from: (reference: string) => `from ${reference}`,
    use: (number: number) => `Use ${number}…`,
    button: (count: number) => `Known workarounds (${count})`,
  },
  findForm: {
    title: 'Finding',
    kind: 'What is it?',
    kinds: { finding: 'Finding', suspected: 'Suspected', ruledOut: 'Ruled out' },
    suspicion: 'Does it settle a suspicion?',
    suspicionHint: 'A finding confirms it; else it is ruled out.',
    text: 'Text',
  },
  actionForm: {
    title: 'To be done',
    submit: 'Save',
    text: 'What is to be done?',
    owner: 'By whom?',
    ownerHint: 'Left empty: by you.',
    due: 'By when?',
    dueHint: 'Who has it to do is reminded then.',
  },
  settleForm: {
    title: 'Done?',
    action: 'Which one?',
    as: 'How does it stand?',
    done: 'Done',
    dropped: 'Not needed any more',
    followUp: 'Goes on as a follow-up',
    text: 'What came of it',
  },
};
