import { expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { incidentCard } from '../../src/card/incident-card.ts';
import { entriesPost } from '../../src/card/posts.ts';
import { staffCard } from '../../src/card/staff-card.ts';
import type { View } from '../../src/card/view.ts';
import { languages } from '../../src/language/language.ts';
import { answersIn } from './answers.ts';
import { cardText, formText } from './as-text.ts';
import { formsIn } from './forms.ts';
import { latest, viewOf } from './scene.ts';
import { readAt, type StoryName, stories, storyNames } from './stories.ts';

/** A picture of all texts, for a person to read. Change it with `npx vitest run -u` and read what changed. */
async function matches(file: string, parts: readonly (readonly [string, string])[]): Promise<void> {
  const text = parts.map(([title, body]) => `${'='.repeat(8)} ${title}\n${body}\n`).join('\n');
  await expect(text).toMatchFileSnapshot(`__snapshots__/${file}.txt`);
}

const shown = (card: Card, { reader, now }: View) => (card.blocks.length === 0 ? null : cardText(card, reader, now));

function inBoth(title: string, write: (view: View) => string | null, name: StoryName) {
  return languages.flatMap((language) => {
    const text = write(viewOf(stories[name], readAt(name), language));
    return text === null ? [] : [[`${title} (${language})`, text] as const];
  });
}

/** The states that look different. */
const states: readonly StoryName[] = [
  'fresh',
  'clientsUnreached',
  'assigned',
  'taken',
  'told',
  'asked',
  'escalatedToAll',
  'unrestored',
  'heldTwice',
  'workaround',
  'offered',
  'onHold',
  'onHoldTillTomorrow',
  'calledOnHold',
  'drill',
  'past',
  'redirected',
  'restored',
  'restoredQuietly',
  'closed',
  'cancelled',
  'reopened',
  'raisedFromMessage',
  'cameAgain',
  'byAlert',
  'storm',
  'allOver',
  'overOnceRestored',
  'withdrawn',
  'merged',
  'absorbed',
  'helpAsked',
  'helpAnswered',
  'lapsed',
  'unmerged',
  'major',
  'handingOver',
  'ownerKnows',
  'onBehalf',
  'byName',
];

it('the cards read well', async () => {
  const parts = states.flatMap((name) => inBoth(`card: ${name}`, (view) => shown(incidentCard(view), view), name));
  await matches('cards', parts);
});

it('the cards for staff read well', async () => {
  const parts = states.flatMap((name) => inBoth(`card: ${name}`, (view) => shown(staffCard(view), view), name));
  await matches('staff-cards', parts);
});

it('the posts read well', async () => {
  const audiences = ['responders', 'staff', 'clients', 'reporter', 'follower'] as const;
  const parts = storyNames.flatMap((name) => {
    const entries = latest(stories[name]);
    const posts = audiences.flatMap((audience) =>
      inBoth(`${name}, for ${audience}`, (view) => shown(entriesPost(view, entries, audience), view), name),
    );
    const client = inBoth(
      `${name}, for a reporter who is a client`,
      (view) => shown(entriesPost(view, entries, 'reporter', { reporterIsStaff: false }), view),
      name,
    );
    return [...posts, ...client];
  });
  await matches('posts', parts);
});

it('the answers read well', async () => {
  const all = languages.flatMap((language) =>
    answersIn(language).map(
      ([title, card, view]) => [`${title} (${language})`, cardText(card, view.reader, view.now)] as const,
    ),
  );
  await matches('answers', all);
});

it('the forms read well', async () => {
  const all = languages.flatMap((language) =>
    formsIn(language).map(
      ([title, form, view]) => [`${title} (${language})`, formText(form, view.reader, view.now)] as const,
    ),
  );
  await matches('forms', all);
});
