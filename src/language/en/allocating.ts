import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Refusing and passing on, help of other groups, and a take that lapses. */
export const allocating = {
  onDuty: (rota: string) => `on duty: ${rota}`,
  posts: {
    /** Why a step called nobody: after a person's name, or the name of a step. */
    skipped: {
      away: (who: Part): Rich => rich`Passed over: ${who}, who is away.`,
      gone: (who: Part): Rich => rich`Passed over: ${who}, who is no member any more.`,
      nobodyOnDuty: (rota: Part): Rich => rich`Passed over: ${rota}. Nobody has duty now.`,
      allAbsent: (group: Part): Rich => rich`Passed over: ${group}. Nobody of that group is here now.`,
    },
    passedOn: (group: Part, from: Part, who: Part): Rich =>
      rich`${group}: ${who} passes this on to you from ${from}. Please take it.`,
    helpAsked: (group: Part, who: Part): Rich => rich`${group}: ${who} asks for your help.`,
    helpHolder: (holder: Part): Rich => rich`It stays with ${holder}.`,
    helpCalled: (group: Part, since: Part): Rich =>
      rich`${group}: your help was asked for and is not answered ${since}.`,
    helpToOperations: (group: Part, since: Part): Rich =>
      rich`${group} was asked for help twice and has not answered ${since}. Who can help instead?`,
    helpAnswered: (who: Part, group: Part): Rich => rich`${who} helps, as ${group} was asked to.`,
    lapsed: (group: Part, from: Part): Rich =>
      rich`${group}: nothing has been written for too long, so ${from} does not have this any more. Please take it.`,
  },
  timeline: {
    escalated: {
      functional: (target: Part): Rich => rich`functional escalation to ${target}`,
      hierarchical: (target: Part): Rich => rich`hierarchical escalation to ${target}`,
    },
    passedOn: (from: Part, group: Part): Rich => rich`passed on from ${from} to ${group}`,
    helpAsked: (group: Part): Rich => rich`asked ${group} for help`,
    helpCalled: {
      group: (group: Part): Rich => rich`${group} asked for help once more`,
      operations: (group: Part): Rich => rich`no help from ${group}, operations asked`,
    },
    helpAnswered: (group: Part): Rich => rich`helps, for ${group}`,
    lapsed: (from: Part): Rich => rich`nothing written for too long: no longer with ${from}`,
  },
  card: {
    help: 'Help',
    askedFor: (group: Part): Rich => rich`asked of ${group}`,
    helps: (who: Part, group: Part): Rich => rich`${who}, for ${group}`,
    helpAgain: (group: Part, at: Part): Rich => rich`${group} asked again ${at}`,
    helpToOperations: (group: Part, at: Part): Rich => rich`without ${group} to operations ${at}`,
    lapses: (at: Part): Rich => rich`lapses ${at} without a word`,
  },
  changed: {
    passedOn: (reference: string, group: Part): Rich => rich`${reference} is passed on to ${group}. They are told now.`,
    helpAsked: (reference: string, group: Part): Rich =>
      rich`${group} is asked for help with ${reference}. It stays where it is.`,
    helpAnswered: (reference: string, group: Part): Rich =>
      rich`You help with ${reference}, as ${group} was asked to. Everybody sees it.`,
  },
  refusals: {
    noSuchStep: (step: number, most: number) =>
      `There is no step ${step}: the path has ${most}, the last resort included. The form lists them.`,
    passOnToWhom: 'Nobody has it yet, so it can only be passed on to another group. Please choose which one.',
    helpOfItself: (group: Part): Rich => rich`${group} has the incident. Help can be asked of any other group.`,
    helpAskedAlready: (group: Part): Rich => rich`${group} is asked already and has not answered yet.`,
    helpOfNobodyKnown: (group: Part): Rich =>
      rich`The procedure names no members of ${group}, so nobody of it could see this private incident. Please assign it to one of them, or name members there for the next time.`,
    helpAnsweredAlready: (who: Part): Rich => rich`${who} helps already. More help is welcome: write a note.`,
  },
  forms: {
    escalate: {
      step: 'Which step?',
      next: 'Left out: the next one.',
      functional: (number: number, to: string) => `${number}. ${to} – functional`,
      hierarchical: (number: number, to: string) => `${number}. ${to} – hierarchical`,
      path: (name: string): Rich => rich`By the path: ${name}.`,
    },
    passOn: {
      title: 'Pass on',
      submit: 'Pass on',
      group: 'To which group?',
      back: (group: string) => `${group} (back)`,
      reason: 'Why?',
      reasonHint: 'So that the next ones need not find out the same once more.',
    },
    askHelp: {
      title: 'Ask for help',
      submit: 'Ask',
      what: (holder: Part): Rich => rich`The incident stays with ${holder}.`,
      group: 'Which group?',
      text: 'What is needed?',
    },
  },
};
