import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCommand } from '../../../adapters/discord/commands/asked.ts';
import { definitions } from '../../../adapters/discord/commands/definitions.ts';
import {
  CHOICE_TEXT,
  CHOICES,
  COMMAND_DESCRIPTION,
  COMMAND_NAME,
  COMMAND_OPTIONS,
  COMMAND_TOTAL,
} from '../../../adapters/discord/limits.ts';
import { verbs } from '../../../src/language/verbs.ts';
import { type Harness, startHarness } from './harness.ts';

/** A part of a command, however deep. */
interface Node {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly type?: number;
  readonly value?: string;
  readonly options?: readonly Node[];
  readonly choices?: readonly Node[];
}

const [incident] = definitions() as unknown as readonly [Node];
const within = (node: Node): readonly Node[] => [
  node,
  ...(node.options ?? []).flatMap(within),
  ...(node.choices ?? []).flatMap(within),
];
const longest = (text: string, others: Readonly<Record<string, string>> = {}) =>
  Math.max(...[text, ...Object.values(others)].map(({ length }) => length));

describe('the commands', () => {
  test('have a subcommand for everything that can be typed', () => {
    const named = within(incident)
      .filter(({ type }) => type === 1)
      .map(({ name }) => name);
    expect(named.filter((name) => name !== 'incident').toSorted()).toEqual([...verbs].toSorted());
  });

  test('keep to Discord’s limits', () => {
    for (const node of within(incident)) {
      expect((node.options ?? []).length).toBeLessThanOrEqual(COMMAND_OPTIONS);
      expect((node.choices ?? []).length).toBeLessThanOrEqual(CHOICES);
      const names = [node.name, ...Object.values(node.name_localizations ?? {})];
      if (node.value !== undefined) for (const name of names) expect(name.length).toBeLessThanOrEqual(CHOICE_TEXT);
      else for (const name of names) expect(name).toMatch(COMMAND_NAME);
      for (const text of [node.description ?? '', ...Object.values(node.description_localizations ?? {})]) {
        expect(text.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION);
        expect(text).not.toContain('…');
      }
    }
    const total = within(incident).reduce(
      (sum, node) =>
        sum +
        longest(node.name, node.name_localizations) +
        longest(node.description ?? '', node.description_localizations) +
        (node.value?.length ?? 0),
      0,
    );
    expect(total).toBeLessThanOrEqual(COMMAND_TOTAL);
  });

  test('are there in Polish and in English', () => {
    for (const node of within(incident)) {
      expect(node.name_localizations?.pl, node.name).toBeTruthy();
      if (node.description) expect(node.description_localizations?.pl, node.name).toBeTruthy();
    }
    expect(incident.name_localizations).toEqual({ pl: 'incydent' });
  });

  test('of one subcommand have names of their own in each language', () => {
    for (const { name, options = [] } of within(incident)) {
      for (const names of [options.map((one) => one.name), options.map((one) => one.name_localizations?.pl ?? '')]) {
        expect(new Set(names).size, name).toBe(names.length);
      }
    }
  });
});

describe('registering', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await startHarness();
  });
  afterEach(() => harness.stop());
  const PUT = 'PUT /applications/:application/commands';
  const GET = 'GET /applications/:application/commands';
  const again = async () => {
    await harness.discord.stop();
    const before = harness.world.calls(GET).length;
    await harness.discord.start(harness.intake);
    return harness.world.until(() => harness.world.calls(GET).length > before, 'a look at the commands');
  };

  test('is done once, whatever Discord adds to what it was given', async () => {
    expect(harness.world.commands().map(({ name }) => name)).toContain('incident');
    const second = await startSecond(harness);
    expect(harness.world.calls(GET)).toHaveLength(2);
    expect(harness.world.calls(PUT)).toHaveLength(1);
    await second.stop();
  });

  test('is done again where something else is registered', async () => {
    const { world } = harness;
    const [first] = world.commands();
    if (first) Object.assign(first, { name_localizations: { pl: 'inny' } });
    const second = await startSecond(harness);
    await world.until(() => world.calls(PUT).length === 2, 'commands registered anew');
    await second.stop();
  });

  test('that fails doesn’t keep requests from being served, and is tried again with the next session', async () => {
    const broken = await startHarness({ starts: false });
    try {
      broken.world.fault({ route: GET, fault: { kind: 'status', status: 503, when: 'before' } });
      await broken.discord.start(broken.intake);
      await broken.world.until(() => broken.world.calls(GET).length === 1, 'a look at the commands');
      expect(broken.discord.ready()).toBe(true);
      broken.world.gateway.invalidate();
      await broken.world.until(() => broken.world.commands().length > 0, 'the commands', 15);
    } finally {
      await broken.stop();
    }
  });

  test('leaves the connection up', async () => {
    await again();
    expect(harness.discord.ready()).toBe(true);
  });
});

/** Another desk's connection to the same Discord. */
async function startSecond({ world, config, intake, now }: Harness) {
  const { discordPlatform } = await import('../../../adapters/discord/discord.ts');
  const nothing = () => undefined;
  const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const second = discordPlatform(config, { log, now, shelf: null });
  const before = world.calls('GET /applications/:application/commands').length;
  await second.start(intake);
  await world.until(
    () => (world.calls('GET /applications/:application/commands')[before]?.reply ?? null) !== null,
    'a look at the commands',
  );
  return second;
}

test('a subcommand that this version doesn’t know is typed as it came, for the desk to answer', () => {
  const given = [{ name: 'incident', type: 3, value: 'INC-7' }] as const;
  expect(readCommand('frobnicate', given).asked).toEqual({ kind: 'typed', text: 'frobnicate INC-7' });
});

test('a choice that isn’t in the list is handed on, for the desk to refuse', () => {
  const given = [
    { name: 'incident', type: 3, value: '7' },
    { name: 'impact', type: 3, value: 'enormous' },
    { name: 'urgency', type: 3, value: 'low' },
  ] as const;
  expect(readCommand('priority', given).asked).toEqual({ kind: 'typed', text: 'priority INC-7 enormous low' });
});
