import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardActions, furtherActions, possibleActions } from '../../src/card/actions.ts';
import { clientAnswer } from '../../src/card/answers/client.ts';
import { moreAnswer } from '../../src/card/answers/more.ts';
import { raisedForClient } from '../../src/card/answers/raised.ts';
import { showAnswer } from '../../src/card/answers/show.ts';
import type { Card } from '../../src/card/card.ts';
import { incidentCard } from '../../src/card/incident-card.ts';
import { plain } from '../../src/card/plain.ts';
import { entriesPost } from '../../src/card/posts.ts';
import type { Action } from '../../src/card/press.ts';
import type { Ask } from '../../src/incident/command.ts';
import { obstacles } from '../../src/incident/decide/gate.ts';
import { decide } from '../../src/incident/decide.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { tells } from '../../src/notice/tells.ts';
import { raised, text } from '../incident/story.ts';
import { cardText } from './as-text.ts';
import { faults } from './faults.ts';
import { lives, type Scene } from './random.ts';
import { at, people, procedure } from './scene.ts';
import { stories } from './stories.ts';

const audiences = ['responders', 'staff', 'clients', 'reporter'] as const;
const names = [...people].flat();
const groups = procedure.groups.flatMap(({ key, name }) => [key, name.en, name.pl]);

function always(property: (scene: Scene) => void): void {
  fc.assert(fc.property(lives, (life) => life.forEach(property)));
}

/** Everything in a card, seen or not. */
const whole = (card: Card) => JSON.stringify(card);

describe('whatever becomes of an incident', () => {
  it('every post, card and answer is whole, in both languages', () => {
    always(({ entries, story, views }) => {
      for (const view of views) {
        // A post may wait long: then it is put into words with the state of a later time.
        const posts = [entries, story.entries].flatMap((told) =>
          audiences.map((audience) => entriesPost(view, told, audience)),
        );
        const cards = [incidentCard(view), moreAnswer(view), showAnswer(view, story.entries), clientAnswer(view)];
        for (const card of [...posts, ...cards]) {
          expect(faults(card)).toEqual([]);
          expect(cardText(card, view.reader, view.now)).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
        }
      }
    });
  });

  it('clients never read a text that was not written for them, nor a name of a person or a group', () => {
    always(({ entries, views }) => {
      for (const view of views) {
        const post = whole(entriesPost(view, entries, 'clients'));
        expect(post).not.toContain('SECRET');
        for (const name of [...names, ...groups]) expect(post).not.toContain(name);
      }
    });
  });

  it("a client whose report was merged into another's reads nothing that its reporter wrote", () => {
    always(({ entries, views }) => {
      for (const view of views) {
        const post = entriesPost(view, entries, 'reporter', { reporterIsStaff: false, readsTitle: false });
        for (const card of [post, clientAnswer(view, { own: true, titled: false })]) {
          for (const hidden of ['SECRET', ...names, ...groups]) expect(whole(card)).not.toContain(hidden);
        }
      }
    });
  });

  it('a reporter who is a client reads no more than that, but for their own sentence', () => {
    always(({ entries, views }) => {
      for (const view of views) {
        const post = entriesPost(view, entries, 'reporter', { reporterIsStaff: false });
        for (const card of [post, clientAnswer(view, { own: true }), raisedForClient(view)]) {
          const read = whole(card).replaceAll('SECRET title', '');
          expect(read).not.toContain('SECRET');
          for (const name of [...names, ...groups]) expect(read).not.toContain(name);
        }
      }
    });
  });

  it('everything that is to be told says something', () => {
    always(({ entries, story, views }) => {
      for (const { event, by, ...entry } of entries) {
        for (const audience of audiences) {
          if (!tells(event, by, story.incident, audience)) continue;
          for (const view of views) {
            expect(entriesPost(view, [{ event, by, ...entry }], audience).blocks.length).toBeGreaterThan(1);
          }
        }
      }
    });
  });

  it('nobody outside of the responders is ever mentioned, and a card mentions nobody', () => {
    always(({ entries, views }) => {
      for (const view of views) {
        const quiet = (['staff', 'clients', 'reporter'] as const).map((audience) =>
          entriesPost(view, entries, audience),
        );
        for (const card of [...quiet, incidentCard(view)]) expect(whole(card)).not.toContain('"mention":true');
      }
    });
  });

  it('a drill says that it is one before anything else, to everybody, and nothing else does', () => {
    always(({ story, entries, views }) => {
      for (const view of views) {
        const posts = audiences.map((audience) => entriesPost(view, entries, audience));
        const cards = [...posts, incidentCard(view), showAnswer(view, story.entries), clientAnswer(view)];
        for (const { blocks, summary } of cards.filter((card) => card.blocks.length > 0)) {
          const [first] = blocks;
          const heading = first?.kind === 'headline' ? plain(first.text, view.reader, view.now) : '';
          for (const said of [heading, summary]) {
            expect(/^(DRILL|ĆWICZENIE) /.test(said), said).toBe(story.incident.kind === 'drill');
          }
        }
      }
    });
  });

  it('no button is shown that would be refused to everybody', () => {
    always(({ story, minutes }) => {
      const { incident } = story;
      const open = obstacles(incident, procedure);
      const shown = new Set([
        ...cardActions(incident, open),
        ...furtherActions(incident, open),
        ...possibleActions(incident, open),
      ]);
      for (const action of shown) {
        const ask = asks[action];
        if (!ask) continue;
        // To take it over is for the one to whom it is offered.
        const by = incident.offeredTo ?? 'chat:somebody';
        const decision = decide({ incident, by, procedure, now: at(minutes) }, ask(minutes, incident));
        expect('refusal' in decision ? `${action} ${incident.status} ${decision.refusal.code}` : null).toBeNull();
      }
    });
  });
});

it('a P1 is not offered a hold, and what is offered is offered for taking over', () => {
  const taken = raised({ impact: 'high', urgency: 'high' }).next(2, 'chat:jan', { type: 'take' });
  expect(possibleActions(taken.incident)).not.toContain('hold');
  expect(possibleActions(stories.taken.incident)).toContain('hold');
  expect(possibleActions(stories.taken.incident)).not.toContain('take');
  expect(possibleActions(stories.offered.incident)).toContain('take');
});

/** What a button comes to; those that only open something are absent. */
const asks: Partial<Record<Action, (minutes: number, incident: Incident) => Ask>> = {
  service: (_, { service }) => ({
    type: 'setService',
    service: service === 'other' ? 'website' : 'other',
    clientsListen: false,
  }),
  take: () => ({ type: 'take' }),
  answer: () => ({ type: 'answerEscalation' }),
  update: () => ({ type: 'update', audience: 'responders', text: text('x'), nextBy: null }),
  restore: () => ({ type: 'restore', how: 'fix', text: null, forClients: null }),
  escalate: () => ({ type: 'escalate', reason: null }),
  assign: () => ({ type: 'assign', to: { person: 'chat:another' } }),
  back: () => ({ type: 'passBack', reason: null }),
  note: () => ({ type: 'note', text: text('x') }),
  resume: () => ({ type: 'resume' }),
  hold: (minutes) => ({ type: 'hold', reason: text('x'), until: at(minutes + 1) }),
  workaround: () => ({ type: 'workaround', text: text('x') }),
  redirect: () => ({ type: 'cancel', why: 'redirected', text: text('x') }),
  close: () => ({ type: 'close', resolution: text('x'), cause: 'supplier', confirmed: true, followUp: text('x') }),
  confirm: () => ({ type: 'confirm' }),
  reopen: () => ({ type: 'reopen', reason: null }),
  cancel: () => ({ type: 'cancel', why: 'mistake', text: null }),
};
