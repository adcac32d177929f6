import fc from 'fast-check';
import type { View } from '../../src/card/view.ts';
import type { Ask } from '../../src/incident/command.ts';
import type { Entry } from '../../src/incident/event.ts';
import type { Kind } from '../../src/incident/terms.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { raised, type Story, start, text } from '../incident/story.ts';
import { at, latest, viewOf } from './scene.ts';

/** Texts say for whom they were written, so that a text in the wrong place shows. */
const secret = fc.constantFrom('one', 'two').map((word) => text(`SECRET ${word}\nand more`));
const spoken = fc.constantFrom('one', 'two').map((word) => text(`TOLD ${word}\nand more`));
const maybe = fc.option(secret);
const level = fc.constantFrom('high' as const, 'medium' as const, 'low' as const);
const staff = fc.constantFrom('chat:jan', 'chat:ewa', 'chat:olga');

const ask: fc.Arbitrary<Ask> = fc.oneof(
  // What somebody has is what most can be asked of.
  { weight: 4, arbitrary: fc.constantFrom<Ask>({ type: 'take' }, { type: 'answerEscalation' }, { type: 'resume' }) },
  staff.map((person): Ask => ({ type: 'assign', to: { person } })),
  fc.constantFrom('on-call', 'website-l2').map((group): Ask => ({ type: 'assign', to: { group } })),
  maybe.map((reason): Ask => ({ type: 'passBack', reason })),
  secret.map((what): Ask => ({ type: 'askHelp', group: 'security', what })),
  fc.constant<Ask>({ type: 'answerHelp', group: null }),
  secret.map((reason): Ask => ({ type: 'passOn', group: 'website-l2', reason })),
  fc.tuple(level, level).map(([impact, urgency]): Ask => ({ type: 'prioritise', impact, urgency })),
  secret.map((found): Ask => ({ type: 'workaround', text: found })),
  fc
    .tuple(secret, fc.integer({ min: 1, max: 5000 }))
    .map(([reason, minutes]): Ask => ({ type: 'hold', reason, until: start.add({ minutes }) })),
  fc.constantFrom(null, 'slow', 'security').map((category): Ask => ({ type: 'categorise', category })),
  // Where a report was passed on to is written for whoever reported it.
  spoken.map((where): Ask => ({ type: 'cancel', why: 'redirected', text: where })),
  secret.map((note): Ask => ({ type: 'note', text: note })),
  secret.map((update): Ask => ({ type: 'update', audience: 'responders', text: update, nextBy: null })),
  fc.tuple(spoken, fc.integer({ min: 1, max: 5000 }), fc.boolean()).map(
    ([update, minutes, workaround]): Ask => ({
      type: 'update',
      audience: 'clients',
      text: update,
      nextBy: start.add({ minutes }),
      workaround,
    }),
  ),
  maybe.map((reason): Ask => ({ type: 'escalate', reason })),
  fc
    .tuple(fc.constantFrom('fix' as const, 'workaround' as const, 'itself' as const), maybe, fc.option(spoken))
    .map(([how, done, forClients]): Ask => ({ type: 'restore', how, text: done, forClients })),
  maybe.map((resolution): Ask => ({ type: 'close', resolution, cause: 'supplier' })),
  fc
    .tuple(maybe, maybe)
    .map(([why, followUp]): Ask => ({ type: 'close', resolution: null, cause: null, confirmed: true, followUp, why })),
  fc.constant<Ask>({ type: 'confirm' }),
  fc
    .tuple(fc.constantFrom('resolution' as const, 'cause' as const, 'confirmation' as const), secret)
    .map(([line, reason]): Ask => ({ type: 'waive', line, reason })),
  secret.map((came): Ask => ({ type: 'review', text: came })),
  maybe.map((reason): Ask => ({ type: 'reopen', reason })),
  maybe.map((why): Ask => ({ type: 'cancel', why: 'notAnIncident', text: why })),
);

const step = fc.record({ after: fc.integer({ min: 0, max: 300 }), by: staff, ask: fc.option(ask, { freq: 3 }) });
const opening = fc.record({
  kind: fc.constantFrom<Kind>('real', 'real', 'drill', 'past'),
  service: fc.constantFrom(null, 'payments', 'other'),
  category: fc.constantFrom(null, 'security', 'slow'),
  impact: level,
  urgency: level,
  clientsListen: fc.boolean(),
  reporterIs: fc.constantFrom('staff' as const, 'client' as const),
});

/** One moment of some incident's life: what just happened, and the incident as it is seen then. */
export interface Scene {
  readonly story: Story;
  readonly entries: readonly Entry[];
  readonly minutes: number;
  readonly views: readonly View[];
}

function scene(story: Story, minutes: number): Scene {
  const views = languages.map((language: Language) => viewOf(story, minutes, language));
  return { story, entries: latest(story), minutes, views };
}

/** Incidents as people and the clock may make them, moment by moment. */
export const lives: fc.Arbitrary<readonly Scene[]> = fc
  .tuple(opening, maybe, fc.array(step, { maxLength: 25 }))
  .map(([first, description, steps]) => {
    const title = text('SECRET title');
    const told = [scene(raised({ ...first, title, description, beganAt: at(-5) }), 0)];
    for (const { after, by, ask: asked } of steps) {
      const last = told.at(-1);
      if (!last) continue;
      const minutes = last.minutes + after;
      const next = asked ? last.story.next(minutes, by, asked) : last.story.tick(minutes);
      told.push(scene(next, minutes));
    }
    return told;
  });
