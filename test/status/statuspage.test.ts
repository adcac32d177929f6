import { expect, it } from 'vitest';
import { raised, start, text } from '../incident/story.ts';
import { filesOf, recorded } from './scene.ts';

const jan = 'chat:jan';
const told = raised()
  .next(2, jan, { type: 'take' })
  .next(5, jan, {
    type: 'update',
    audience: 'clients',
    text: text('Some cards are refused.'),
    nextBy: start.add({ minutes: 30 }),
  });
const restored = told.next(20, jan, { type: 'restore', how: 'fix', text: text('Rebooted db1'), forClients: null });
const closed = restored.next(90, jan, { type: 'close', resolution: text('A new disk'), cause: 'hardware' });
const other = raised({ incident: '00000000-0000-4000-8000-000000000002', service: 'website' })
  .next(2, jan, { type: 'take' })
  .next(6, jan, { type: 'update', audience: 'clients', text: text('Down.'), nextBy: start.add({ minutes: 30 }) });

const read = (file: string, ...stories: readonly (typeof told)[]) =>
  JSON.parse(filesOf(stories.map((story, index) => recorded(story, 42 + index))).get(`api/v2/${file}.json`) ?? 'null');

it('the summary has the shape that clients of status pages read', () => {
  const page = {
    id: '00000000-0000-4000-8000-0000000000aa',
    name: 'Service status',
    url: 'https://status.example.com/status/en/',
    time_zone: 'Europe/Warsaw',
    updated_at: '2026-03-02T13:05:00Z',
  };
  const payments = {
    id: 'payments',
    name: 'Card payments',
    status: 'partial_outage',
    created_at: '2026-03-01T13:00:00Z',
    updated_at: '2026-03-01T13:00:00Z',
    position: 1,
    description: 'In shops',
    showcase: true,
    start_date: null,
    group_id: null,
    page_id: page.id,
    group: false,
    only_show_if_degraded: false,
  };
  expect(read('summary', told)).toEqual({
    page,
    components: [
      payments,
      { ...payments, id: 'website', name: 'Website', status: 'operational', position: 2, description: null },
    ],
    incidents: [
      {
        id: 'INC-42',
        name: 'Card payments: disruption',
        status: 'investigating',
        created_at: '2026-03-02T13:05:00Z',
        updated_at: '2026-03-02T13:05:00Z',
        monitoring_at: null,
        resolved_at: null,
        impact: 'major',
        shortlink: 'https://status.example.com/status/en/INC-42/',
        started_at: '2026-03-02T13:05:00Z',
        page_id: page.id,
        incident_updates: [
          {
            id: 'INC-42-1',
            status: 'investigating',
            body: 'Some cards are refused.\nNext update by 14:30.',
            incident_id: 'INC-42',
            created_at: '2026-03-02T13:05:00Z',
            updated_at: '2026-03-02T13:05:00Z',
            display_at: '2026-03-02T13:05:00Z',
            affected_components: null,
            deliver_notifications: false,
            custom_tweet: null,
            tweet_id: null,
          },
        ],
        components: [payments],
      },
    ],
    scheduled_maintenances: [],
    status: { indicator: 'major', description: 'Disrupted now: Card payments' },
  });
});

it.each([
  ['nothing', [], 'none', []],
  ['one of two is disrupted', [told], 'major', ['investigating']],
  ['both are disrupted', [told, other], 'critical', ['investigating', 'investigating']],
  ['one is restored', [restored], 'minor', ['monitoring']],
  ['one is restored, the other is not', [restored, other], 'major', ['investigating', 'monitoring']],
  ['all is closed', [closed], 'none', []],
] as const)('what is disrupted is all that tells how bad it is: %s', (_, stories, indicator, statuses) => {
  const summary = read('summary', ...stories);
  expect(summary.status.indicator).toBe(indicator);
  expect(summary.incidents.map(({ status }: { status: string }) => status).toSorted()).toEqual(statuses.toSorted());
});

it('a restored incident is monitored, a closed one resolved, each since it is so', () => {
  expect(read('incidents', restored).incidents[0]).toMatchObject({
    status: 'monitoring',
    monitoring_at: '2026-03-02T13:20:00Z',
    resolved_at: null,
  });
  const [over] = read('incidents', closed).incidents;
  expect(over).toMatchObject({
    status: 'resolved',
    monitoring_at: '2026-03-02T13:20:00Z',
    resolved_at: '2026-03-02T14:30:00Z',
  });
  expect(over.incident_updates.map(({ status }: { status: string }) => status)).toEqual([
    'resolved',
    'monitoring',
    'investigating',
  ]);
  const again = closed.next(100, jan, { type: 'reopen', reason: null });
  expect(read('incidents', again).incidents[0]).toMatchObject({
    status: 'investigating',
    monitoring_at: null,
    resolved_at: null,
  });
});
