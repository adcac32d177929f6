import { describe, expect, it } from 'vitest';
import { withPrivacy } from '../../src/incident/decide/private.ts';
import {
  conversationClosed,
  conversationOpened,
  conversationUsable,
  ownChannel,
  ownConversations,
} from '../../src/incident/own-channel.ts';
import { openings } from '../../src/notice/openings.ts';
import { procedure, raised, start, text } from './story.ts';

const declare = { type: 'declareMajor', reason: text('All of them'), manager: null } as const;
const major = () => raised().next(5, 'chat:jan', { type: 'take' }).next(10, 'chat:anna', declare);
const give = (to: string, role: string) => ({ type: 'giveRole', role, to, text: null }) as const;
/** Where nobody reads. */
const nowhere = { staffCards: [], cards: [], own: [], called: [], responders: [], staff: [], clients: [], readers: [] };
const own = (story: ReturnType<typeof major>) => ownChannel(story.incident, procedure);

describe('the channel of its own', () => {
  it('is wanted for a major incident until it is restored, where the procedure asks for one', () => {
    expect(own(raised())).toBeNull();
    expect(own(major())).toMatchObject({ isPrivate: false });
    expect(ownChannel(major().incident, { ...procedure, majors: { ...procedure.majors, channel: false } })).toBeNull();
    const over = major().next(20, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    expect(own(over)).toBeNull();
  });

  it('is for whoever leads it, works on it, owns the service, or reported it as one of the staff, each once', () => {
    const led = major().next(12, 'chat:ewa', { type: 'lead' }).next(13, 'chat:ewa', give('chat:ola', 'scribe'));
    const people = own(led)?.people ?? [];
    expect(people).toEqual(expect.arrayContaining(['chat:ewa', 'chat:ola', 'chat:jan', 'chat:olga']));
    expect(new Set(people).size).toBe(people.length);
    const { reporter } = led.incident;
    expect(people).toContain(reporter);
    const byClient = { ...led.incident, reporterIs: 'client', reporter: 'chat:client' } as const;
    expect(ownChannel(byClient, procedure)?.people).not.toContain('chat:client');
  });

  it('is for its members alone once it is private, and what everybody could join is not used any more', () => {
    const hidden = major().next(12, 'chat:jan', { type: 'makePrivate' });
    const there = [
      { platform: 'chat', id: 'open', isPrivate: false },
      { platform: 'chat', id: 'few', isPrivate: true },
    ];
    expect(own(hidden)).toMatchObject({ isPrivate: true, people: hidden.incident.members });
    const { major: led } = hidden.incident;
    if (!led) throw new Error('It is not major');
    const opened = { ...hidden.incident, major: { ...led, conversations: there } };
    expect(ownConversations(opened).map(({ id }) => id)).toEqual(['few']);
    expect(ownConversations({ ...opened, members: null }).map(({ id }) => id)).toEqual(['open', 'few']);
  });

  it("is for whoever has duty by the rota that was called, and for nobody of the rota's name", () => {
    const escalation = {
      step: 0,
      kind: 'functional',
      to: 'duty:nights',
      why: 'asked',
      at: start,
      pending: true,
    } as const;
    const called = (person: object) =>
      ownChannel({ ...major().incident, escalation: { ...escalation, ...person } }, procedure)?.people ?? [];
    const others = called({});
    expect(called({ person: 'chat:dora' })).toEqual(expect.arrayContaining([...others, 'chat:dora']));
    expect(others.filter((one) => !one.startsWith('chat:'))).toEqual([]);
  });

  it('is noted once, however often it is told of', () => {
    const { incident } = major();
    const place = { platform: 'chat', id: 'inc-1' };
    const [event] = conversationOpened(incident, place, false);
    expect(event).toEqual({ type: 'conversationOpened', conversation: place, isPrivate: false });
    const { major: led } = incident;
    if (!led) throw new Error('It is not major');
    const known = { ...incident, major: { ...led, conversations: [{ ...place, isPrivate: false }] } };
    expect(conversationOpened(known, place, false)).toEqual([]);
    expect(conversationOpened(known, place, true)).toEqual([]);
  });
});

describe('once it is archived or deleted', () => {
  const place = { platform: 'chat', id: 'inc-1' };
  const there = () => {
    const story = major();
    return story.happened(conversationOpened(story.incident, place, false), null, start.add({ minutes: 11 }));
  };
  const closed = () => there().happened(conversationClosed(there().incident, place), null, start.add({ minutes: 20 }));

  it('is used again once it can be posted in, which is noted once', () => {
    const back = closed().happened(conversationUsable(closed().incident, place), null, start.add({ minutes: 30 }));
    expect(ownConversations(back.incident)).toEqual([{ ...place, isPrivate: false }]);
    expect(conversationUsable(back.incident, place)).toEqual([]);
    expect(conversationUsable(there().incident, place)).toEqual([]);
  });

  it('is not used any more, which is noted once and of its own channels alone', () => {
    expect(ownConversations(there().incident)).toHaveLength(1);
    expect(ownConversations(closed().incident)).toEqual([]);
    expect(conversationClosed(closed().incident, place)).toEqual([]);
    expect(conversationClosed(there().incident, { ...place, id: 'operations' })).toEqual([]);
    expect(conversationOpened(closed().incident, place, false)).toEqual([]);
    const down = there().happened(
      [{ type: 'stoodDown', reason: 'text: one shop' }],
      'chat:jan',
      start.add({ minutes: 15 }),
    );
    expect(ownConversations(down.incident)).toHaveLength(1);
    const then = down.happened(conversationClosed(down.incident, place), null, start.add({ minutes: 20 }));
    expect(ownConversations(then.incident)).toEqual([]);
  });

  it('is not brought up to date there, nor another one opened; on another platform it is', () => {
    const offered = (story: ReturnType<typeof there>) => {
      const more = story.next(30, 'chat:jan', give('chat:ola', 'scribe'));
      const entries = more.entries.slice(story.entries.length);
      return openings(story.incident, more.incident, entries, procedure, {
        ...nowhere,
        offering: ['chat', 'talk'],
      }).map(({ conversation }) => conversation.platform);
    };
    expect(offered(there())).toEqual(['chat', 'talk']);
    expect(offered(closed())).toEqual(['talk']);
  });
});

describe('of a private one', () => {
  it('whoever is asked to lead, given a role or asked as the owner is admitted', () => {
    const hidden = raised().next(5, 'chat:jan', { type: 'take' }).next(6, 'chat:jan', { type: 'makePrivate' });
    expect(hidden.incident.members).not.toContain('chat:olga');
    const admitted = (story: typeof hidden) =>
      withPrivacy(hidden.incident, story.events, procedure, 'chat:jan').flatMap((event) =>
        event.type === 'admitted' ? event.members : [],
      );
    const declared = hidden.next(7, 'chat:jan', declare);
    expect(admitted(declared)).toEqual(['chat:olga']);
    expect(admitted(declared.next(8, 'chat:jan', give('chat:ola', 'scribe')))).toEqual(['chat:ola']);
    expect(admitted(declared.next(8, 'chat:jan', give('chat:iga', 'manager')))).toEqual(['chat:iga']);
  });
});
