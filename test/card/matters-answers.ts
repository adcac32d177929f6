import type { Card } from '../../src/card/card.ts';
import { awayPost } from '../../src/card/matters/away.ts';
import { calendarFailsPost, calendarNamesPost, calendarReadsPost } from '../../src/card/matters/calendar.ts';
import { procedurePost } from '../../src/card/matters/procedure.ts';
import { type Left, sweepCard } from '../../src/card/matters/sweep.ts';
import type { Reader, View } from '../../src/card/view.ts';
import type { Finding } from '../../src/incident/sweep.ts';
import { at, people, type Said } from './scene.ts';

/** One of each kind. */
const found: readonly Finding[] = [
  { kind: 'unclosed', since: at(-3000), missing: ['confirmation', 'actions'] },
  { kind: 'reviewOverdue', of: 'chat:jan', since: at(-600) },
  { kind: 'actionOverdue', text: 'Ask the acquirer', owner: 'chat:ewa', since: at(-60) },
  { kind: 'thin', since: at(-4000), lacks: ['cause', 'category', 'reasons'] },
];

/** What the desk itself has to tell, that belongs to no incident. */
export function matterCards(reader: Reader, general: View, said: Said): readonly (readonly [string, Card, View])[] {
  const person = (id: string) => ({ kind: 'person', id, name: people.get(id) ?? id, mention: true }) as const;
  const left = (count: number): readonly Left[] =>
    Array.from({ length: count }, (_, index) => ({
      number: 42 + index,
      kind: index === 1 ? 'drill' : 'real',
      priority: 'P1',
      title: said('Cards are refused'),
      holder: person('chat:anna'),
      findings: found
        .slice(index % found.length)
        .map((one) => ('text' in one ? { ...one, text: said(one.text) } : one)),
    }));
  const now = at(10);
  const failing = {
    rota: 'Payments duty',
    since: at(-5),
    why: { kind: 'refused', status: 404 },
    onDuty: null,
  } as const;
  const differs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      path: `priorities.P${index + 1}.respond`,
      before: index === 1 ? null : '5 min',
      after: index === 2 ? null : '10 min',
    }));
  return [
    ['sweep: nothing', sweepCard(reader, [], person), general],
    ['sweep', sweepCard(reader, left(4), person), general],
    ['sweep: many', sweepCard(reader, left(15), person), general],
    ['a calendar fails, nobody has duty', calendarFailsPost(reader, now, failing), general],
    [
      'a calendar fails',
      calendarFailsPost(reader, now, {
        ...failing,
        why: { kind: 'unreachable' },
        onDuty: { person: person('chat:jan'), to: at(900) },
      }),
      general,
    ],
    ['a calendar reads again', calendarReadsPost(reader, now, 'Payments duty', at(-5)), general],
    ['a calendar names somebody unknown', calendarNamesPost(reader, now, 'Payments duty', ['Olga']), general],
    [
      'a calendar names many unknown',
      calendarNamesPost(reader, now, 'Payments duty', ['On call: Olga', 'Ola', 'Kuba', 'Iga', 'Igor', 'Ida', 'Adam']),
      general,
    ],
    ['the desk was away', awayPost(reader, now, { from: at(-40), to: at(-10), late: 2 }), general],
    ['the desk was away, nothing late', awayPost(reader, now, { from: at(-40), to: at(-10), late: 0 }), general],
    ['another procedure', procedurePost(reader, differs(3)), general],
    ['another procedure, much of it', procedurePost(reader, differs(20)), general],
  ];
}
