import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../src/card/plain.ts';
import { languages } from '../../src/language/language.ts';
import type { DeliveryResult, Parcel } from '../../src/platform.ts';
import { readerIn } from '../card/scene.ts';
import { parcel, textCard } from './platform-parcel.ts';
import type { Faults, Open, Stand } from './platform-use.ts';

/** What becomes of a message that is sent, and what the desk is told of it. */
export function platformDelivery(open: Open, { faulty }: { readonly faulty: boolean }): void {
  let stand: Stand;
  beforeEach(async () => {
    stand = await open();
  });
  afterEach(() => stand.stop());

  const about = (text: string, more: Partial<Parcel> = {}) => parcel(stand.operations, textCard(text), more);
  const deliver = (text: string, more: Partial<Parcel> = {}): Promise<DeliveryResult> =>
    stand.platform.deliver(about(text, more));
  const sent = async (text: string, more: Partial<Parcel> = {}): Promise<string> => {
    const result = await deliver(text, more);
    if (result.outcome !== 'sent') throw new Error(JSON.stringify(result));
    return result.message;
  };
  const textsOf = async (...messages: readonly string[]) => (await stand.shown(messages)).map(({ text }) => text);

  it('what is sent is there by the id that comes back', async () => {
    const [first, second] = [await sent('Cards are refused'), await sent('The site is down')];
    expect(await textsOf(second, first)).toEqual(['The site is down', 'Cards are refused']);
    expect(await stand.posts()).toEqual(['Cards are refused', 'The site is down']);
  });

  it('an edit takes the place of the message that it edits, as often as it is made', async () => {
    const [first, second] = [await sent('Cards are refused'), await sent('The site is down')];
    for (const _ of ['once', 'again']) {
      expect(await deliver('Jan has it', { edit: first })).toEqual({ outcome: 'sent', message: first });
    }
    expect(await textsOf(first, second)).toEqual(['Jan has it', 'The site is down']);
    expect(await stand.posts()).toEqual(['Jan has it', 'The site is down']);
  });

  it('what belongs under a message lies there, in order, and can be edited there', async () => {
    const message = await sent('Cards are refused');
    const [first] = [await sent('A note', { under: message }), await sent('Another', { under: message })];
    expect(await deliver('A note, mended', { edit: first, under: message })).toMatchObject({ outcome: 'sent' });
    expect(await stand.replies(message)).toEqual(['A note, mended', 'Another']);
    expect(await stand.posts()).toEqual(['Cards are refused']);
  });

  it('a person is written to directly, in one conversation', async () => {
    const conversation = stand.platform.directConversation(stand.people.member);
    for (const text of ['Jan has it.', 'It is restored.']) {
      expect(await deliver(text, { conversation })).toMatchObject({ outcome: 'sent' });
    }
    expect(await stand.direct()).toEqual(['Jan has it.', 'It is restored.']);
  });

  it('what is refused for good comes with the step that mends it, in both languages', async () => {
    const result = await deliver('Cards are refused', { conversation: stand.nowhere });
    if (result.outcome !== 'refused') throw new Error(JSON.stringify(result));
    const check = await stand.platform.check(stand.nowhere);
    expect(check).toEqual({ ok: false, reason: result.reason });
    const steps = languages.map((language) =>
      plain(stand.platform.remedy(result.reason, stand.nowhere, language), readerIn(language), stand.now()),
    );
    for (const step of steps) expect(step.trim().length).toBeGreaterThan(20);
    expect(new Set(steps).size).toBe(languages.length);
  });

  it('a reason that nobody has heard of has a remedy all the same', () => {
    const steps = languages.map((language) => stand.platform.remedy('unheard_of', stand.operations, language));
    for (const step of steps) expect(step.length).toBeGreaterThan(0);
  });

  it('a message to edit that is gone is to be posted anew', async () => {
    const message = await sent('Cards are refused');
    const gone = stand.remove === null ? 'gone' : message;
    await stand.remove?.(message);
    expect(await deliver('Jan has it', { edit: gone })).toMatchObject({ outcome: 'repost' });
  });

  it('a message is found by its delivery, and another is not', async () => {
    const since = stand.now();
    const posted = about('Cards are refused');
    const other = about('The site is down');
    const result = await stand.platform.deliver(posted);
    await sent('Said later');
    expect(await stand.platform.find(posted, since)).toEqual({ ...result, outcome: 'found' });
    expect(await stand.platform.find(other, since)).toEqual({ outcome: 'absent' });
  });

  it('a message under another is found there', async () => {
    const since = stand.now();
    const under = await sent('Cards are refused');
    await sent('First', { under });
    const reply = about('A note', { under });
    const result = await stand.platform.deliver(reply);
    expect(await stand.platform.find(reply, since)).toEqual({ ...result, outcome: 'found' });
  });

  it('the same parcel delivered again is one message where the platform promises so', async () => {
    const same = about('Cards are refused');
    const first = await stand.platform.deliver(same);
    const again = await stand.platform.deliver(same);
    expect(stand.once ? again : { outcome: again.outcome }).toEqual(stand.once ? first : { outcome: 'sent' });
    expect(await stand.posts()).toHaveLength(stand.once ? 1 : 2);
  });

  if (!faulty) return;

  const faults = (): Faults => {
    if (stand.faults === null) throw new Error('nothing can go wrong here');
    return stand.faults;
  };

  describe('when something goes wrong', () => {
    it.each(['post', 'edit'] as const)('the wait that the platform asks for is handed on: %s', async (call) => {
      const edit = call === 'edit' ? await sent('Cards are refused') : null;
      faults().throttles(call, 17);
      const result = await deliver('Jan has it', { edit });
      expect(result).toMatchObject({ outcome: 'retry', afterSeconds: expect.any(Number) });
      const { afterSeconds } = result as Extract<DeliveryResult, { outcome: 'retry' }>;
      // A part of a second more keeps a clock that differs from being too early.
      expect(afterSeconds).toBeGreaterThanOrEqual(17);
      expect(afterSeconds).toBeLessThan(19);
    });

    it.each(['before', 'after'] as const)('a post whose answer is lost %s its effect is found or not', async (when) => {
      const since = stand.now();
      const lost = about('Cards are refused');
      faults().loses('post', when);
      expect(await stand.platform.deliver(lost)).toMatchObject({ outcome: 'unknown' });
      const posts = await stand.posts();
      expect(posts).toEqual(when === 'after' ? ['Cards are refused'] : []);
      const found = await stand.platform.find(lost, since);
      expect(found.outcome).toBe(when === 'after' ? 'found' : 'absent');
      if (found.outcome === 'found') expect(await textsOf(found.message)).toEqual(posts);
    });

    it('a post after which the platform breaks down is made once, and found', async () => {
      const since = stand.now();
      const broken = about('Cards are refused');
      faults().breaksAfterPost();
      expect(await stand.platform.deliver(broken)).toMatchObject({ outcome: 'unknown' });
      expect(await stand.posts()).toEqual(['Cards are refused']);
      expect(await stand.platform.find(broken, since)).toMatchObject({ outcome: 'found' });
    });

    it('a post whose answer is lost, delivered again, is one message where the platform promises so', async () => {
      const lost = about('Cards are refused');
      faults().loses('post', 'after');
      await stand.platform.deliver(lost);
      expect(await stand.platform.deliver(lost)).toMatchObject({ outcome: 'sent' });
      expect(await stand.posts()).toHaveLength(stand.once ? 1 : 2);
    });

    it.each(['before', 'after'] as const)('an edit whose answer is lost %s its effect is made again', async (when) => {
      const edit = await sent('Cards are refused');
      faults().loses('edit', when);
      expect(await deliver('Jan has it', { edit })).toMatchObject({ outcome: 'retry' });
      expect(await deliver('Jan has it', { edit })).toEqual({ outcome: 'sent', message: edit });
      expect(await textsOf(edit)).toEqual(['Jan has it']);
    });

    it('where history may not be read it can’t be told whether a message is there', async () => {
      const since = stand.now();
      const posted = about('Cards are refused');
      await stand.platform.deliver(posted);
      faults().hidesHistory();
      expect(await stand.platform.find(posted, since)).toMatchObject({ outcome: 'undecided' });
    });

    it('where the platform lets nobody look just now, it is asked again later', async () => {
      const since = stand.now();
      faults().throttles('look', 60);
      expect(await stand.platform.find(about('Cards are refused'), since)).toMatchObject({ outcome: 'retry' });
    });
  });
}
