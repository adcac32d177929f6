import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sec } from '../support/changes.ts';
import type { Use } from './store-use.ts';

export function storeFollowing(use: Use): void {
  describe('what somebody follows', () => {
    const payments = { kind: 'service', service: 'payments' } as const;
    const incident = { kind: 'incident', incident: randomUUID() } as const;

    it('is kept once, in the order in which it was chosen, for all accounts of a person', async () => {
      const { store } = use;
      await store.follow('alpha:ada', payments, sec(1));
      await store.follow('alpha:ada', payments, sec(2));
      await store.follow('beta:ada', incident, sec(3));
      await store.follow('beta:ada', payments, sec(4));
      expect(await store.followedBy(['alpha:ada', 'beta:ada'])).toEqual([payments, incident]);
      expect(await store.followedBy(['alpha:ada'])).toEqual([payments]);
      expect(await store.followedBy([])).toEqual([]);
    });

    it('ends for every account of a person at once, and for nobody else', async () => {
      const { store } = use;
      for (const person of ['alpha:ada', 'beta:ada', 'alpha:eve']) await store.follow(person, payments, sec(1));
      await store.follow('alpha:ada', incident, sec(1));
      await store.unfollow(['alpha:ada', 'beta:ada'], payments);
      await store.unfollow(['alpha:ada'], payments);
      expect(await store.followedBy(['alpha:ada', 'beta:ada'])).toEqual([incident]);
      expect(await store.followersOf(randomUUID(), ['payments'])).toEqual(['alpha:eve']);
    });

    it('gives the followers of an incident and of its services, each once', async () => {
      const { store } = use;
      await store.follow('alpha:ada', payments, sec(1));
      await store.follow('alpha:ada', incident, sec(1));
      await store.follow('alpha:eve', incident, sec(1));
      await store.follow('alpha:bob', { kind: 'service', service: 'website' }, sec(1));
      expect(await store.followersOf(incident.incident, ['payments', 'other'])).toEqual(['alpha:ada', 'alpha:eve']);
      expect(await store.followersOf(incident.incident, [])).toEqual(['alpha:ada', 'alpha:eve']);
      expect(await store.followersOf(randomUUID(), ['website'])).toEqual(['alpha:bob']);
      // A service may have the name of an incident, and is none.
      expect(await store.followersOf(randomUUID(), [incident.incident])).toEqual([]);
    });
  });
}
