import fc from 'fast-check';
import { stringify } from 'yaml';
import { formatDuration } from '../../src/procedure/duration.ts';
import type { Privacy } from '../../src/procedure/private.ts';
import type { Group, Named, Procedure, Service } from '../../src/procedure/procedure.ts';
import { closingInFile, closings, recovery } from './written-closing.ts';
import { drawnRotas, rotaInFile, support, supportInFile, sweep, sweepInFile } from './written-duty.ts';
import { drawnMajors, majorsInFile } from './written-majors.ts';
import { conversationsFor, privacy, privateIn, publicIn, publicity, spelled } from './written-private.ts';
import { step } from './written-steps.ts';
import { seconds, targets } from './written-targets.ts';
import { both, keys, wordWith } from './written-words.ts';

export type Content = Omit<Procedure, 'version'>;

function named(key: string): fc.Arbitrary<Named> {
  const name = fc.oneof(
    wordWith(key).map((both) => ({ en: both, pl: both })),
    fc.record({ en: wordWith(key), pl: wordWith(key) }),
  );
  return name.map((given) => ({ key, name: given }));
}

const person = fc.stringMatching(/^[a-z]{1,5}:[A-Za-z0-9:#"-]{1,9}$/);
const level = fc.constantFrom('high', 'medium', 'low');
const priority = fc.constantFrom('P1', 'P2', 'P3', 'P4');
const row = fc.record({ high: priority, medium: priority, low: priority });
const workarounds = fc.array(fc.record({ text: wordWith('a').map(both), when: fc.option(wordWith('b').map(both)) }), {
  maxLength: 2,
});
const gathering = fc.record({
  questions: keys.chain((all) =>
    fc.tuple(
      ...all.map((key) => fc.record({ key: fc.constant(key), ask: wordWith(key).map(both), required: fc.boolean() })),
    ),
  ),
  diagnosis: keys.chain((all) =>
    fc.tuple(...all.map((key) => fc.record({ key: fc.constant(key), text: wordWith(key).map(both) }))),
  ),
  workarounds,
});

function service(
  key: string,
  index: number,
  group: fc.Arbitrary<string | null>,
  few: fc.Arbitrary<Privacy | null>,
): fc.Arbitrary<Service> {
  return fc
    .record({
      named: named(key),
      aliases: fc.array(fc.nat(9), { maxLength: 3 }),
      owner: fc.option(person),
      manager: fc.option(person),
      workarounds,
      contacts: fc.array(person, { maxLength: 2 }),
      recovery,
      group,
      private: few,
      public: publicity,
      conversations: fc.record(
        {
          responders: conversationsFor(index, 'r'),
          staff: conversationsFor(index, 's'),
          clients: conversationsFor(index, 'c'),
        },
        { requiredKeys: [] },
      ),
      support: fc.option(support),
    })
    .map(({ named: { name }, aliases, ...rest }) => ({
      key,
      name,
      aliases: aliases.map((word, place) => `${word} ${key}.${place}`),
      ...rest,
    }));
}

function group(key: string): fc.Arbitrary<Group> {
  const handles = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), fc.stringMatching(/^[A-Za-z0-9:#]{1,9}$/), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc
    .record({
      named: named(key),
      handles,
      manager: fc.option(person),
      members: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
    })
    .map(({ named: each, ...given }) => ({ ...each, ...given }));
}

function entitled(groups: readonly string[]) {
  const who = fc.oneof(
    fc.constantFrom('anybody' as const, 'holder' as const, 'owner' as const, 'manager' as const),
    fc.constantFrom(...groups).map((key): `group:${string}` => `group:${key}`),
    person.map((id): `person:${string}` => `person:${id}`),
  );
  // Not every service has an owner.
  return fc.array(who, { minLength: 1, maxLength: 3 }).filter((all) => all.some((one) => one !== 'owner'));
}

/** Any procedure without a fault. */
export const contents: fc.Arbitrary<Content> = fc
  .record({ services: keys, categories: keys, groups: keys, causes: keys })
  .chain((drawn) => {
    const someGroup = fc.option(fc.constantFrom(...drawn.groups));
    return fc.record({
      language: fc.constantFrom('en' as const, 'pl' as const),
      languages: fc.uniqueArray(
        fc.record({
          conversation: fc.record({ platform: fc.constantFrom('chat', 'web'), id: fc.constantFrom('a', 'b', 'c') }),
          in: fc.constantFrom<readonly ('en' | 'pl')[]>(['en'], ['pl'], ['pl', 'en'], ['en', 'pl']),
        }),
        { maxLength: 3, selector: ({ conversation: { platform, id } }) => `${platform}:${id}` },
      ),
      timeZone: fc.constantFrom('UTC', 'Europe/Warsaw', 'America/Argentina/Buenos_Aires'),
      services: fc.tuple(...drawn.services.map((key, index) => service(key, index, someGroup, privacy(drawn.groups)))),
      clients: fc.subarray(['acme', 'globex']).chain((named) =>
        fc.tuple(
          ...named.map((key) =>
            fc.record({
              key: fc.constant(key),
              name: fc.constant({ en: `${key} Ltd`, pl: `${key} SA` }),
              services: fc.subarray([...drawn.services], { minLength: 1 }),
              conversations: fc.subarray([{ platform: 'chat', id: `client-${key}` }]),
              people: fc.subarray(['chat:piotr']),
            }),
          ),
        ),
      ),
      defaultService: fc.constantFrom(...drawn.services),
      categories: fc.tuple(
        ...drawn.categories.map((key) =>
          fc
            .tuple(
              named(key),
              someGroup,
              gathering,
              privacy(drawn.groups),
              recovery,
              fc.array(fc.nat(9), { maxLength: 2 }),
            )
            .map(([each, of, gathered, few, lines, further]) => ({
              ...each,
              aliases: further.map((word, place) => `${word} ${key}.${place}`),
              group: of,
              ...gathered,
              private: few,
              recovery: lines,
            })),
        ),
      ),
      groups: fc.tuple(...drawn.groups.map(group)),
      catchAll: fc.constantFrom(...drawn.groups),
      defaultImpact: level,
      defaultUrgency: level,
      matrix: fc.record({ high: row, medium: row, low: row }),
      priorities: fc.record({ P1: targets, P2: targets, P3: targets, P4: targets }),
      path: fc.array(step(drawn.groups, person, seconds), { minLength: 1, maxLength: 4 }),
      paths: fc.constant([]),
      webhooks: fc.constant([{ key: 'pager', name: { en: 'Pager', pl: 'Pager' } }]),
      lastResort: step(drawn.groups, person, seconds),
      reopenWithin: seconds,
      causes: fc.tuple(...drawn.causes.map(named)),
      rotas: drawnRotas(person, named),
      permissions: fc
        .record({ close: entitled(drawn.groups), note: entitled(drawn.groups), raise: fc.constant(['staff' as const]) })
        .chain((rules) => fc.subarray(Object.entries(rules)).map((some) => Object.fromEntries(some))),
      remindQuestions: seconds,
      alerts: fc.record({
        stormOver: fc.integer({ min: 1, max: 1000 }),
        stormWithin: seconds,
        severities: fc.dictionary(
          fc.stringMatching(/^[a-z][a-z0-9_-]{0,9}$/),
          fc.record({ impact: level, urgency: level }),
          { maxKeys: 4, noNullPrototype: true },
        ),
      }),
      closing: closings,
      majors: drawnMajors(drawn),
      sweep,
    });
  });

const managerInFile = (manager: string | null) => (manager === null ? {} : { manager });

function timesAsText(key: string, value: unknown): unknown {
  return typeof value === 'number' && key !== 'stormOver' ? formatDuration(value) : value;
}

function written({ text, when }: Service['workarounds'][number]) {
  return when === null ? { text } : { text, when };
}

/** The mapping of a file that says this; `turned` writes the keys of each mapping the other way round. */
export function fileOf({ path, paths, lastResort, permissions, majors, ...rest }: Content, turned: boolean): string {
  const file = {
    ...rest,
    languages: rest.languages.map(({ conversation, in: all }) => ({
      conversation: spelled(turned)(conversation),
      in: turned || all.length > 1 ? all : all[0],
    })),
    clients: rest.clients.map((client) => ({ ...client, conversations: client.conversations.map(spelled(turned)) })),
    rotas: rest.rotas.map(rotaInFile),
    sweep: sweepInFile(rest.sweep),
    services: rest.services.map(
      ({ conversations, owner, manager, group: of, workarounds: known, support: hours, ...service }) => {
        const { private: few, public: called, ...given } = service;
        return {
          ...given,
          ...privateIn(few, turned),
          ...publicIn(called),
          ...(hours === null ? {} : { support: supportInFile(hours) }),
          ...(owner === null ? {} : { owner }),
          ...managerInFile(manager),
          ...(of === null ? {} : { group: of }),
          workarounds: known.map(written),
          conversations: Object.fromEntries(
            Object.entries(conversations).map(([audience, named]) => [audience, named.map(spelled(turned))]),
          ),
        };
      },
    ),
    groups: rest.groups.map(({ manager, ...one }) => ({ ...one, ...managerInFile(manager) })),
    categories: rest.categories.map(({ group: of, workarounds: known, private: few, ...category }) => ({
      ...category,
      ...privateIn(few, turned),
      workarounds: known.map(written),
      ...(of === null ? {} : { group: of }),
    })),
    escalation: { path, lastResort, paths },
    permissions: Object.entries(permissions).map(([action, who]) => ({ may: [action], who })),
    closing: closingInFile(rest.closing),
  };
  const plain = JSON.parse(JSON.stringify(file), (key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return timesAsText(key, value);
    return turned ? Object.fromEntries(Object.entries(value).reverse()) : value;
  });
  const style = turned ? ({ defaultStringType: 'QUOTE_DOUBLE', collectionStyle: 'flow' } as const) : {};
  return stringify({ ...plain, majors: majorsInFile(majors) }, style);
}
