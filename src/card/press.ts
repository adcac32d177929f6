/**
 * What a button carries: `action:incident:seq` and perhaps one argument. It names what was seen and grants nothing;
 * the desk checks the person, the incident and its state again.
 */
export const actions = [
  'take',
  'update',
  'restore',
  'escalate',
  'more',
  'answer',
  'assign',
  'back',
  'passOn',
  'askHelp',
  'answerHelp',
  'note',
  'questions',
  'check',
  'find',
  'action',
  'settleAction',
  'resume',
  'hold',
  'workaround',
  'workarounds',
  'useWorkaround',
  'category',
  'service',
  'reporter',
  'redirect',
  'merge',
  'unmerge',
  'same',
  'correct',
  'withdraw',
  'private',
  'told',
  'follow',
  'unfollow',
  'priority',
  'close',
  'complete',
  'reopen',
  'confirm',
  'recovery',
  'waive',
  'review',
  'cancel',
  'major',
  'standDown',
  'lead',
  'role',
  'show',
  'send',
  'cover',
  'away',
  'present',
  'list',
  'new',
  'help',
  'confirmOperations',
] as const;
export type Action = (typeof actions)[number];

export interface Press {
  readonly action: Action;
  /** The incident's number; 0 for an action that is about none. */
  readonly incident: number;
  /** The timeline's number that the presser saw. */
  readonly seq: number;
  /** One more word, such as a draft's id or a page; no colon in it. */
  readonly argument: string | null;
}

/** The floor over the platforms that show buttons is 100 characters. */
export const maxPressLength = 100;

/** Writes a press down in at most 100 characters. Throws when the argument doesn't fit: a programming fault. */
export function writePress(action: Action, incident: number, seq: number, argument: string | null = null): string {
  const text = [action, incident, seq, ...(argument === null ? [] : [argument])].join(':');
  if (text.length > maxPressLength || argument?.includes(':')) throw new Error(`A press doesn't fit: ${text}`);
  return text;
}

/** Reads a press back; null for what this version doesn't know. */
export function readPress(text: string): Press | null {
  const match = /^([A-Za-z]+):(\d{1,9}):(\d{1,9})(?::([^:]{1,60}))?$/.exec(text);
  const action = actions.find((known) => known === match?.[1]);
  if (!match || !action) return null;
  return { action, incident: Number(match[2]), seq: Number(match[3]), argument: match[4] ?? null };
}
