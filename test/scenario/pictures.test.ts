import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import type { DrawnReader } from '../support/drawing/mrkdwn.ts';
import { type Drawn, drawPage, type Panel, wordsOn } from '../support/drawing/page.ts';
import { describedPng, descriptionOf } from '../support/drawing/png-words.ts';
import { PEOPLE } from '../support/slack/seed.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

const names = ['slack-first', 'slack-card', 'slack-clients'] as const;
type Name = (typeof names)[number];
const pages = new Map<Name, string>();

/** What somebody in Warsaw sees. */
function readerIn({ world }: SlackStage): DrawnReader {
  const people = Object.values(world.people);
  const channels = ['operations', 'payments-clients'].map((name) => world.channel(name));
  const named = <Known extends { readonly id: string }>(all: readonly Known[], id: string): Known => {
    const found = all.find((known) => known.id === id);
    if (!found) throw new Error(`Nobody here knows ${id}`);
    return found;
  };
  return {
    user: (id) => PEOPLE[named(people, id).name].realName,
    channel: (id) => named(channels, id).name,
    zone: PEOPLE.jan.tz,
  };
}

async function postsIn({ world }: SlackStage, name: string): Promise<readonly Drawn[]> {
  const channel = world.channel(name);
  const posts = await channel.posts();
  return Promise.all(
    posts.map(async (message) => ({ message, replies: (await channel.thread(message.ts)).length - 1 })),
  );
}

/** The first quarter of an hour as docs/slack.md tells it, drawn as it goes. */
beforeAll(() =>
  played(
    async (stage) => {
      const { anna, jan } = stage.world.people;
      const draw = (name: Name, panels: readonly Panel[]) => pages.set(name, drawPage(panels, readerIn(stage)));

      await stage.types('reporter', '');
      await stage.submits('reporter', { title: 'Cards are refused', service: 'payments' });
      await stage.pressesAnswer('reporter', 'Use this conversation');
      await stage.settle();
      const answers = anna.ephemerals('operations').map((message) => ({ message }));
      const messages = [...answers, ...(await postsIn(stage, 'operations'))].toSorted(
        (one, other) => Number(one.message.ts) - Number(other.message.ts),
      );
      draw('slack-first', [{ kind: 'channel', name: 'operations', messages }]);

      await stage.pass(3);
      await stage.presses('engineer', 'Take it');
      await stage.pass(2);
      await stage.types('engineer', 'update INC-1 One acquirer is down; traffic moves to the other');
      await stage.pass(1);
      await stage.types('engineer', 'update INC-1 clients: Some cards are refused. Paying again usually works.');
      const view = jan.view();
      if (!view) throw new Error('No preview came');
      await stage.submits('engineer');
      const posts = await postsIn(stage, 'operations');
      const card = posts[0]?.message.ts ?? '';
      const replies = (await stage.world.channel('operations').thread(card)).slice(1);
      draw('slack-card', [
        { kind: 'form', view },
        { kind: 'channel', name: 'operations', messages: posts },
        { kind: 'thread', name: 'operations', messages: replies.map((message) => ({ message })) },
      ]);

      await stage.pass(20);
      await stage.presses('engineer', 'Restore…');
      await stage.submits('engineer', { how: 'fix', text: 'Moved traffic back', clients: 'All cards work again.' });
      draw('slack-clients', [
        { kind: 'channel', name: 'payments-clients', messages: await postsIn(stage, 'payments-clients') },
      ]);
    },
    { named: { operations: false } },
  ),
);

const wordsIn = (name: Name) => wordsOn(pages.get(name) ?? '');

describe('The pictures in docs/slack.md', () => {
  test('show the question about the operations channel, its answer and the first card', () => {
    expect(wordsIn('slack-first')).toMatch(
      /# operations\nID\nOnly visible to you[\s\S]*INC-1 is registered[\s\S]*\n#operations\n[\s\S]*Use this conversation\n[\s\S]*This is the operations conversation now[\s\S]*INC-1 P3 Cards are refused[\s\S]*\nTake it\n/,
    );
  });

  test('show the card taken, an update for responders, and one for clients before and after it was sent', () => {
    expect(wordsIn('slack-card')).toMatch(
      /This goes to\n#payments-clients\n[\s\S]*Paying again usually works[\s\S]*In progress[\s\S]*Jan Kowalski[\s\S]*1 reply\n[\s\S]*One acquirer is down[\s\S]*\nThread\n[\s\S]*Paying again usually works/,
    );
  });

  test('show two updates to clients, with nothing that was not written for them', () => {
    const words = wordsIn('slack-clients');
    expect(words).toMatch(
      /# payments-clients\n[\s\S]*Payments: update[\s\S]*Next update by[\s\S]*Payments: service restored/,
    );
    expect(words).not.toMatch(/Jan|acquirer|Cards are refused|Moved traffic/);
  });

  /** A picture carries its words as its description, so that one that has grown old fails here and not before a reader. */
  test('are of the messages that the desk sends today, small, and in the guide', async () => {
    if (process.env.UPDATE_PICTURES) await drawAnew();
    const guide = readFileSync('docs/slack.md', 'utf8');
    for (const name of names) {
      const picture = readFileSync(`docs/${name}.png`);
      expect(descriptionOf(picture), 'UPDATE_PICTURES=1 vitest run test/scenario/pictures.test.ts draws it anew').toBe(
        wordsIn(name),
      );
      expect(picture.length).toBeLessThan(150_000);
      expect(guide).toContain(`](${name}.png)`);
    }
  });
});

async function drawAnew(): Promise<void> {
  const browser = await startBrowser();
  const page = await (await browser.open({ viewport: { width: 720, height: 100 } })).newPage();
  for (const [name, html] of pages) {
    await page.setContent(html);
    writeFileSync(`docs/${name}.png`, describedPng(await page.screenshot({ fullPage: true }), wordsOn(html)));
  }
  await browser.stop();
}
