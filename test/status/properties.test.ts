import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ask, Written } from '../../src/incident/command.ts';
import { textsIn } from '../../src/incident/event.ts';
import { standing } from '../../src/incident/incident.ts';
import type { TextId } from '../../src/incident/terms.ts';
import { opening, step } from '../incident/lives.ts';
import { raised, type Story, start } from '../incident/story.ts';
import { asOf, filesOf, recorded } from './scene.ts';

interface Life {
  readonly story: Story;
  /** Every text that anybody wrote. No two have the same words. */
  readonly bodies: ReadonlyMap<TextId, string>;
}

/** Whoever writes says it in words that nobody else ever uses. */
function inOwnWords(ask: Ask, number: number): { readonly ask: Ask; readonly written: readonly Written[] } {
  const written: Written[] = [];
  const own = (value: unknown): unknown => {
    if (value instanceof Temporal.Instant || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(own);
    if ('body' in value && typeof value.body === 'string') {
      const id = `text-${number}-${written.length}`;
      const body = /[a-z]/i.test(value.body) ? `said${number}x${written.length}x` : value.body;
      written.push({ id, body });
      return { id, body };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, own(inner)]));
  };
  return { ask: own(ask) as Ask, written };
}

const words = { id: '', body: 'words' };
const entry = fc.integer({ min: 3, max: 20 });
/** What clients are told, and what becomes of it, is asked for more often than by chance. */
const telling = fc.record({
  after: fc.integer({ min: 0, max: 90 }),
  by: fc.constant('chat:jan'),
  ask: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Ask>({ type: 'makePrivate' }) },
    { weight: 20, arbitrary: fc.constant<Ask>({ type: 'take' }) },
    {
      weight: 60,
      arbitrary: fc.oneof(
        fc.constant<Ask>({ type: 'update', audience: 'clients', text: words, nextBy: start.add({ hours: 100 }) }),
        fc.constant<Ask>({ type: 'update', audience: 'responders', text: words, nextBy: null }),
        fc.constant<Ask>({ type: 'restore', how: 'fix', text: words, forClients: null }),
        fc.constant<Ask>({ type: 'restore', how: 'fix', text: words, forClients: words }),
        fc.constant<Ask>({ type: 'reopen', reason: words }),
        entry.map((one): Ask => ({ type: 'correct', entry: one, text: words, happenedAt: null })),
        entry.map((one): Ask => ({ type: 'withdraw', entry: one, reason: words })),
      ),
    },
  ),
});

const lives: fc.Arbitrary<Life> = fc
  .record({
    first: fc.oneof(
      opening,
      opening.map((one) => ({ ...one, kind: 'real' as const, service: 'payments', category: null })),
    ),
    steps: fc.array(fc.oneof({ weight: 1, arbitrary: step }, { weight: 2, arbitrary: telling }), {
      minLength: 6,
      maxLength: 30,
    }),
  })
  .map(({ first, steps }) => {
    const title = { id: 'the title', body: 'saidTitle' };
    const bodies = new Map([[title.id, title.body]]);
    if (first.onBehalfOf && 'name' in first.onBehalfOf) bodies.set(first.onBehalfOf.name.id, 'saidName');
    let story = raised({ ...first, title });
    let minutes = 0;
    for (const [number, { after, by, ask }] of steps.entries()) {
      minutes += after;
      const own = ask && inOwnWords(ask, number);
      story = own ? story.next(minutes, by, own.ask) : story.tick(minutes);
      for (const { id, body } of own?.written ?? []) bodies.set(id, body);
    }
    return { story, bodies };
  });

/** What the record says was written for clients, as it stands now. */
function forClients({ incident, entries }: Story): readonly TextId[] {
  const written = entries.flatMap(({ event }): (TextId | null)[] => {
    if (event.type === 'updated' && event.audience === 'clients') return [event.text];
    return event.type === 'restored' ? [event.forClients] : [];
  });
  return written.flatMap((text) => (text === null ? [] : [standing(incident, text)]));
}

/** By what was said in it a text is found in any file. */
function found({ story, bodies }: Life, files: ReadonlyMap<string, string>): ReadonlySet<TextId> {
  const all = [...files].map(([name, body]) => `${name}\n${body}`).join('\n');
  const texts = [...bodies].filter(([, body]) => /^said/.test(body) && all.includes(body)).map(([id]) => id);
  // A text that stands nowhere in the record was refused, and nobody reads it either.
  expect(texts.filter((id) => !story.entries.some(({ event }) => textsIn(event).includes(id)))).toEqual([]);
  return new Set(texts);
}

const withdrawn = ({ entries }: Story) =>
  new Set(entries.flatMap(({ event }) => (event.type === 'withdrawn' ? event.texts : [])));

/** The lives of which some file told something: with few the properties would say little. */
const ENOUGH = 15;

it('no file ever holds a text but what was written for clients, as it stands, nor anybody by name', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const files = filesOf([recorded(life.story, 42, life.bodies)], asOf.add({ hours: 3 * 24 }));
      const gone = withdrawn(life.story);
      const allowed = new Set(forClients(life.story).filter((id) => !gone.has(id)));
      for (const id of found(life, files)) expect(allowed.has(id), life.bodies.get(id)).toBe(true);
      for (const [name, body] of files) {
        expect(body, name).not.toMatch(/\b(anna|jan|ewa|olga|greta|zofia|chat:)\b/i);
        expect(body, name).not.toMatch(/\bP[1-4]\b|website-l2|on-call/);
      }
    }),
    { numRuns: 150 },
  );
});

it('what was written for clients of a public service is there, unless it is private, practised or withdrawn', () => {
  let told = 0;
  fc.assert(
    fc.property(lives, (life) => {
      const { incident } = life.story;
      const files = filesOf([recorded(life.story, 42, life.bodies)], asOf.add({ hours: 3 * 24 }));
      const shown = found(life, files);
      const gone = withdrawn(life.story);
      const hidden = incident.members !== null || incident.kind === 'drill' || incident.service === 'other';
      if (!hidden && forClients(life.story).length > 0) told += 1;
      const expected = forClients(life.story).filter((id) => !gone.has(id) && /^said/.test(life.bodies.get(id) ?? ''));
      expect([...shown].sort()).toEqual(hidden ? [] : [...new Set(expected)].sort());
      if (hidden) for (const [name, body] of files) expect(`${name} ${body}`).not.toContain('INC-42');
    }),
    { numRuns: 150 },
  );
  expect(told).toBeGreaterThan(ENOUGH);
});
