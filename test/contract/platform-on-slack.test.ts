import { startHarness } from '../adapters/slack/harness.ts';
import type { SeenMessage } from '../support/slack/reading.ts';
import type { View } from '../support/slack/shapes.ts';
import { platformSuite } from './platform-suite.ts';
import type { Calling, Shown, Stand } from './platform-use.ts';

const methods = {
  post: 'chat.postMessage',
  edit: 'chat.update',
  look: 'conversations.history',
  open: 'conversations.create',
} as const;

/** Everything that stands under one of the keys in a value. */
function found(value: unknown, keys: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => found(one, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (keys.includes(key) ? [inner] : []) : found(inner, keys),
  );
}

const asRead = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const mrkdwnIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn') return found(value, ['text']);
  return Object.values(value).flatMap(mrkdwnIn);
};

function shown({ ts, text, plain, blocks }: SeenMessage): Shown {
  const called = [text, ...mrkdwnIn(blocks)].flatMap(
    (said) => said.match(/<(?:@|!subteam|!channel|!here|!everyone)[^>]*>/g) ?? [],
  );
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements ?? []) : []));
  return {
    message: ts,
    text: plain,
    buttons: buttons.flatMap((button) => found(button.text, ['text'])),
    calls: called,
  };
}

function calls(span: Calling): string {
  switch (span.kind) {
    case 'person':
      return `<@${span.id.slice('slack:'.length)}>`;
    case 'group':
      return `<!subteam^${span.handles.slack}>`;
    case 'everyone':
      return '<!channel>';
  }
}

const readForm = (view: View): string => found(view, ['text', 'initial_value']).map(asRead).join('\n');

async function onSlack(): Promise<Stand> {
  const harness = await startHarness();
  const { world, slack } = harness;
  const { anna, jan, greta } = world.people;
  const operations = world.channel('operations');
  const answered = () => world.until(() => harness.asked.length > 0, 'a request');
  return {
    platform: slack,
    operations: operations.id,
    nowhere: 'C000000404',
    people: { member: jan.id, another: anna.id, outsider: greta.id, stranger: 'U000000404' },
    group: 'S0PAYMENTS',
    cut: / … \((?:cut|skrócono)\)|Left out here|Pominięto/,
    once: false,
    faults: {
      throttles: (call, retryAfter) => {
        world.fault({ method: methods[call], fault: { kind: 'rate-limited', retryAfter } });
      },
      loses: (call, when) => {
        world.fault({ method: methods[call], fault: { kind: 'dropped', when } });
      },
      forbidsOpening: () => {
        world.scopes.delete('channels:manage');
      },
      breaksAfterPost: () => {
        world.fault({ method: methods.post, fault: { kind: 'status', status: 502, when: 'after' } });
      },
      hidesHistory: () => {
        world.fault({ method: methods.look, fault: { kind: 'refused', error: 'missing_scope' } });
      },
    },
    now: harness.now,
    asked: harness.asked,
    answer: harness.answer,
    calls,
    shown: async (messages) => {
      const there = new Map((await operations.posts()).map((one) => [one.ts, one]));
      return messages.flatMap((ts) => there.get(ts) ?? []).map(shown);
    },
    posts: async () => (await operations.posts()).map(({ plain }) => plain),
    replies: async (message) => (await operations.thread(message)).slice(1).map(({ plain }) => plain),
    direct: async () => (await jan.directMessages()).map(({ plain }) => plain),
    remove: (message) => operations.deleteMessage(message),
    asks: async () => {
      const before = jan.ephemerals().length;
      await jan.command('/incident', 'list');
      await answered();
      const newest = jan.ephemerals().slice(before).at(-1);
      return newest ? shown(newest) : { message: '', text: '', buttons: [], calls: [] };
    },
    fillsIn: async (_form, values) => {
      await jan.command('/incident', 'list');
      await world.until(() => jan.view() !== undefined, 'a form');
      const view = jan.view();
      const answer = await jan.submit(values);
      const inputs = view?.blocks.filter(({ block_id }) => answer.errors[block_id ?? ''] !== undefined) ?? [];
      const faults = inputs.map(({ label, block_id }) => `${label?.text} ${answer.errors[block_id ?? '']}`);
      if (jan.view()) await jan.close({ all: true });
      return { shown: view ? readForm(view) : '', afterwards: faults.join('\n') };
    },
    stop: harness.stop,
  };
}

platformSuite('Slack', onSlack, { faulty: true });
