import { textOf } from './api-arguments.ts';
import type { ApiMethod } from './api-conversations.ts';
import { refusal } from './shapes.ts';
import { readView } from './view-rules.ts';

/*
 * The emulator's own views know neither a closed modal nor response_action, and its triggers
 * follow the machine's clock; so views are wholly the world's.
 */

const open: ApiMethod = async ({ modals }, args) => {
  const read = readView(args.view);
  if ('refused' in read) return read.refused;
  const taken = read.view.external_id ?? '';
  if (modals.find({ externalId: taken }) !== undefined) return refusal('duplicate_external_id');
  const trigger = modals.exchange(args.trigger_id ?? args.interactivity_pointer);
  if ('error' in trigger) return refusal(trigger.error);
  return { ok: true, view: modals.open(trigger.userId, read.view) };
};

const push: ApiMethod = async ({ modals }, args) => {
  const read = readView(args.view);
  if ('refused' in read) return read.refused;
  const trigger = modals.exchange(args.trigger_id ?? args.interactivity_pointer);
  if ('error' in trigger) return refusal(trigger.error);
  if (modals.stack(trigger.userId).length === 0) return refusal('not_found');
  const view = modals.push(trigger.userId, read.view);
  return view === undefined ? refusal('push_limit_reached') : { ok: true, view };
};

const update: ApiMethod = async ({ modals }, args) => {
  const read = readView(args.view);
  if ('refused' in read) return read.refused;
  const old = modals.find({ id: args.view_id, externalId: args.external_id });
  if (old === undefined) return refusal('not_found');
  const hash = textOf(args, 'hash');
  if (hash !== '' && hash !== old.hash) return refusal('hash_conflict');
  return { ok: true, view: modals.update(old.id, read.view) };
};

export const viewMethods: Readonly<Record<string, ApiMethod>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
};
