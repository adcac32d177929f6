import type { Language } from '../../../src/language/language.ts';
import type { Verb } from '../../../src/language/verbs.ts';

type Both = Readonly<Record<Language, string>>;

/** Some subcommands, under a name of their own. */
export interface Group {
  readonly name: Both;
  readonly does: Both;
  readonly verbs: readonly Verb[];
}

/** A command has 25 subcommands and groups at most, and a group 25 subcommands. */
export const groups: readonly Group[] = [
  {
    name: { en: 'record', pl: 'zapis' },
    does: { en: 'What completes and mends the record', pl: 'Uzupełnienia i poprawki w zapisie' },
    verbs: [
      'category',
      'service',
      'reporter',
      'merge',
      'unmerge',
      'correct',
      'withdraw',
      'private',
      'told',
      'catchup',
      'confirm',
      'recovery',
      'waive',
      'review',
      'complete',
      'sweep',
    ],
  },
  {
    name: { en: 'cause', pl: 'przyczyna' },
    does: { en: 'Gathers what is known and finds the cause', pl: 'Zbieranie informacji i szukanie przyczyny' },
    verbs: ['questions', 'check', 'finding', 'suspect', 'ruledout', 'action'],
  },
  {
    name: { en: 'team', pl: 'zespół' },
    does: { en: 'Who else should have it, or help', pl: 'Kto inny ma przejąć albo pomóc' },
    verbs: ['back', 'passon', 'askhelp', 'redirect'],
  },
  {
    name: { en: 'news', pl: 'wiadomości' },
    does: { en: 'What you hear of directly', pl: 'O czym przychodzą wiadomości bezpośrednio' },
    verbs: ['follow', 'unfollow'],
  },
  {
    name: { en: 'lead', pl: 'kierowanie' },
    does: { en: 'How a major incident is led', pl: 'Kierowanie poważnym incydentem' },
    verbs: ['major', 'role', 'standdown'],
  },
];

/** The group that a verb's subcommand is in; undefined where it stands by itself. */
export function groupOf(verb: Verb): Group | undefined {
  return groups.find(({ verbs }) => verbs.includes(verb));
}
