import { randomBytes } from 'node:crypto';
import { TRIGGER_SECONDS, VIEW_STACK } from './limits.ts';
import { withIdentifiers } from './message-rules.ts';
import { APP, TEAM } from './seed.ts';
import type { StateValues, View, ViewDefinition } from './shapes.ts';

/** The modals that people have open, and the trigger ids with which new ones may be opened. */
export interface Modals {
  /** A trigger id for this person, as every interaction carries one. */
  trigger(userId: string): string;
  /** Uses a trigger up: its person, or Slack's error code. */
  exchange(triggerId: unknown): { readonly userId: string } | { readonly error: string };
  /** From now on every trigger given out so far counts as older than it may be. */
  expireTriggers(): void;
  /** Puts a view in front of the person, on top of an empty stack. */
  open(userId: string, definition: ViewDefinition): View;
  /** Puts a view on top; undefined when the stack is full or empty. */
  push(userId: string, definition: ViewDefinition): View | undefined;
  /** Replaces the content of a view that is open. */
  update(id: string, definition: ViewDefinition): View;
  find(key: { readonly id?: unknown; readonly externalId?: unknown }): View | undefined;
  /** The person's views, the visible one last. */
  stack(userId: string): readonly View[];
  /** Takes the top view away, or all of them. */
  close(userId: string, all?: boolean): void;
  /** Keeps what was entered in a view by way of an action in it. */
  enter(id: string, values: StateValues): void;
  /** Every view that was ever put in front of the person, oldest first. */
  shown(userId: string): readonly View[];
}

interface Trigger {
  readonly userId: string;
  readonly expires: Temporal.Instant;
  used: boolean;
}

const shortId = (prefix: string): string => prefix + randomBytes(5).toString('hex').toUpperCase();

export const createModals = (now: () => Temporal.Instant): Modals => {
  const triggers = new Map<string, Trigger>();
  const stacks = new Map<string, View[]>();
  const shown = new Map<string, View[]>();
  let expiredBefore: readonly Trigger[] = [];

  const stackOf = (userId: string): View[] => {
    const stack = stacks.get(userId) ?? [];
    stacks.set(userId, stack);
    return stack;
  };
  const record = (userId: string, view: View): View => {
    shown.set(userId, [...(shown.get(userId) ?? []), view]);
    return view;
  };
  const build = (definition: ViewDefinition, place: Partial<View> = {}): View => {
    const id = place.id ?? shortId('V');
    return {
      private_metadata: '',
      callback_id: '',
      external_id: '',
      clear_on_close: false,
      notify_on_close: false,
      ...definition,
      blocks: withIdentifiers(definition.blocks, `${shortId('b')}-`),
      id,
      team_id: TEAM.id,
      app_id: APP.id,
      bot_id: APP.botId,
      hash: `${Math.floor(now().epochMilliseconds / 1000)}.${randomBytes(4).toString('hex')}`,
      root_view_id: place.root_view_id ?? id,
      previous_view_id: place.previous_view_id ?? null,
      state: place.state ?? { values: {} },
    };
  };
  const holderOf = (id: string): { readonly userId: string; readonly stack: View[] } | undefined => {
    for (const [userId, stack] of stacks) {
      if (stack.some((view) => view.id === id)) return { userId, stack };
    }
    return undefined;
  };
  const replace = (id: string, change: (view: View) => View): View => {
    const holder = holderOf(id);
    const index = holder?.stack.findIndex((view) => view.id === id) ?? -1;
    const old = holder?.stack[index];
    if (holder === undefined || old === undefined) throw new Error(`view ${id} is not open`);
    const view = change(old);
    holder.stack[index] = view;
    return record(holder.userId, view);
  };

  return {
    trigger: (userId) => {
      const id = `${randomBytes(4).readUInt32BE()}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
      triggers.set(id, { userId, expires: now().add({ seconds: TRIGGER_SECONDS }), used: false });
      return id;
    },
    exchange: (triggerId) => {
      const trigger = typeof triggerId === 'string' ? triggers.get(triggerId) : undefined;
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      const late = Temporal.Instant.compare(now(), trigger.expires) > 0;
      if (late || expiredBefore.includes(trigger)) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { userId: trigger.userId };
    },
    expireTriggers: () => {
      expiredBefore = [...triggers.values()];
    },
    open: (userId, definition) => {
      const view = build(definition);
      stacks.set(userId, [view]);
      return record(userId, view);
    },
    push: (userId, definition) => {
      const stack = stackOf(userId);
      const top = stack.at(-1);
      if (top === undefined || stack.length >= VIEW_STACK) return undefined;
      const view = build(definition, {
        root_view_id: top.root_view_id,
        previous_view_id: top.id,
      });
      stack.push(view);
      return record(userId, view);
    },
    update: (id, definition) => replace(id, (old) => build(definition, old)),
    find: ({ id, externalId }) => {
      const open = [...stacks.values()].flat();
      if (typeof id === 'string' && id !== '') return open.find((view) => view.id === id);
      if (typeof externalId !== 'string' || externalId === '') return undefined;
      return open.find((view) => view.external_id === externalId);
    },
    stack: (userId) => [...stackOf(userId)],
    close: (userId, all = false) => {
      const stack = stackOf(userId);
      if (all) stack.length = 0;
      else stack.pop();
    },
    enter: (id, values) => {
      const holder = holderOf(id);
      const index = holder?.stack.findIndex((view) => view.id === id) ?? -1;
      const view = holder?.stack[index];
      if (holder === undefined || view === undefined) return;
      holder.stack[index] = { ...view, state: { values } };
    },
    shown: (userId) => shown.get(userId) ?? [],
  };
};
