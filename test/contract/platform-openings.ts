import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../src/card/plain.ts';
import { languages } from '../../src/language/language.ts';
import type { DeliveryResult, Opening, Openings } from '../../src/platform.ts';
import { readerIn } from '../card/scene.ts';
import { parcel, textCard } from './platform-parcel.ts';
import type { Faults, Open, Stand } from './platform-use.ts';

/** Conversations of an incident's own, where the platform has them. */
export function platformOpenings(open: Open, { faulty }: { readonly faulty: boolean }): void {
  let stand: Stand;
  beforeEach(async () => {
    stand = await open();
  });
  afterEach(() => stand.stop());

  const openings = (): Openings => {
    const { openings: offered } = stand.platform;
    if (!offered) throw new Error('The platform opens no conversations');
    return offered;
  };
  const opening = (more: Partial<Opening> = {}): Opening => ({
    delivery: randomUUID(),
    edit: null,
    name: 'inc-42-payments',
    topic: 'INC-42 Cards <are> refused & nobody pays',
    isPrivate: false,
    people: [stand.people.member],
    beside: stand.operations,
    now: stand.now(),
    ...more,
  });
  const opened = (result: DeliveryResult): string => {
    if (result.outcome !== 'sent') throw new Error(JSON.stringify(result));
    return result.message;
  };
  const say = (conversation: string) => stand.platform.deliver(parcel(conversation, textCard('Cards are refused')));
  const isIn = (conversation: string, person: string) => stand.platform.isMember(conversation, person);

  it('what is opened takes messages, and whoever was to be brought in is in it', async () => {
    const conversation = opened(await openings().open(opening()));
    expect(await say(conversation)).toMatchObject({ outcome: 'sent' });
    expect(await isIn(conversation, stand.people.member)).toBe(true);
    expect(await isIn(conversation, stand.people.outsider)).toBe(false);
  });

  it('a private one is for those who were brought in', async () => {
    const conversation = opened(await openings().open(opening({ isPrivate: true })));
    expect(await say(conversation)).toMatchObject({ outcome: 'sent' });
    expect(await isIn(conversation, stand.people.member)).toBe(true);
    expect(await isIn(conversation, stand.people.another)).toBe(false);
  });

  it('brought up to date it is the same, however often; who can not come keeps nobody out', async () => {
    const first = opening({ isPrivate: true });
    const conversation = opened(await openings().open(first));
    const people = [stand.people.member, stand.people.stranger, stand.people.another];
    for (const _ of ['once', 'again']) {
      const changed = { ...first, edit: conversation, people, topic: 'INC-42 Only some are refused' };
      expect(await openings().open(changed)).toEqual({ outcome: 'sent', message: conversation });
    }
    expect(await isIn(conversation, stand.people.another)).toBe(true);
  });

  it('it is found by what it was opened for, and by nothing else', async () => {
    const asked = opening();
    const since = stand.now();
    expect(await openings().find(asked, since)).toEqual({ outcome: 'absent' });
    const conversation = opened(await openings().open(asked));
    expect(await openings().find(asked, since)).toEqual({ outcome: 'found', message: conversation });
    const other = opening();
    expect(await openings().find(other, since)).toEqual({ outcome: 'absent' });
    expect(opened(await openings().open(other))).not.toBe(conversation);
  });

  if (!faulty) return;
  describe('when something goes wrong', () => {
    const faults = (): Faults => {
      if (stand.faults === null) throw new Error('nothing can go wrong here');
      return stand.faults;
    };

    it('a lost answer leaves it open whether it is there, and a look tells', async () => {
      for (const when of ['before', 'after'] as const) {
        const asked = opening({ name: `inc-42-${when}` });
        const since = stand.now();
        faults().loses('open', when);
        expect(await openings().open(asked)).toMatchObject({ outcome: 'unknown' });
        expect((await openings().find(asked, since)).outcome).toBe(when === 'after' ? 'found' : 'absent');
      }
    });

    it('it is asked for again where the platform takes nothing for a while', async () => {
      faults().throttles('open', 17);
      const result = await openings().open(opening());
      if (result.outcome !== 'retry') throw new Error(JSON.stringify(result));
      expect(result.afterSeconds).toBeGreaterThanOrEqual(17);
      expect(result.afterSeconds).toBeLessThanOrEqual(18);
    });

    it('without the permission it is refused, with the step that mends it in both languages', async () => {
      faults().forbidsOpening();
      const result = await openings().open(opening());
      if (result.outcome !== 'refused') throw new Error(JSON.stringify(result));
      const steps = languages.map((language) =>
        plain(stand.platform.remedy(result.reason, 'opening:of-inc-42', language), readerIn(language), stand.now()),
      );
      for (const step of steps) expect(step).not.toMatch(/opening:/);
      expect(new Set(steps).size).toBe(languages.length);
    });
  });
}
