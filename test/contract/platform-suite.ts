import { describe } from 'vitest';
import { platformAnswers } from './platform-answers.ts';
import { platformCards } from './platform-cards.ts';
import { platformDelivery } from './platform-delivery.ts';
import { platformForms } from './platform-forms.ts';
import { platformOpenings } from './platform-openings.ts';
import { platformPeople } from './platform-people.ts';
import type { Open } from './platform-use.ts';

/**
 * What the port promises, on one platform against its real server. `faulty`: whether something lies between the adapter
 * and the platform that can go wrong. Another platform is another file that calls this.
 */
export function platformSuite(name: string, open: Open, promises: { readonly faulty: boolean }): void {
  describe(`the port on ${name}`, () => {
    describe('delivery', () => platformDelivery(open, promises));
    describe('conversations of an incident’s own', () => platformOpenings(open, promises));
    describe('people', () => platformPeople(open));
    describe('forms', () => platformForms(open));
    describe('posts and cards', () => platformCards(open));
    describe('answers', () => platformAnswers(open));
  });
}
