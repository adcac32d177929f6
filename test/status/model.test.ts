import { describe, expect, it, test } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { statusPage } from '../../src/status/model.ts';
import { siteOf } from '../../src/status/site.ts';
import { stories, storyNames } from '../card/stories.ts';
import { merged, raised, type Story, start, text, unmerged } from '../incident/story.ts';
import { readable } from '../support/status-page.ts';
import { asOf, filesOf, place, procedure, recorded } from './scene.ts';

const jan = 'chat:jan';
const tell = (body: string, nextIn = 30): Ask => ({
  type: 'update',
  audience: 'clients',
  text: text(body),
  nextBy: start.add({ minutes: nextIn }),
});
const taken = raised().next(2, jan, { type: 'take' });
const told = taken.next(5, jan, tell('Some cards are refused.'));
const restored = told.next(20, jan, { type: 'restore', how: 'fix', text: text('Rebooted db1'), forClients: null });
const closed = restored.next(90, jan, { type: 'close', resolution: text('A new disk'), cause: 'hardware' });

/** What an English reader of the page sees, a line each. */
const page = (...stories: readonly Story[]) =>
  readable(filesOf(stories.map((story, index) => recorded(story, 42 + index))).get('status/en/index.html') ?? '');
/** The same without the services and the empty days: what is told. */
const open = (...stories: readonly Story[]) =>
  /Open incidents\n([\s\S]*?)\nThe last/.exec(page(...stories))?.[1]?.split('\n') ?? [];
const now = (...stories: readonly Story[]) =>
  page(...stories)
    .split('\n')
    .slice(
      page(...stories)
        .split('\n')
        .indexOf('Services now') + 1,
    )
    .slice(0, 4);
const day = (...stories: readonly Story[]) =>
  /2 March 2026\n([\s\S]*?)\nSunday/.exec(page(...stories).replace(/[\s\S]*The last/, ''))?.[1]?.split('\n') ?? [];

describe('the status page', () => {
  it('says nothing of an incident of which clients were told nothing', () => {
    for (const story of [
      raised(),
      taken,
      taken.next(9, jan, { type: 'restore', how: 'fix', text: null, forClients: null }),
    ]) {
      expect(page(story)).not.toContain('INC-42');
      expect(now(story)).toEqual(['Card payments In shops', 'Working', 'Website', 'Working']);
    }
  });

  it('shows what clients were told, in the words of their posts, under the public name of the service', () => {
    expect(now(told)).toEqual(['Card payments In shops', 'Disrupted', 'Website', 'Working']);
    expect(open(told)).toEqual([
      'Card payments: disruption INC-42',
      'Not restored yet',
      'Update Monday, 2 March 2026, 14:05',
      'Some cards are refused.',
      'Next update by 14:30.',
    ]);
    expect(day(told)).toEqual(['Card payments: disruption INC-42: still open, see above']);
  });

  it('says in Polish what Polish clients read', () => {
    const polish = readable(filesOf([recorded(told)]).get('status/pl/index.html') ?? '');
    expect(polish).toContain('Zakłócenia: Płatności kartą');
    expect(polish).toContain(
      'Komunikat poniedziałek, 2 marca 2026, 14:05\nSome cards are refused.\nNastępny komunikat: do 14:30.',
    );
  });

  it('writes a time of another day with its date, whenever it is read', () => {
    expect(open(taken.next(5, jan, tell('Tomorrow.', 24 * 60))).at(-1)).toBe('Next update by 3 March, 14:00.');
  });

  it('counts a holding update as what was told', () => {
    expect(open(told.tick(15).tick(31).tick(61)).slice(2, 6)).toEqual([
      'Our update is late Monday, 2 March 2026, 15:01',
      'The update that we promised for 14:30 is not ready. We are sorry for the wait. The incident is still open.',
      'Our last update was at 14:05.',
      expect.stringMatching(/^Next update by/),
    ]);
  });

  it('says what is restored, watches it until it is closed, and then has it among the days', () => {
    expect(now(restored).slice(0, 2)).toEqual(['Card payments In shops', 'Restored, being watched']);
    expect(open(restored)[1]).toBe('Restored, being watched');
    expect(now(closed)[1]).toBe('Working');
    expect(open(closed)).toEqual([]);
    expect(day(closed)).toEqual([
      'Card payments: disruption INC-42',
      'Closed',
      'Closed 15:30',
      'The incident is closed.',
      'Restored 14:20',
      'The service is restored.',
      'If it still does not work for you, please report it again.',
      'Update 14:05',
      'Some cards are refused.',
      'Next update by 14:30.',
    ]);
    expect(page(closed)).not.toMatch(/Rebooted|new disk|Hardware/);
  });

  it('shows a correction as one, and nothing of a text that was withdrawn, in any file', () => {
    const entry = told.entries.length;
    const right = told.next(8, jan, { type: 'correct', entry, text: text('All cards are refused.'), happenedAt: null });
    expect(open(right)[3]).toBe('All cards are refused. (corrected)');
    const gone = right.next(9, jan, { type: 'withdraw', entry, reason: null });
    expect(open(gone)[3]).toBe('(text withdrawn)');
    for (const [name, body] of filesOf([recorded(gone)])) expect(body, name).not.toMatch(/cards are refused/);
  });

  it('says that it was corrected or withdrawn as the last change, so that feeds fetch it anew', () => {
    const gone = told.next(9, jan, { type: 'withdraw', entry: told.entries.length, reason: null });
    const feed = filesOf([recorded(gone)]).get('status/en/feed.atom') ?? '';
    expect(feed.match(/<updated>[^<]+/g)).toEqual(['<updated>2026-03-02T13:09:00Z', '<updated>2026-03-02T13:09:00Z']);
  });

  it.each([
    ['a drill', raised({ kind: 'drill' })],
    ['of another service', raised({ service: 'other' }).next(2, jan, tell('No mail.'))],
    ['private from the beginning', raised({ category: 'security' })],
    ['private since clients were told', told.next(9, jan, { type: 'makePrivate' })],
    ['cancelled before clients heard', taken.next(9, jan, { type: 'cancel', why: 'mistake', text: null })],
    [
      'redirected before clients heard',
      taken.next(9, jan, { type: 'cancel', why: 'redirected', text: text('To sales') }),
    ],
  ])('has no file that knows of what is %s', (_, story) => {
    for (const [name, body] of filesOf([recorded(story)])) {
      expect(`${name} ${body}`).not.toMatch(/INC-42|mail|refused|sales/i);
    }
  });

  it('says of a report that was withdrawn after clients heard that it was', () => {
    const over = told.next(9, jan, { type: 'cancel', why: 'notAnIncident', text: text('Nothing at all') });
    expect(day(over).slice(0, 4)).toEqual([
      'Card payments: disruption INC-42',
      'Report withdrawn',
      'Report withdrawn 14:09',
      'The report that we wrote about has been withdrawn. No more updates will follow.',
    ]);
  });

  it('leads from what was merged to where it goes on, which is open for the same services', () => {
    const other = raised({ incident: '00000000-0000-4000-8000-000000000002', service: 'other' }).next(3, jan, {
      type: 'take',
    });
    const both = merged(told, other, 10);
    const files = filesOf([recorded(both.one, 43), recorded(both.other, 42)]);
    const shown = readable(files.get('status/en/index.html') ?? '');
    expect(shown).toContain('Disrupted now: Card payments');
    expect(shown).toContain(
      'Another incident joined Monday, 2 March 2026, 14:10\nWhat we wrote about as INC-43 goes on here.',
    );
    expect(shown).toContain('What we wrote about here goes on as INC-42. The next update will carry that number.');
    // What is told there from then on is for clients of both.
    const further = recorded(both.other.next(12, jan, tell('The cause is known.')), 42);
    expect(readable(filesOf([further]).get('status/en/index.html') ?? '')).toContain('The cause is known.');
    const apart = unmerged(both.one, both.other, 15);
    expect(readable(filesOf([recorded(apart.one, 43)]).get('status/en/index.html') ?? '')).toContain(
      'INC-43\nNot restored yet',
    );
  });

  it('shows of an incident only what was told while it was about a public service', () => {
    const before = raised({ incident: '00000000-0000-4000-8000-000000000002', service: 'other' });
    const other = before.next(2, jan, { type: 'take' }).next(3, jan, tell('For colleagues only.'));
    const both = merged(told, other, 10);
    const further = both.other.next(12, jan, tell('For everybody.'));
    expect(page(further)).toContain('For everybody.');
    expect(page(further)).not.toContain('For colleagues only.');
    expect(now(further)[1]).toBe('Disrupted');
    // What was merged is handled by itself again: this one is about no public service any more.
    const apart = unmerged(both.one, further, 15).other;
    expect(now(apart)[1]).toBe('Working');
    expect(day(apart).slice(0, 2)).toEqual(['Card payments: disruption INC-42', 'No longer about this service']);
  });
});

test('days are those of the organisation, not of the server', () => {
  // 23:30 in Warsaw.
  const late = taken.next(9 * 60 + 30, jan, tell('Late.', 9 * 60 + 60));
  expect(page(late)).toContain('Update Monday, 2 March 2026, 23:30\nLate.\nNext update by 3 March, 00:00.');
});

test('fourteen days are shown without a gap, and an incident under each day on which something was told', () => {
  const days = closed.next(60 * 24 + 90, jan, { type: 'reopen', reason: null });
  const over = days
    .next(60 * 24 + 100, jan, { type: 'take' })
    .next(60 * 24 + 110, jan, { type: 'restore', how: 'fix', text: null, forClients: null })
    .next(60 * 24 + 120, jan, { type: 'close', resolution: text('x'), cause: 'change' });
  const files = filesOf([recorded(over)], asOf.add({ hours: 2 * 24 }));
  const shown = readable(files.get('status/en/index.html') ?? '').replace(/[\s\S]*The last/, '');
  expect(shown.match(/^\w+day, .*$/gm)).toHaveLength(14);
  expect(shown.match(/^No incident\.$/gm)).toHaveLength(12);
  expect(/3 March 2026\n[\s\S]*?\nReopened 15:30/.test(shown)).toBe(true);
  expect(/2 March 2026\n[\s\S]*?\nUpdate 14:05/.test(shown)).toBe(true);
});

const everyPublic = procedure.services.map((service) => ({
  ...service,
  public: { name: service.name, description: null },
}));

test('where no service is public there is no page', () => {
  const services = procedure.services.map((service) => ({ ...service, public: null }));
  expect(siteOf([recorded(told)], { ...procedure, services }, asOf, { place, style: '' }).size).toBe(0);
});

test.each(storyNames)('whatever clients are told has its words on the page: %s', (name) => {
  const story = stories[name];
  const page = statusPage([recorded(story)], { ...procedure, services: everyPublic }, asOf, 'en');
  const told = page.incidents.flatMap((incident) => incident.told);
  const posts = story.entries.filter(({ event }) => event.type === 'updated' && event.audience === 'clients');
  const open = story.incident.kind !== 'drill' && story.incident.members === null;
  expect(told.filter(({ kind }) => kind === 'updated')).toHaveLength(open ? posts.length : 0);
  for (const { label, blocks } of told) expect([label.length > 0, blocks.length > 0]).toEqual([true, true]);
});
