import { randomUUID } from 'node:crypto';
import type { Form } from '../../src/card/card.ts';
import { startWorkspace } from '../adapters/web/workspace.ts';
import { platformSuite } from './platform-suite.ts';
import type { Shown, Stand } from './platform-use.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What is read in a piece of a page. */
const readable = (html: string): string =>
  html
    .replaceAll(/<\/(?:p|h3|dt|dd|blockquote|button|li|label)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .trim();

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, inner = '']) => readable(inner));

const cardIn = (html: string): string => /<div class="card [\s\S]*/.exec(html)?.[0] ?? '';

/** A message without what lies under it and what its buttons ask. */
function shown(element: string): Shown {
  const [, message = ''] = /^[^>]* id="m-([^"]+)"/.exec(element) ?? [];
  const own = element.split('<details class="thread">')[0]?.replaceAll(/<dialog[\s\S]*?<\/dialog>/g, '') ?? '';
  const card = cardIn(own);
  return {
    message,
    text: readable(card),
    buttons: all(card, /<button[^>]*>([\s\S]*?)<\/button>/g),
    calls: all(card, /<b class="mention[^"]*">(@<bdi>[\s\S]*?<\/bdi>)<\/b>/g),
  };
}

/** The messages of a page, each as it begins after its tag's name. */
function messagesIn(page: string): readonly string[] {
  const [, stream = ''] = /id="stream">([\s\S]*?)<\/ol><p class="empty">/.exec(page) ?? [];
  return stream.split('<li class="message').slice(1);
}

/** What a browser sends of a form's fields that nobody touched. */
function beforehand(panel: string): Readonly<Record<string, string>> {
  const named = (attributes: string) => /name="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const inputs = [...panel.matchAll(/<input([^>]*)>/g)].map(([, attributes = '']) => [
    named(attributes),
    readable(/value="([^"]*)"/.exec(attributes)?.[1] ?? ''),
  ]);
  const areas = [...panel.matchAll(/<textarea([^>]*)>\n([\s\S]*?)<\/textarea>/g)].map(
    ([, attributes = '', text = '']) => [named(attributes), readable(text)],
  );
  const selects = [...panel.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, attributes = '', options = '']) => {
      const [first, chosen] = [/<option value="([^"]*)"/, /<option value="([^"]*)" selected/].map((one) =>
        one.exec(options),
      );
      return [named(attributes), readable((chosen ?? first)?.[1] ?? '')];
    },
  );
  return Object.fromEntries([...inputs, ...areas, ...selects]);
}

async function inTheWorkspace(): Promise<Stand> {
  const workspace = await startWorkspace();
  const { platform } = workspace;
  const at = '/jan/operations';
  const stream = async (path = at) => messagesIn(await workspace.read(path));
  const posts = async (path = at) => (await stream(path)).map(shown);
  const leadsTo = async (path: string, values: Readonly<Record<string, string>>): Promise<string> => {
    const response = await workspace.post(path, { request: randomUUID(), ...values });
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${path} answered ${response.status}`);
    return location;
  };
  const panelOf = async (address: string) =>
    /<section class="panel"[\s\S]*?<\/section>/.exec(await workspace.read(address.split('#')[0] ?? ''))?.[0] ?? '';
  return {
    platform,
    operations: 'operations',
    nowhere: 'nowhere',
    people: { member: 'jan', another: 'ewa', outsider: 'piotr', stranger: 'nobody' },
    group: 'payments-l2',
    cut: null,
    once: true,
    faults: null,
    now: () => Temporal.Now.instant(),
    asked: workspace.asked,
    answer: workspace.answer,
    calls: ({ name }) => `@${name}`.trim(),
    shown: async (messages) => {
      const there = new Map((await posts()).map((one) => [one.message, one]));
      return messages.flatMap((message) => there.get(message) ?? []);
    },
    posts: async () => (await posts()).map(({ text }) => text),
    replies: async (message) => {
      const element = (await stream()).find((one) => shown(one).message === message) ?? '';
      return element
        .split('<li class="reply">')
        .slice(1)
        .map((reply) => readable(cardIn(reply).split('</li>')[0] ?? ''));
    },
    direct: async () => (await posts('/jan/direct')).map(({ text }) => text),
    remove: null,
    asks: async () => {
      const address = await leadsTo(`${at}/say`, { text: '/incident list' });
      const [, answer = ''] = address.split('#');
      const element = (await stream()).find((one) => one.includes(` id="${answer}"`)) ?? '';
      if (answer !== '') await leadsTo(`${at}/dismiss`, { from: answer });
      return shown(element);
    },
    fillsIn: async (_form: Form, values) => {
      const address = await leadsTo(`${at}/say`, { text: '/incident list' });
      const panel = await panelOf(address);
      const then = await leadsTo(`${at}/submit`, { ...beforehand(panel), ...values, request: randomUUID() });
      const fields = (await panelOf(then)).split('<div class="field').filter((one) => one.startsWith(' faulty">'));
      const faults = fields.map((field) =>
        all(field, /(?:<label[^>]*>|<p class="fault"[^>]*>)(<bdi>[\s\S]*?<\/bdi>)/g).join(' '),
      );
      const typed = Object.values(beforehand(panel));
      return { shown: [readable(panel), ...typed].join('\n'), afterwards: faults.join('\n') };
    },
    stop: workspace.stop,
  };
}

platformSuite('the workspace', inTheWorkspace, { faulty: false });
