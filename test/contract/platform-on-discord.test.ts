import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { MORE } from '../../adapters/discord/render/form.ts';
import { startHarness } from '../adapters/discord/harness.ts';
import type { SeenMessage } from '../support/discord/reading.ts';
import type { ModalBody } from '../support/discord/shapes.ts';
import { platformSuite } from './platform-suite.ts';
import type { Calling, Shown, Stand } from './platform-use.ts';

const routes = {
  post: 'POST /channels/:channel/messages',
  edit: 'PATCH /channels/:channel/messages/:message',
  look: 'GET /channels/:channel/messages',
  open: 'POST /guilds/:guild/channels',
} as const;

/** Every value under one of the keys, however deep. */
function found(value: unknown, keys: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => found(one, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (keys.includes(key) ? [inner] : []) : found(inner, keys),
  );
}

/** Without the backslashes that keep a text from being taken for markup. */
const asRead = (text: string): string => text.replaceAll(/\\([^\w\s])/g, '$1');

/** Labels of buttons, in order. */
function buttonsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 2 && 'label' in value) return [String(value.label)];
  return Object.values(value).flatMap(buttonsIn);
}

const shown = ({ id, plain, components, mentions }: SeenMessage): Shown => ({
  message: id,
  text: plain,
  buttons: buttonsIn(components),
  calls: mentions,
});

const readForm = (window: ModalBody | SeenMessage | undefined): string =>
  found(window, ['title', 'content', 'label', 'description', 'value']).map(asRead).join('\n');

async function onDiscord(): Promise<Stand> {
  const harness = await startHarness({ rateLimits: false });
  const { world, discord } = harness;
  const { anna, jan, otto } = world.people;
  for (const person of Object.values(world.people)) person.speaks('en-GB');
  const operations = world.channel('operations');
  operations.permit('app', { allow: P.MentionEveryone | P.ViewChannel });
  const names = new Map(Object.values(world.people).map(({ id, name }) => [`discord:${id}`, name]));
  const calls = (span: Calling): string => {
    switch (span.kind) {
      case 'person':
        return names.get(span.id) ?? span.id;
      case 'group':
        return '@responders';
      case 'everyone':
        return '@everyone';
    }
  };
  const newest = () => jan.ephemerals().at(-1);
  /** The custom_id of a button with which this message opens a window or hands a form in. */
  const carried = (sign: '!' | '~') =>
    new RegExp(`"custom_id":"(${sign}[^"]+)"`).exec(JSON.stringify(newest()?.components ?? []))?.[1];
  const presses = async (sign: '!' | '~') => {
    const [message, button] = [newest(), carried(sign)];
    if (!message || !button) throw new Error(`nothing to press: ${message?.plain}`);
    return jan.press(message, button);
  };
  const isIn =
    (window: ModalBody | undefined) =>
    ([name]: readonly [string, string]) =>
      JSON.stringify(window?.components ?? []).includes(`"custom_id":"${name}"`);
  return {
    platform: discord,
    operations: operations.id,
    nowhere: '100000000000000404',
    people: { member: jan.id, another: anna.id, outsider: otto.id, stranger: '100000000000000405' },
    group: '210000000000000001',
    cut: /… \((?:cut|skrócono)\)|Left out here|Pominięte części/,
    once: true,
    faults: {
      throttles: (call, retryAfter) => {
        world.fault({ route: routes[call], fault: { kind: 'rate-limited', retryAfter } });
      },
      loses: (call, when) => {
        world.fault({ route: routes[call], fault: { kind: 'dropped', when } });
      },
      forbidsOpening: () => {
        world.fault({ route: routes.open, fault: { kind: 'refused', code: 50013 } });
      },
      breaksAfterPost: () => {
        world.fault({ route: routes.post, fault: { kind: 'status', status: 502, when: 'after' } });
      },
      hidesHistory: () => {
        operations.permit('app', { allow: P.ViewChannel, deny: P.ReadMessageHistory });
        // For some minutes the nonce decides.
        harness.later({ minutes: 3 });
      },
    },
    now: harness.now,
    asked: harness.asked,
    answer: harness.answer,
    calls,
    shown: async (messages) => messages.flatMap((id) => world.message(id) ?? []).map(shown),
    posts: async () => operations.posts().map(({ plain }) => plain),
    replies: async (message) =>
      operations
        .messages()
        .filter(({ id, channelId }) => channelId === message && id !== message)
        .map(({ plain }) => plain),
    direct: async () => jan.directMessages().map(({ plain }) => plain),
    remove: async (message) => operations.deleteMessage(message),
    asks: async () => {
      const answer = await jan.command('operations', 'incident list');
      await answer.finished();
      return answer.message ? shown(answer.message) : { message: '', text: '', buttons: [], calls: [] };
    },
    fillsIn: async (_form, values) => {
      await jan.command('operations', 'incident list');
      const window = jan.modal();
      const before = () => jan.ephemerals().length;
      let seen = readForm(window ?? newest());
      const then = async (hand: () => Promise<unknown>) => {
        const count = before();
        await hand();
        const isFaulty = harness.asked.at(-1)?.asked.kind === 'submitted' && before() > count;
        jan.dismiss();
        return { shown: seen, afterwards: isFaulty ? (newest()?.plain ?? '') : '' };
      };
      if (!window) return then(() => presses('!'));
      const entries = Object.entries(values);
      const here = Object.fromEntries(entries.filter(isIn(window)));
      if (!isIn(window)([MORE, ''])) return then(() => jan.submit(here));
      // What the first window has no room for is filled in in a second one.
      await jan.submit({ ...here, [MORE]: 'yes' });
      await presses('~');
      seen += `\n${readForm(jan.modal())}`;
      return then(() => jan.submit(Object.fromEntries(entries.filter(isIn(jan.modal())))));
    },
    stop: harness.stop,
  };
}

platformSuite('Discord', onDiscord, { faulty: true });
