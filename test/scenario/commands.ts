import type { Verb } from '../../src/language/verbs.ts';

type AboutNone = 'new' | 'list' | 'duty' | 'sweep' | 'me' | 'help';

/** What follows the incident, for each command that names one. A verb that is missing here is a type error. */
const following: Readonly<Record<Exclude<Verb, AboutNone>, readonly string[]>> = {
  show: [''],
  take: [''],
  assign: ['Website L2', 'me', '', '@nobody'],
  back: ['Not ours'],
  passon: ['Website L2 Not ours', ''],
  askhelp: ['Website L2 Who changed it?', ''],
  update: ['Looking', 'clients: Looking'],
  note: ['Looked'],
  questions: [''],
  check: ['1 Looked', ''],
  finding: ['Looked', '#1 Looked'],
  suspect: ['Looking'],
  ruledout: ['Looked', '#1 Looked'],
  action: ['23:59 Look', '#1 done Looked', '#1 followup', ''],
  priority: ['high high'],
  category: ['slow', ''],
  service: ['website', ''],
  reporter: ['Zofia Lis', '@nobody', ''],
  workaround: ['Looking', 'clients: Looking', 'known'],
  hold: ['23:59 Looking', ''],
  resume: [''],
  escalate: ['', '#1 Looked'],
  answer: [''],
  restore: ['fix Rolled back'],
  close: [''],
  complete: [''],
  reopen: [''],
  confirm: [''],
  recovery: [''],
  waive: [''],
  review: ['Looked', ''],
  cancel: ['mistake'],
  redirect: ['Looked'],
  merge: ['INC-1', ''],
  unmerge: [''],
  correct: ['1 23:59 Looked', ''],
  withdraw: ['1 Looked', ''],
  private: [''],
  major: ['Looked', ''],
  standdown: ['Looked', ''],
  role: ['manager', 'manager @nobody', ''],
  told: [''],
  catchup: [''],
  follow: [''],
  unfollow: [''],
};

/** Every command that names an incident, as it is typed. */
export const commandsAbout = (reference: string): readonly string[] =>
  Object.entries(following).flatMap(([verb, all]) => all.map((said) => `${verb} ${reference} ${said}`.trim()));

/** A few of them, of each sort: what the desk makes of the others doesn't differ by platform. */
export const someCommandsAbout = (reference: string): readonly string[] =>
  commandsAbout(reference).filter((command) => /^(?:show|take|assign .* @|update .* clients)/.test(command));
