import { type Patience, patience } from '../../../adapters/slack/client.ts';
import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { slackPlatform } from '../../../adapters/slack/slack.ts';
import type { Answer } from '../slack/answers.ts';
import type { Person } from '../slack/person.ts';
import type { SeenMessage } from '../slack/reading.ts';
import type { SeededChannel } from '../slack/seed.ts';
import { type SlackWorld, startSlackWorld } from '../slack/world.ts';
import { backstage, curtain, ownChannelOn, type Role, type Room, type Scenery, type Stage } from './stage.ts';

const rooms: Readonly<Record<Exclude<Room, 'own'>, string>> = {
  operations: 'operations',
  staff: 'staff',
  clients: 'payments-clients',
};

export interface SlackStage extends Stage {
  readonly world: SlackWorld;
  /** Sends what is queued. */
  settle(): Promise<void>;
  /** Stops the desk and starts another one on the same database, in the same Slack, with the app's token of now. */
  restarted(): Promise<SlackStage>;
}

export interface SlackSet extends Omit<Scenery, 'platforms'> {
  /** Which of the rooms the settings name; both unless told. */
  readonly named?: { readonly operations?: boolean; readonly clients?: boolean };
  /** How Slack's requests come; over HTTP unless told. */
  readonly transport?: 'http' | 'socket';
  readonly channels?: readonly SeededChannel[];
  readonly waits?: Partial<Patience>;
}

/** A stage in Slack: Bolt against a Slack that keeps to Slack's limits. */
export async function slackStage(set: SlackSet): Promise<SlackStage> {
  const time = set.shared?.time ?? { now: curtain };
  const { transport = 'http', channels } = set;
  const world = await startSlackWorld({ now: () => time.now, transport, ...(channels && { channels }) });
  for (const name of ['anna', 'jan', 'maria', 'greta'] as const) world.people[name].speaks('en-GB');
  return deskIn(world, time, set);
}

async function deskIn(world: SlackWorld, time: { now: Temporal.Instant }, set: SlackSet): Promise<SlackStage> {
  const { named = {}, transport = 'http', waits = {}, channels: _, ...scenery } = set;
  const config: SlackConfig = {
    botToken: world.botToken,
    transport:
      transport === 'http'
        ? { kind: 'http', signingSecret: world.signingSecret }
        : { kind: 'socket', appToken: world.appToken },
    apiUrl: world.apiUrl,
    operations: named.operations === false ? null : world.channel(rooms.operations).id,
    staff: set.staff ? world.channel(rooms.staff).id : null,
    clients: named.clients === false ? null : world.channel(rooms.clients).id,
    command: '/incident',
  };
  const platforms: Scenery['platforms'] = (tools) => [
    slackPlatform(config, tools, { ...patience, reconnectMs: 1, ...waits }),
  ];
  const people: Readonly<Record<Role, Person>> = {
    reporter: world.people.anna,
    engineer: world.people.jan,
    manager: world.people.maria,
    client: world.people.greta,
  };
  const { desk, now, pass, away, settle, stop } = await backstage(
    { ...scenery, platforms },
    time,
    (role) => `slack:${people[role].id}`,
    (room) => ({ platform: 'slack', id: world.channel(rooms[room]).id }),
  );
  world.pointAt(`${desk.publicAddress}/slack/events`);

  // Slack and the desk live in the test's time.
  const signed = () => ({ signedAt: time.now });
  /** Does something as a person, and gives what only they then see: a form opens, or a message comes, sooner or later. */
  const seen = async (role: Role, act: (person: Person) => Promise<Answer>): Promise<string> => {
    const person = people[role];
    const before = person.ephemerals().length;
    const answer = await act(person);
    if (answer.refused !== undefined) throw new Error(`Slack refused the answer: ${JSON.stringify(answer.refused)}`);
    if (answer.status !== 200) throw new Error(`The desk answered ${answer.status}`);
    await settle();
    if (answer.responseAction === 'errors') return Object.values(answer.errors).join('\n');
    if (answer.opened.length > 0 || answer.responseAction === 'update') return '';
    await world.until(() => person.ephemerals().length > before, `an answer for ${person.name}`);
    return person.ephemerals().at(-1)?.plain ?? '';
  };
  /** What Slack makes of a command with `should_escape`: mentions become marks, its three characters are escaped. */
  const sent = (typed: string): string =>
    typed
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/(?<![\w.])@(\w+)/g, (written: string, name: string) => {
        if (/^(here|channel|everyone)$/.test(name)) return `<!${name}>`;
        const found = Object.values(world.people).find((person) => person.name === name.toLowerCase());
        return found ? `<@${found.id}|${found.name}>` : written;
      });
  const withButton = (messages: readonly SeenMessage[], button: string) => {
    const message = messages.findLast(({ plain }) => plain.includes(`[${button}]`));
    if (!message)
      throw new Error(`Nothing has the button [${button}]:\n${messages.map(({ plain }) => plain).join('\n--\n')}`);
    return message;
  };
  const nameOf = async (room: Room) => (room === 'own' ? ownChannelOn('slack', desk) : rooms[room]);
  /** Slack's own words in a channel, such as who set its topic, are nobody's message. */
  const said = (room: Room, messages: readonly SeenMessage[]) =>
    texts(room === 'own' ? messages.filter(({ metadata }) => metadata !== undefined) : messages);
  const texts = (messages: readonly SeenMessage[]) =>
    messages.map(({ plain, thread_ts, ts }) => (thread_ts !== undefined && thread_ts !== ts ? `> ${plain}` : plain));

  return {
    world,
    desk,
    now,
    pass,
    away,
    settle,
    minutes: () => now().since(curtain).total('minutes'),
    types: async (role, command, room = 'operations') => {
      const channel = room === 'direct' ? 'directmessage' : await nameOf(room);
      return seen(role, (person) => person.command('/incident', sent(command), { channel, ...signed() }));
    },
    presses: async (role, button, room = 'operations') => {
      const messages = await world.channel(await nameOf(room)).messages();
      return seen(role, (person) => person.press(withButton(messages, button), button, signed()));
    },
    pressesAnswer: async (role, button) =>
      seen(role, (person) => person.press(withButton(person.ephemerals(), button), button, signed())),
    submits: (role, values = {}) => seen(role, (person) => person.submit(values, signed())),
    form: async (role) => JSON.stringify(people[role].view()?.blocks ?? null),
    posts: async (room) => said(room, await world.channel(await nameOf(room)).posts()),
    all: async (room) => said(room, await world.channel(await nameOf(room)).messages()),
    pinnedInOwn: async () => {
      const channel = world.channel(await nameOf('own'));
      const pinned = await channel.pinned();
      return texts((await channel.posts()).filter(({ ts }) => pinned.includes(ts)));
    },
    isInOwn: async (role) => (await world.channel(await nameOf('own')).members()).includes(people[role].id),
    direct: async (role) => texts(await people[role].directMessages()),
    restarted: async () => {
      await stop();
      return deskIn(world, time, set);
    },
    stop: async () => {
      await stop();
      await world.stop();
    },
  };
}
