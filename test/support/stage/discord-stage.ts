import { groupOf } from '../../../adapters/discord/commands/groups.ts';
import { options } from '../../../adapters/discord/commands/options.ts';
import { discordPlatform } from '../../../adapters/discord/discord.ts';
import { MORE } from '../../../adapters/discord/render/form.ts';
import { findVerb, type Verb } from '../../../src/language/verbs.ts';
import type { Answer } from '../discord/answers.ts';
import type { Person } from '../discord/person.ts';
import type { SeenMessage } from '../discord/reading.ts';
import { type DiscordWorld, startDiscordWorld } from '../discord/world.ts';
import { backstage, curtain, ownChannelOn, type Role, type Room, type Scenery, type Stage } from './stage.ts';

const rooms: Readonly<Record<Exclude<Room, 'own'>, string>> = {
  operations: 'operations',
  staff: 'staff',
  clients: 'payments-clients',
};

export interface DiscordStage extends Stage {
  readonly world: DiscordWorld;
  /** Sends what is queued. */
  settle(): Promise<void>;
  /** Stops the desk and starts another one on the same database, in the same Discord. */
  restarted(): Promise<DiscordStage>;
}

/** Which of the rooms the settings name, both unless told; and the privileged intents that the app was granted. */
interface Named {
  readonly privileged?: number;
  readonly operations?: boolean;
  readonly clients?: boolean;
}

/** A stage in Discord: discord.js against a Discord that keeps to Discord's limits, over HTTP and a web socket. */
export async function discordStage(set: Omit<Scenery, 'platforms'>, named: Named = {}): Promise<DiscordStage> {
  const time = set.shared?.time ?? { now: curtain };
  const world = await startDiscordWorld({
    now: () => time.now,
    rateLimits: false,
    privileged: named.privileged ?? 0,
  });
  return deskIn(world, time, set, named);
}

async function deskIn(
  world: DiscordWorld,
  time: { now: Temporal.Instant },
  set: Omit<Scenery, 'platforms'>,
  named: Named,
): Promise<DiscordStage> {
  const config = {
    token: world.botToken,
    apiUrl: world.apiUrl,
    operations: named.operations === false ? null : world.channel(rooms.operations).id,
    staff: set.staff ? world.channel(rooms.staff).id : null,
    clients: named.clients === false ? null : world.channel(rooms.clients).id,
  };
  const platforms: Scenery['platforms'] = (tools) => [
    discordPlatform(config, { ...tools, shelf: tools.shelf('discord') }),
  ];
  const people: Readonly<Record<Role, Person>> = {
    reporter: world.people.anna,
    engineer: world.people.jan,
    manager: world.people.maria,
    client: world.people.greta,
  };
  const { desk, now, pass, away, settle, stop } = await backstage(
    { ...set, platforms },
    time,
    (role) => `discord:${people[role].id}`,
    (room) => ({ platform: 'discord', id: world.channel(rooms[room]).id }),
  );
  await world.gateway.connected();
  await world.until(() => world.commands().length > 0, 'the commands');

  // Discord tells no time zone: everybody on this stage has chosen the one that the others have.
  for (const { id: external, name, speaks } of Object.values(people)) {
    speaks('en-GB');
    const { id } = await desk.store.person({ platform: 'discord', external, name });
    await desk.store.setPreferences(id, { timeZone: 'Europe/Warsaw' });
  }
  /** Does something as a person, and gives what only they then see: a form opens, or a message comes. */
  const seen = async (role: Role, act: (person: Person) => Promise<Answer>): Promise<string> => {
    const person = people[role];
    const before = person.ephemerals().length;
    const answer = await act(person);
    await settle();
    if (answer.kind === 'modal') return '';
    await world.until(() => person.ephemerals().length > before, `an answer for ${person.name}`);
    const newest = person.ephemerals().at(-1);
    // A form without fields is read in a message.
    return carrying(newest, '!') ? '' : readable(newest);
  };
  /** The form in front of a person, opened once more where Discord closed it; or the message that is one. */
  const formOf = async (role: Role) => {
    const person = people[role];
    const newest = person.ephemerals().at(-1);
    const again = carrying(newest, '~');
    if (!person.modal() && newest && again) await person.press(newest, again);
    return { modal: person.modal(), message: carrying(newest, '[!+]') ? newest : undefined };
  };
  const submit = async (role: Role, values: Filled): Promise<Answer> => {
    const person = people[role];
    const { modal, message } = await formOf(role);
    const button = carrying(message, '!') ?? (carrying(message, '[+]') && chosenIn(message, values));
    if (!modal && message && button) return person.press(message, button);
    const there = JSON.stringify(modal?.components);
    const fits = ([name]: readonly [string, string]) => there.includes(`"custom_id":"${name}"`);
    const rest = Object.entries(values).filter((entry) => !fits(entry));
    if (rest.length === 0) return person.submit(values);
    // What the first window has no room for is filled in in a second one.
    const first = Object.fromEntries(Object.entries(values).filter(fits));
    await person.submit({ ...first, [MORE]: 'yes' });
    await formOf(role);
    return person.submit(Object.fromEntries(rest));
  };
  const withButton = (messages: readonly SeenMessage[], button: string) => {
    const message = messages.findLast(({ plain }) => plain.includes(`[${button}]`));
    if (!message)
      throw new Error(`Nothing has the button [${button}]:\n${messages.map(({ plain }) => plain).join('\n--\n')}`);
    return message;
  };

  const nameOf = async (room: Room) => (room === 'own' ? ownChannelOn('discord', desk) : rooms[room]);
  const channelIn = async (room: Room) => world.channel(await nameOf(room));

  return {
    world,
    desk,
    now,
    pass,
    away,
    settle,
    minutes: () => now().since(curtain).total('minutes'),
    types: async (role, typed, room = 'operations') => {
      // Whoever is no member of the server reaches the desk directly.
      const channel = room === 'direct' || role === 'client' ? 'directmessage' : await nameOf(room);
      const { path, given } = commandOf(typed, world);
      return seen(role, (person) => person.command(channel, path, given));
    },
    presses: async (role, button, room = 'operations') => {
      const messages = (await channelIn(room)).messages();
      return seen(role, (person) => person.press(withButton(messages, button), button));
    },
    pressesAnswer: async (role, button) =>
      seen(role, (person) => person.press(withButton(person.ephemerals(), button), button)),
    submits: (role, values = {}) => seen(role, () => submit(role, values)),
    form: async (role) => {
      const { modal, message } = await formOf(role);
      return JSON.stringify(modal?.components ?? message?.plain ?? null);
    },
    posts: async (room) => (await channelIn(room)).posts().map(readable),
    all: async (room) => {
      const channel = await channelIn(room);
      return channel
        .messages()
        .map((message) => (message.channelId === channel.id ? readable(message) : `> ${readable(message)}`));
    },
    isInOwn: async (role) => (await channelIn('own')).isSeenBy(people[role].id),
    pinnedInOwn: async () => (await channelIn('own')).pinned().map(readable),
    direct: async (role) => people[role].directMessages().map(readable),
    restarted: async () => {
      await stop();
      return deskIn(world, time, set, named);
    },
    stop: async () => {
      await stop();
      await world.stop();
    },
  };
}

/** What is read, without the signs that Discord's clients make bold letters, headings and small print of. */
function readable(message: SeenMessage | undefined): string {
  return (message?.plain ?? '')
    .replaceAll('\u200b', '')
    .replace(/^(### |-# )/gm, '')
    .replaceAll('**', '');
}

/** The custom_id with which a message's button begins so, if it has one. */
function carrying(message: SeenMessage | undefined, sign: '!' | '~' | '[+]' | '[!+]'): string | undefined {
  return new RegExp(`"custom_id":"(${sign}[^"]+)"`).exec(JSON.stringify(message?.components ?? []))?.[1];
}

/** What a form asks in one choice is a button for each answer: the one that names a value, else the first. */
function chosenIn(message: SeenMessage | undefined, values: Filled): string | undefined {
  const labels = [...(message?.plain ?? '').matchAll(/\[([^\]]+)\]/g)].flatMap(([, label]) => label ?? []);
  const names = (label: string) => Object.values(values).some((value) => label.split(/\W/).includes(value));
  return labels.find(names) ?? labels[0];
}

/** A command as a person fills it in: the verb, the incident, and the rest in the options that ask for it. */
function commandOf(typed: string, world: DiscordWorld) {
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed) ?? [];
  const verb = findVerb(word || 'new');
  if (verb === null) throw new Error(`Discord has no command /incident ${typed}`);
  const asksWhich = options[verb].some(({ field }) => field === 'incident');
  const [, reference, words = ''] = /^(INC-\d+)?\s*([\s\S]*)$/i.exec(rest) ?? [];
  const given = asksWhich ? filledIn(verb, words, world) : filledIn(verb, rest, world);
  const about = asksWhich && reference ? { incident: reference } : {};
  const path = ['incident', groupOf(verb)?.name.en ?? '', verb].filter(Boolean).join(' ');
  return { path, given: { ...about, ...given } };
}

type Filled = Readonly<Record<string, string>>;
type Given = Readonly<Record<string, string | number>>;

function filledIn(verb: Verb, said: string, world: DiscordWorld): Given {
  const [first = '', ...others] = said.split(' ');
  const after = others.join(' ');
  const texts = (entries: Filled): Filled =>
    Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== ''));
  switch (verb) {
    case 'new': {
      const kind = /^--(drill|past)$/.exec(first)?.[1] ?? '';
      const [, sentence = said, name = ''] = /^(.*) for @(\w+)$/.exec(said) ?? [];
      const person = name.toLowerCase();
      return person in world.people
        ? texts({ sentence, for: person })
        : texts({ kind, sentence: kind === '' ? said : after });
    }
    case 'assign': {
      const name = /^@(\w+)$|^<@\d+\|(\w+)>$/.exec(said.toLowerCase())?.slice(1).find(Boolean) ?? '';
      return name in world.people ? { person: name } : texts({ group: said });
    }
    case 'reporter': {
      const name = /^@(\w+)$/.exec(said)?.[1]?.toLowerCase() ?? '';
      return name in world.people ? { for: name } : texts({ reporter: said });
    }
    case 'update':
    case 'workaround':
      return first === 'clients:' ? texts({ audience: 'clients', text: after }) : texts({ text: said });
    case 'priority':
      return texts({ impact: first, urgency: after });
    case 'restore':
      return ['fix', 'workaround', 'itself'].includes(first)
        ? texts({ how: first, text: after })
        : texts({ text: said });
    case 'cancel':
      return first === 'mistake' ? texts({ why: first, text: after }) : texts({ text: said });
    case 'hold': {
      const [, until = '', reason = ''] = /^((?:\d{4}-\d\d-\d\d )?\d\d:\d\d) (.*)$/.exec(said) ?? ['', '', said];
      return texts({ until, reason });
    }
    case 'finding':
    case 'ruledout':
      return /^#\d/.test(first) ? { entry: Number(first.slice(1)), ...texts({ text: after }) } : texts({ text: said });
    case 'action': {
      const done = /^#(\d+) done ?(.*)$/.exec(said);
      if (done) return { entry: Number(done[1]), ...texts({ text: done[2] ?? '' }) };
      const [, name = '', due = '', text = ''] = /^(?:@(\w+) )?(?:(\d\d:\d\d) )?(.*)$/.exec(said) ?? [];
      return texts({ person: name.toLowerCase(), due, text });
    }
    case 'check':
      return texts({ line: first, found: after });
    case 'correct':
    case 'withdraw': {
      const entry = Number(first);
      if (first === '' || !Number.isInteger(entry)) return {};
      if (verb === 'withdraw') return { entry, ...texts({ reason: after }) };
      const [, at = '', text = ''] = /^(\d\d:\d\d)? ?(.*)$/.exec(after) ?? [];
      return { entry, ...texts({ at, text }) };
    }
    case 'duty': {
      const pattern =
        /^(?:(?!until)(\S+)\s+)??(?:@(\w+)\s*)?((?:\d{4}-\d\d-\d\d )?\d\d:\d\d)?\s*(?:(?:–|until) (.*))?$/;
      const [, rota = '', person = '', from = '', until = ''] = pattern.exec(after) ?? [];
      return texts({ what: first, rota, person, from, until });
    }
    case 'role': {
      const [, role = '', name = '', text = ''] =
        /^(.*?)\s*(?:@|<@\d+\|)(\w+)>?\s*(.*)$/.exec(said.toLowerCase()) ?? [];
      return name in world.people ? texts({ role, person: name, text }) : texts({ role: said });
    }
    case 'escalate':
      return /^#?\d+$/.test(first)
        ? { step: Number(first.replace('#', '')), ...texts({ reason: after }) }
        : texts({ reason: said });
    case 'list':
      return said === '' ? {} : { page: Number(said) };
    case 'me':
      if (first === 'link') return { link: after || 'new' };
      if (first === 'quiet') return texts({ quiet: after });
      return /^(en|pl)$/.test(first) ? texts({ language: first, timezone: after }) : texts({ timezone: first });
    default: {
      const asked = options[verb].find(({ field }) => field !== 'incident');
      return asked ? texts({ [asked.name.en]: said }) : {};
    }
  }
}
