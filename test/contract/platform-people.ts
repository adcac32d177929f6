import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Open, Stand } from './platform-use.ts';

/** Who somebody is, and where they read. */
export function platformPeople(open: Open): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await open();
  });
  afterAll(() => stand.stop());

  it('members are those who read in a conversation; an account that nobody has is none', async () => {
    const { platform, operations, people } = stand;
    expect(await platform.isMember(operations, people.member)).toBe(true);
    expect(await platform.isMember(operations, people.another)).toBe(true);
    expect(await platform.isMember(operations, people.outsider)).toBe(false);
    expect(await platform.isMember(operations, people.stranger)).toBe(false);
  });

  it('a direct conversation has one member', async () => {
    const { platform, people } = stand;
    const direct = platform.directConversation(people.member);
    expect(await platform.isMember(direct, people.member)).toBe(true);
    expect(await platform.isMember(direct, people.another)).toBe(false);
    expect(platform.directConversation(people.another)).not.toBe(direct);
  });

  it('an account belongs to its person, with their standing, and an unknown one to nobody', async () => {
    const { platform, people } = stand;
    const known = await platform.actor(people.member);
    expect(known).toMatchObject({ external: people.member, standing: 'member' });
    expect(known?.name).toMatch(/\p{L}/u);
    expect(await platform.actor(people.outsider)).toMatchObject({ external: people.outsider, standing: 'outsider' });
    expect(await platform.actor(people.stranger)).toBeNull();
  });

  it('whoever asks is told of as their account is', async () => {
    await stand.asks();
    const { actor, origin } = stand.asked.at(-1) ?? {};
    expect(actor).toMatchObject({ external: stand.people.member, standing: 'member' });
    expect(actor?.name).toBe((await stand.platform.actor(stand.people.member))?.name);
    expect(origin).toEqual({ id: stand.operations, direct: false, shared: false });
  });

  it('the check tells where messages can go, and who can be written to', async () => {
    const { platform, operations, nowhere, people } = stand;
    expect(await platform.check(operations)).toEqual({ ok: true });
    expect(await platform.check(platform.directConversation(people.member))).toEqual({ ok: true });
    for (const lost of [nowhere, platform.directConversation(people.stranger)]) {
      expect(await platform.check(lost)).toEqual({ ok: false, reason: expect.stringMatching(/./) });
    }
  });
}
