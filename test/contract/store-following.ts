import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { QUIET } from '../../src/desk/ledger.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { MATTER_SEQ } from '../../src/notice/matter.ts';
import type { ForFollowers } from '../../src/notice/notice.ts';
import { matterNotice } from '../../src/notice/notices.ts';
import { change, incident, later, noon, post, sec } from '../support/changes.ts';
import { begin, type Use } from './store-use.ts';

const payments = { kind: 'service', service: 'payments' } as const;
const at = (id: string) => ({ platform: 'alpha', id });
const hears = (id: string, isStaff = true) => ({ where: at(id), isStaff });
const asStaff = <One>(one: One) => ({ ...one, isStaff: true });

/** A post for whoever follows an incident or a service of it. */
function followers(of: Incident, more: Partial<ForFollowers> = {}): ForFollowers {
  const { conversation: _, ...told } = post(of.id, `follow:${of.seq}`);
  const about = { type: 'entries', seqs: [of.seq] } as const;
  return { incidents: [of.id], services: ['payments'], post: { ...told, audience: 'follower', about }, ...more };
}

export function storeFollowing(use: Use): void {
  describe('what somebody follows', () => {
    const one = { kind: 'incident', incident: randomUUID() } as const;

    it('is kept once, in the order in which it was chosen, for all accounts of a person', async () => {
      const { store } = use;
      await store.follow('alpha:ada', payments, hears('ada'), sec(1));
      await store.follow('alpha:ada', payments, hears('ada'), sec(2));
      await store.follow('beta:ada', one, hears('ada'), sec(3));
      await store.follow('beta:ada', payments, hears('ada'), sec(4));
      expect(await store.followedBy(['alpha:ada', 'beta:ada'])).toEqual([asStaff(payments), asStaff(one)]);
      expect(await store.followedBy(['alpha:ada'])).toEqual([asStaff(payments)]);
      expect(await store.followedBy([])).toEqual([]);
    });

    it('is followed as staff where one account of a person chose it as one, whatever the others are', async () => {
      const { store } = use;
      await store.follow('alpha:ada', payments, hears('ada', false), sec(1));
      expect(await store.followedBy(['alpha:ada'])).toEqual([{ ...payments, isStaff: false }]);
      await store.follow('beta:ada', payments, hears('ada', true), sec(2));
      expect(await store.followedBy(['alpha:ada', 'beta:ada'])).toEqual([asStaff(payments)]);
      await store.follow('alpha:ada', payments, hears('ada', true), sec(3));
      await store.follow('alpha:ada', payments, hears('ada', false), sec(4));
      expect(await store.followedBy(['alpha:ada'])).toEqual([asStaff(payments)]);
    });

    it('ends for every account of a person at once, and for nobody else', async () => {
      const { store } = use;
      for (const person of ['alpha:ada', 'beta:ada', 'alpha:eve'])
        await store.follow(person, payments, hears('x'), sec(1));
      await store.follow('alpha:ada', one, hears('ada'), sec(1));
      await store.unfollow(['alpha:ada', 'beta:ada'], payments);
      await store.unfollow(['alpha:ada'], payments);
      expect(await store.followedBy(['alpha:ada', 'beta:ada'])).toEqual([asStaff(one)]);
      expect(await store.followedBy(['alpha:eve'])).toEqual([asStaff(payments)]);
    });
  });

  describe('a change that is for followers', () => {
    const told = async (of: Incident) =>
      (await use.ledger.told(of.id)).map(({ notice: { about, conversation, audience, slot } }) => {
        const to = about.type === 'entries' ? about.to : null;
        return `${slot} ${audience} ${conversation.id} ${to}`;
      });

    it('is queued once for each of the direct messages in which it is followed, by its service or itself', async () => {
      const of = incident();
      await use.store.follow('alpha:ada', payments, hears('ada'), noon);
      await use.store.follow('alpha:ada', { kind: 'incident', incident: of.id }, hears('ada'), noon);
      await use.store.follow('alpha:eve', { kind: 'incident', incident: of.id }, hears('eve'), noon);
      await use.store.follow('alpha:bob', { kind: 'service', service: 'website' }, hears('bob'), noon);
      // A service may have the name of an incident, and is none.
      await use.store.follow('alpha:mia', { kind: 'service', service: of.id }, hears('mia'), noon);
      await use.store.file(change(of, { followers: followers(of) }));
      expect(await told(of)).toEqual(['follow:1 follower ada alpha:ada', 'follow:1 follower eve alpha:eve']);
      const next = later(of);
      await use.store.append(change(next, { notices: [post(of.id, '2')], followers: followers(next) }));
      expect((await told(of)).slice(2)).toEqual([
        expect.stringMatching(/^2 /),
        'follow:2 follower ada alpha:ada',
        'follow:2 follower eve alpha:eve',
      ]);
      expect((await begin(use)).delivery.notice.subject).toBe(of.id);
    });

    it('is queued where somebody chose last to hear of it, and nowhere once they follow it no more', async () => {
      const of = incident();
      await use.store.follow('alpha:ada', payments, hears('first'), noon);
      await use.store.follow('alpha:ada', payments, hears('second'), noon);
      await use.store.file(change(of, { followers: followers(of) }));
      expect(await told(of)).toEqual(['follow:1 follower second alpha:ada']);
      await use.store.unfollow(['alpha:ada'], payments);
      const next = later(of);
      await use.store.append(change(next, { followers: followers(next) }));
      expect(await told(of)).toHaveLength(1);
    });

    it('writes nothing where nobody follows it', async () => {
      const of = incident();
      await use.store.follow('alpha:ada', payments, hears('ada'), noon);
      await use.store.file(change(of, { followers: followers(of, { services: ['website'] }) }));
      expect(await told(of)).toEqual([]);
      expect(await use.ledger.nextLaneAt()).toBeNull();
    });
  });

  describe('what is held back', () => {
    const held = async () => {
      const of = incident();
      await use.store.follow('alpha:ada', payments, hears('ada'), noon);
      await use.store.file(change(of, { followers: followers(of) }));
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'superseded', reason: QUIET }, noon);
      await use.ledger.release(lane, 'holder', null);
      return { of, delivery };
    };

    it('is found by its reader until it is told otherwise', async () => {
      const { delivery } = await held();
      expect(await use.ledger.heldBackFrom()).toEqual([{ conversation: at('ada'), person: 'alpha:ada' }]);
      expect((await use.ledger.heldBack(at('ada'))).map(({ id }) => id)).toEqual([delivery.id]);
      expect(await use.ledger.heldBack(at('eve'))).toEqual([]);
      await use.ledger.toldTogether([delivery]);
      expect(await use.ledger.heldBackFrom()).toEqual([]);
      expect(await use.ledger.heldBack(at('ada'))).toEqual([]);
    });

    it('is not what was superseded for another reason', async () => {
      await use.ledger.queue([post(randomUUID(), '1')], 1, noon);
      await use.ledger.settle((await begin(use)).delivery, { state: 'superseded', reason: 'nothing_to_say' }, noon);
      expect(await use.ledger.heldBackFrom()).toEqual([]);
    });

    it('is told in a message that is found by each incident in it, and shown anew as often as it is asked for', async () => {
      const [one, other] = [incident(), incident()];
      await use.store.file(change(one));
      await use.store.file(change(other));
      const parts = [one, other].map(({ id }) => ({ incident: id, seqs: [1] }));
      const notice = matterNotice({ type: 'missed', reader: 'alpha:ada', parts }, 'last', at('ada'));
      await use.ledger.queue([notice], MATTER_SEQ, noon);
      await use.ledger.queue([notice], MATTER_SEQ, noon);
      const { lane, delivery } = await begin(use);
      await use.ledger.settle(delivery, { state: 'sent', message: 'm', seqShown: delivery.seqWanted }, noon);
      await use.ledger.release(lane, 'holder', null);
      for (const { id } of [one, other]) expect(await use.ledger.tellingOf(id)).toHaveLength(1);
      expect(await use.ledger.tellingOf(randomUUID())).toEqual([]);
      // An incident far on, then one that is not: both are to be seen.
      for (const after of [later(one), later(other)]) {
        await use.store.append(
          change(after, { again: (await use.ledger.tellingOf(after.id)).map((row) => row.notice) }),
        );
        const [row] = await use.ledger.tellingOf(after.id);
        expect(row?.state).toBe('queued');
        const again = await begin(use);
        await use.ledger.settle(
          again.delivery,
          { state: 'sent', message: 'm', seqShown: again.delivery.seqWanted },
          noon,
        );
        expect((await use.ledger.tellingOf(after.id))[0]?.state).toBe('sent');
        await use.ledger.release(again.lane, 'holder', null);
      }
    });
  });
}
