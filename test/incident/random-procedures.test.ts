import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { nextDeadline } from '../../src/incident/due.ts';
import { isOpen } from '../../src/incident/incident.ts';
import { notices } from '../../src/notice/notices.ts';
import { routes } from '../../src/notice/routes.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { opening, step } from './lives.ts';
import { procedures } from './procedures.ts';
import { minutesTo, raised, type Story, text } from './story.ts';

const operations = { platform: 'chat', id: 'operations' };
const places = { responders: [operations], staff: [], clients: [{ platform: 'chat', id: 'clients' }] };

const played = fc
  .record({ agreed: procedures, first: opening, steps: fc.array(step, { maxLength: 25 }) })
  .map(({ agreed, first, steps }) => {
    const stories = [raised(first, agreed)];
    let minutes = 0;
    for (const { after, by, ask } of steps) {
      minutes += after;
      const last = stories.at(-1) as Story;
      stories.push(ask ? last.next(minutes, by, ask) : last.tick(minutes));
    }
    return { agreed, stories, minutes };
  });

/** What a responder who wants it over asks next; null once it is. */
function onward({ incident }: Story): Ask | null {
  switch (incident.status) {
    case 'logged':
    case 'allocated':
      return { type: 'take' };
    case 'onHold':
      return { type: 'resume' };
    case 'inProgress':
      return { type: 'restore', how: 'fix', text: text('Restarted'), forClients: null };
    case 'restored':
      // What the gate still misses is given in the same breath, as its form offers.
      return {
        type: 'close',
        resolution: text('Restarted'),
        cause: 'change',
        confirmed: true,
        recovered: true,
        actions: 'followUp',
        followUp: text('Find out why'),
        why: text('As it was'),
      };
    case 'closed':
    case 'cancelled':
    case 'merged':
      return null;
  }
}

/** The responders' posts of what just happened, by the numbers of the entries that they tell. */
function toldOf({ incident, entries, events }: Story, agreed: Procedure): readonly number[] {
  const last = entries.slice(entries.length - events.length);
  const members = (incident.members ?? []).map((person) => ({ platform: 'chat', id: `dm:${person}` }));
  const told = notices(incident, last, routes(agreed, incident, places, [], members));
  return told.flatMap(({ audience, about }) =>
    audience === 'responders' && about.type === 'entries' ? about.seqs : [],
  );
}

describe('by whatever procedure', () => {
  it('an open incident always has a next deadline', () => {
    fc.assert(
      fc.property(played, ({ agreed, stories }) => {
        for (const { incident } of stories) expect(nextDeadline(incident, agreed) !== null).toBe(isOpen(incident));
      }),
    );
  });

  it('no life is a dead end: whoever goes on as the desk suggests closes it', () => {
    fc.assert(
      fc.property(played, ({ stories, minutes }) => {
        let story = stories.at(-1) as Story;
        for (let ask = onward(story), asked = 0; ask !== null; ask = onward(story), asked += 1) {
          expect(asked).toBeLessThan(6);
          story = story.next(minutes + 1, 'chat:jan', ask);
          expect(story.refusal).toBeNull();
        }
        expect(isOpen(story.incident)).toBe(false);
      }),
    );
  });

  it('every step that the clock takes is told to the responders', () => {
    fc.assert(
      fc.property(played, ({ agreed, stories }) => {
        for (const story of stories) {
          const told = toldOf(story, agreed);
          for (const { seq, event } of story.entries.slice(story.entries.length - story.events.length)) {
            if (event.type === 'escalated' || event.type === 'reminded') expect(told).toContain(seq);
          }
        }
      }),
    );
  });

  it('where nobody acts the steps come in order, each in its time, down to the last resort and on', () => {
    fc.assert(
      fc.property(procedures, opening, (agreed, first) => {
        let story = raised({ ...first, kind: 'real' }, agreed);
        const { respond } = agreed.priorities[story.incident.priority];
        const steps: { readonly step: number; readonly minutes: number }[] = [];
        for (
          let looks = 0;
          looks < 600 && steps.filter(({ step }) => step === agreed.path.length).length < 2;
          looks += 1
        ) {
          const minutes = minutesTo(nextDeadline(story.incident, agreed) as Temporal.Instant);
          const next = () => minutesTo(nextDeadline(story.incident, agreed) as Temporal.Instant);
          const look = () => {
            story = story.tick(minutes);
            for (const event of story.events) if (event.type === 'escalated') steps.push({ step: event.step, minutes });
          };
          look();
          // Where both are due at once, hands are called first, and authority by the next look.
          if (next() <= minutes) look();
          // Time never stands still: what was due is done.
          expect(next()).toBeGreaterThan(minutes);
        }
        const reached = steps.map(({ step }) => step);
        expect(reached).toEqual(reached.toSorted((one, other) => one - other));
        expect(reached.at(-1)).toBe(agreed.path.length);
        const waits = agreed.path.reduce((sum, { wait }) => sum + Math.max(wait, respond), respond);
        expect(steps.find(({ step }) => step === agreed.path.length)?.minutes).toBeLessThanOrEqual(waits / 60);
      }),
    );
  });
});
