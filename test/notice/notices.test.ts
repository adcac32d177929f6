import { describe, expect, it } from 'vitest';
import { notices } from '../../src/notice/notices.ts';
import { type Routes, routes as routesOf } from '../../src/notice/routes.ts';
import { merged, procedure, raised, type Story, start, text, unmerged } from '../incident/story.ts';

const routes: Routes = {
  staffCards: [],
  cards: [{ platform: 'chat', id: 'operations' }],
  own: [],
  offering: [],
  called: [],
  responders: [{ platform: 'chat', id: 'operations' }],
  staff: [],
  clients: [{ platform: 'chat', id: 'clients' }],
  readers: [{ person: 'chat:anna', conversation: { platform: 'chat', id: 'dm:anna' } }],
};

/** Where the last step of a story is told, but for the card's refresh. */
const posts = (story: Story) =>
  notices(story.incident, story.entries.slice(-story.events.length), routes)
    .filter(({ kind }) => kind === 'post')
    .map(({ conversation, underCard, family }) => [
      conversation.id,
      ...(underCard ? ['under'] : []),
      ...(family ? [family] : []),
    ]);

const told = () =>
  raised()
    .next(5, 'chat:jan', { type: 'take' })
    .next(10, 'chat:jan', {
      type: 'update',
      audience: 'clients',
      text: text('We look'),
      nextBy: start.add({ hours: 1 }),
    });

describe('who is told', () => {
  it('raising makes the card and tells clients nothing', () => {
    const story = raised();
    expect(posts(story)).toEqual([]);
    expect(notices(story.incident, story.entries, routes)).toMatchObject([
      { kind: 'card', slot: 'card', priority: 'P3' },
    ]);
  });

  it('of several who follow it, only the one who is asked is asked', () => {
    const followed = {
      ...routes,
      readers: [...routes.readers, { person: 'chat:ola', conversation: { platform: 'chat', id: 'dm:ola' } }],
    };
    const asking = raised().happened([{ type: 'questionsAsked', questions: ['who'] }], null, start);
    const restored = raised()
      .next(5, 'chat:jan', { type: 'take' })
      .next(9, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    const at = (story: Story, type: string) => {
      const entries = story.entries.filter(({ event }) => event.type === type);
      const made = notices(story.incident, entries, followed).filter(({ audience }) => audience === 'reporter');
      return made.map(({ conversation }) => conversation.id);
    };
    expect(at(asking, 'questionsAsked')).toEqual(['dm:anna']);
    expect(at(restored, 'restored')).toEqual(['dm:anna', 'dm:ola']);
    expect(at(restored, 'confirmationAsked')).toEqual(['dm:anna']);
  });

  it('taking edits the card and tells the reporter', () => {
    expect(posts(raised().next(5, 'chat:jan', { type: 'take' }))).toEqual([['dm:anna']]);
  });

  it('the reporter is not told what they did themselves', () => {
    expect(posts(raised().next(5, 'chat:anna', { type: 'take' }))).toEqual([]);
  });

  it('an update for clients goes to clients, with a copy under the card', () => {
    expect(posts(told())).toEqual([['operations', 'under'], ['clients']]);
  });

  it('a restore is told to clients only when they had heard of it, or something was written for them', () => {
    const restore = { type: 'restore', how: 'fix', text: text('Done'), forClients: null } as const;
    const quiet = raised().next(5, 'chat:jan', { type: 'take' });
    expect(posts(quiet.next(30, 'chat:jan', restore))).toEqual([['operations'], ['dm:anna']]);
    expect(posts(told().next(30, 'chat:jan', restore))).toEqual([['operations'], ['clients'], ['dm:anna']]);
    expect(posts(quiet.next(30, 'chat:jan', { ...restore, forClients: text('Works again') }))).toContainEqual([
      'clients',
    ]);
  });

  it('whoever is given an incident by somebody else is called, but nobody who takes it for themselves', () => {
    expect(posts(raised().next(5, 'chat:maria', { type: 'assign', to: { person: 'chat:jan' } }))).toEqual([
      ['operations'],
    ]);
    expect(posts(raised().next(5, 'chat:jan', { type: 'assign', to: { person: 'chat:jan' } }))).toEqual([['dm:anna']]);
  });

  it('what the clock does in one look is one post, of the most urgent family', () => {
    const late = told().tick(300);
    expect(late.events.map(({ type }) => type)).toEqual(['heldOver', 'progressPosted']);
    expect(posts(late)).toEqual([
      ['operations', 'reminder'],
      ['clients', 'holding'],
    ]);
    expect(posts(raised({ impact: 'high', urgency: 'high' }).tick(200))).toEqual([['operations', 'escalation']]);
  });

  it('a hold and a workaround are details under the card; that a hold is over is a post', () => {
    const taken = raised().next(5, 'chat:jan', { type: 'take' });
    const held = taken.next(9, 'chat:jan', { type: 'hold', reason: text('x'), until: start.add({ minutes: 60 }) });
    expect(posts(held)).toEqual([['operations', 'under']]);
    expect(posts(held.tick(60))).toEqual([['operations']]);
    expect(posts(taken.next(9, 'chat:jan', { type: 'workaround', text: text('x') }))).toEqual([
      ['operations', 'under'],
    ]);
    const update = { type: 'update', audience: 'clients', nextBy: start.add({ hours: 1 }), workaround: true } as const;
    expect(posts(taken.next(9, 'chat:jan', { ...update, text: text('x') }))).toEqual([
      ['operations', 'under'],
      ['clients'],
    ]);
  });

  it('who is asked to take it over is called, and so is the group that a category moves it to', () => {
    const taken = raised().next(5, 'chat:jan', { type: 'take' });
    const offered = taken.next(9, 'chat:jan', { type: 'assign', to: { person: 'chat:ewa' } });
    expect(posts(offered)).toEqual([['operations']]);
    expect(posts(raised().next(5, 'chat:ewa', { type: 'categorise', category: 'security' }))).toEqual([['operations']]);
    expect(posts(taken.next(9, 'chat:ewa', { type: 'categorise', category: 'slow' }))).toEqual([]);
  });

  it('what was decided with a report stands on its card: no category, and no end of a past one, makes a post', () => {
    for (const report of [{ category: 'security' }, { kind: 'past' }, { kind: 'drill' }] as const) {
      const story = raised(report);
      expect(posts(story)).toEqual([]);
      expect(notices(story.incident, story.entries, routes)).toHaveLength(1);
    }
  });

  it('who reported what is passed on elsewhere hears of it, and clients only if they had heard before', () => {
    const redirect = { type: 'cancel', why: 'redirected', text: text('To Purchasing') } as const;
    expect(posts(raised().next(5, 'chat:jan', redirect))).toEqual([['operations'], ['dm:anna']]);
    expect(posts(told().next(15, 'chat:jan', redirect))).toEqual([['operations'], ['clients'], ['dm:anna']]);
  });

  it('a drill has no place where clients read, wherever one is named', () => {
    const named = { responders: [], staff: [], clients: [{ platform: 'chat', id: 'clients' }] };
    const service = { ...procedure.services[0]!, key: 'own', conversations: { clients: named.clients } };
    const own = { ...procedure, services: [...procedure.services, service] };
    const open = { category: null, absorbed: [], separated: [], members: null, clientsTold: false, major: null };
    for (const key of ['payments', 'own']) {
      const clients = (kind: 'real' | 'drill' | 'past') =>
        routesOf(own, { ...open, service: key, kind }, named, [], []).clients;
      expect(clients('drill')).toEqual([]);
      expect(clients('real')).toEqual(named.clients);
      expect(clients('past')).toEqual(named.clients);
    }
  });

  it('what a step calls outside is called once, where there is something that calls', () => {
    const story = raised();
    const step = {
      step: 0,
      kind: 'functional',
      to: 'group:on-call',
      why: 'untaken',
      reason: null,
      timing: null,
    } as const;
    const paged = story.happened([{ type: 'escalated', ...step, webhook: 'pager' }], null, start);
    const calls = ({ incident, entries }: Story, to: Routes) =>
      notices(incident, entries.slice(-1), to).filter(({ about }) => about.type === 'call');
    const [call, another] = calls(paged, { ...routes, calls: 'caller' });
    expect(another).toBeUndefined();
    expect(call).toMatchObject({
      kind: 'post',
      slot: String(paged.incident.seq),
      conversation: { platform: 'caller', id: 'pager' },
      about: { type: 'call', seq: paged.incident.seq },
      family: 'escalation',
    });
    expect(calls(paged, routes)).toEqual([]);
    const silent = story.happened([{ type: 'escalated', ...step }], null, start);
    expect(calls(silent, { ...routes, calls: 'caller' })).toEqual([]);
  });

  it('every step of a whole life refreshes the card once', () => {
    const story = told().tick(60);
    const cards = notices(story.incident, story.entries.slice(-story.events.length), routes).filter(
      ({ kind }) => kind === 'card',
    );
    expect(cards).toHaveLength(1);
  });

  it('that questions are still open reaches those who respond where the reporter cannot be asked', () => {
    const reminded = raised()
      .happened([{ type: 'questionsAsked', questions: ['who'] }], null, start)
      .happened([{ type: 'questionsReminded', timing: { dueAt: start, late: false } }], null, start);
    const where = (readers: Routes['readers']) =>
      notices(reminded.incident, reminded.entries.slice(-1), { ...routes, readers })
        .filter(({ kind }) => kind === 'post')
        .map(({ conversation, family }) => [conversation.id, family]);
    expect(where(routes.readers)).toEqual([['dm:anna', 'reminder']]);
    expect(where([])).toEqual([['operations', 'reminder']]);
  });
});

describe('of two that were merged and turn out to be two', () => {
  const other = () => raised({ incident: '00000000-0000-4000-8000-000000000002' });
  const apart = (one: Story) => {
    const both = merged(one, other(), 20);
    return unmerged(both.one, both.other, 30);
  };

  it('clients who were told of the merge hear once that it is followed by itself again, the others nothing', () => {
    expect(posts(apart(told()).one)).toContainEqual(['clients']);
    expect(posts(apart(told()).other)).not.toContainEqual(['clients']);
    expect(posts(apart(raised()).one)).not.toContainEqual(['clients']);
  });
});
