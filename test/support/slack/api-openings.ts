import { textOf } from './api-arguments.ts';
import { type ApiMethod, findConversation, isRefusal, readHistory } from './api-conversations.ts';
import { type Core, callEmulator } from './core.ts';
import type { ApiReply } from './shapes.ts';
import { refusal } from './shapes.ts';

/** https://docs.slack.dev/reference/methods/conversations.create#naming: "80 characters or less". */
const LONGEST_NAME = 80;

/** Slack refuses what a permission is missing for, and says which. */
const lacking = ({ scopes }: Core, needed: string): ApiReply | undefined =>
  scopes.has(needed) ? undefined : { ...refusal('missing_scope'), needed, provided: [...scopes].join(',') };

/** "Channel names are always validated by this method." */
const nameFault = (name: string): string | undefined => {
  if (name === '') return 'invalid_name_required';
  if (name.length > LONGEST_NAME) return 'invalid_name_maxlength';
  if (/^[-_]+$/.test(name)) return 'invalid_name_punctuation';
  return /^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(name) ? undefined : 'invalid_name_specials';
};

const create: ApiMethod = async (core, args, token) => {
  const isPrivate = String(args.is_private) === 'true';
  const lacks = lacking(core, isPrivate ? 'groups:write' : 'channels:manage');
  if (lacks) return lacks;
  const fault = nameFault(textOf(args, 'name'));
  return fault === undefined ? callEmulator(core, 'conversations.create', args, token) : refusal(fault);
};

/** What writes to a channel needs another permission where it is private. */
const writing =
  (method: string): ApiMethod =>
  async (core, args, token) => {
    const conversation = await findConversation(core, textOf(args, 'channel'), token);
    if (isRefusal(conversation)) return conversation;
    const lacks = lacking(core, conversation.is_private ? 'groups:write' : 'channels:manage');
    if (lacks) return lacks;
    const reply = await callEmulator(core, method, args, token);
    // Slack says in the channel what was done, before whatever comes next.
    await readHistory(core, conversation.id, token);
    return reply;
  };

/** With `force` whoever can come comes, and the others are named; it fails only where nobody can. */
const invite: ApiMethod = async (core, args, token) => {
  const one = writing('conversations.invite');
  const users = textOf(args, 'users').split(',');
  if (String(args.force) !== 'true' || users.length < 2) return one(core, args, token);
  const replies: ApiReply[] = [];
  for (const user of users) replies.push(await one(core, { ...args, users: user }, token));
  const done = replies.find(({ ok }) => ok);
  const failed = replies.filter(({ ok }) => !ok);
  const [first] = failed;
  if (done === undefined && first) return first;
  return { ...(done ?? {}), ok: true, errors: failed.map(({ error }) => ({ ok: false, error })) };
};

const pinning =
  (method: string, pinned: boolean): ApiMethod =>
  async (core, args, token) => {
    const reply = lacking(core, 'pins:write') ?? (await callEmulator(core, method, args, token));
    const pin = `${textOf(args, 'channel')} ${textOf(args, 'timestamp')}`;
    if (reply.ok && pinned) core.pins.add(pin);
    if (reply.ok && !pinned) core.pins.delete(pin);
    return reply;
  };

export const openingMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.create': create,
  'conversations.invite': invite,
  'conversations.setTopic': writing('conversations.setTopic'),
  'conversations.setPurpose': writing('conversations.setPurpose'),
  'pins.add': pinning('pins.add', true),
  'pins.remove': pinning('pins.remove', false),
};
