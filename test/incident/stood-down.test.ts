import { expect, it } from 'vitest';
import { mayAsk } from '../../src/incident/access.ts';
import { called } from '../../src/incident/called.ts';
import { deadlines } from '../../src/incident/due.ts';
import { fold } from '../../src/incident/evolve.ts';
import {
  conversationClosed,
  conversationOpened,
  conversationUsable,
  ownChannel,
  ownConversations,
} from '../../src/incident/own-channel.ts';
import { notices } from '../../src/notice/notices.ts';
import type { Routes } from '../../src/notice/routes.ts';
import { merged, procedure, raised, type Story, start, text, types } from './story.ts';

const declare = { type: 'declareMajor', reason: text('All of them'), manager: null } as const;
const down = { type: 'standDown', reason: text('One shop only') } as const;
const major = () => raised().next(5, 'chat:jan', { type: 'take' }).next(10, 'chat:anna', declare);
const opened = () =>
  major().happened(
    [{ type: 'conversationOpened', conversation: { platform: 'chat', id: 'inc-42' }, isPrivate: false }],
    null,
    start.add({ minutes: 11 }),
  );
const due = ({ incident }: Story) => deadlines(incident, procedure).map(({ kind, at }) => [kind, String(at)]);

it('what was declared in error goes on as it would have without: cadence, roles and owner as usual', () => {
  const ordinary = raised().next(5, 'chat:jan', { type: 'take' });
  const ended = major().next(12, 'chat:ewa', { type: 'lead' }).next(20, 'chat:ewa', down);
  expect(types(ended)).toEqual(['stoodDown']);
  expect(ended.incident.major).toBeNull();
  expect(due(major())).not.toEqual(due(ordinary));
  const kinds = (story: Story) => due(story).filter(([kind]) => kind !== 'lapse');
  expect(kinds(ended)).toEqual(kinds(ordinary));
  expect(called(ended.incident, procedure)).toEqual([]);
  expect(ended.incident).toEqual(fold(ended.incident.id, ended.entries));
});

it('whoever was called since nobody led it is not waited for any more', () => {
  const unled = [20, 30, 40].reduce((story, minutes) => story.tick(minutes), major());
  expect(unled.incident.escalation).toMatchObject({ why: 'unled', pending: true });
  expect(unled.next(41, 'chat:jan', down).incident.escalation).toMatchObject({ pending: false });
});

it('it takes a reason, and something to be stood down', () => {
  expect(major().next(11, 'chat:jan', { ...down, reason: null }).refusal).toEqual({
    code: 'emptyText',
    field: 'reason',
  });
  expect(raised().next(11, 'chat:jan', down).refusal).toEqual({ code: 'notMajor' });
  expect(major().next(11, 'chat:jan', down).next(12, 'chat:jan', down).refusal).toEqual({ code: 'notMajor' });
  const closed = major()
    .next(11, 'chat:anna', { type: 'restore', how: 'fix', text: text('Done'), forClients: null })
    .next(12, 'chat:jan', { type: 'close', resolution: null, cause: null });
  expect(closed.next(13, 'chat:jan', down).refusal).toMatchObject({ code: 'wrongStatus', status: 'closed' });
});

it('it is declared again by decision, and by the criteria only when what they go by changes', () => {
  const strict = { ...procedure, majors: { ...procedure.majors, when: [{ priority: 'P2' as const }] } };
  const ended = raised({ impact: 'high' }, strict).next(10, 'chat:jan', down);
  expect(types(ended)).toEqual(['stoodDown']);
  expect(types(ended.tick(11))).not.toContain('declaredMajor');
  const worse = { type: 'prioritise', impact: 'high', urgency: 'high' } as const;
  expect(types(ended.next(12, 'chat:jan', worse))).toContain('declaredMajor');
  expect(types(ended.next(12, 'chat:jan', declare))).toContain('declaredMajor');
});

it('what was opened for it is read on, opens no more, and is its own again when it is declared again', () => {
  const ended = opened().next(20, 'chat:jan', down);
  expect(ownChannel(ended.incident, procedure)).toBeNull();
  expect(ownConversations(ended.incident)).toMatchObject([{ id: 'inc-42' }]);
  const again = ended.next(30, 'chat:jan', declare);
  expect(again.incident.major?.conversations).toMatchObject([{ id: 'inc-42' }]);
  expect(again.incident.formerly).toBeUndefined();
  expect(again.incident).toEqual(fold(again.incident.id, again.entries));
});

it('responders hear it where it is worked on and in operations; clients, staff and the reporter hear nothing', () => {
  const place = (id: string) => ({ platform: 'chat', id });
  const told = (story: Story) => {
    const routes: Routes = {
      staffCards: [],
      cards: [place('operations')],
      own: ownConversations(story.incident),
      offering: [],
      called: [],
      responders: [place('operations')],
      staff: [place('staff')],
      clients: [place('clients')],
      readers: [{ person: 'chat:anna', conversation: place('dm:anna') }],
    };
    const posts = notices(story.incident, story.entries.slice(-1), routes).filter(({ kind }) => kind === 'post');
    return posts.map(({ conversation }) => conversation.id);
  };
  const update = {
    type: 'update',
    audience: 'clients',
    text: text('We look'),
    nextBy: start.add({ hours: 1 }),
  } as const;
  expect(told(opened().next(12, 'chat:jan', update).next(20, 'chat:jan', down))).toEqual(['inc-42', 'operations']);
});

it('whoever leads it may say so, whatever the rule', () => {
  const rules = { ...procedure, permissions: { standDown: ['person:chat:maria'] } as const };
  const { incident } = major().next(12, 'chat:ewa', { type: 'lead' });
  const may = (person: string) => mayAsk('responder', person, 'standDown', { incident, procedure: rules });
  expect([may('chat:maria'), may('chat:ewa'), may('chat:jan')]).toEqual([true, true, false]);
});

it('an ordinary one makes no other major by being merged into it', () => {
  const other = raised({ incident: '00000000-0000-4000-8000-000000000002' });
  expect(merged(major().next(11, 'chat:jan', down), other, 20).other.incident.major).toBeNull();
});

it('what was still being opened when it was stood down is noted, and read on as any other', () => {
  const ended = major().next(20, 'chat:jan', down);
  const place = { platform: 'chat', id: 'inc-42' };
  const late = ended.happened(conversationOpened(ended.incident, place, false), null, start.add({ minutes: 21 }));
  expect(ownConversations(late.incident)).toEqual([{ ...place, isPrivate: false }]);
  expect(late.incident).toEqual(fold(late.incident.id, late.entries));
  expect(conversationOpened(late.incident, place, false)).toEqual([]);
  const gone = late.happened(conversationClosed(late.incident, place), null, start.add({ minutes: 22 }));
  expect(ownConversations(gone.incident)).toEqual([]);
  const back = gone.happened(conversationUsable(gone.incident, place), null, start.add({ minutes: 23 }));
  expect(ownConversations(back.incident)).toEqual([{ ...place, isPrivate: false }]);
});
