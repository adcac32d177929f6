import type { Button } from '../../src/card/card.ts';
import { readPress } from '../../src/card/press.ts';
import { placesOf } from './people.ts';
import type { Thread } from './render/message.ts';
import type { Beside, Conversation } from './render/page.ts';
import { readElementId, type Scene } from './render/scene.ts';
import type { Unread } from './render/top.ts';
import type { Kept } from './shelf/kept.ts';
import type { Message } from './shelf/messages.ts';
import { countUnread } from './shelf/unread.ts';

/** How many messages back a page reaches. */
export const REACH = 200;

const rootOf = (message: Message): string | null => (message.kind === 'card' ? message.under : null);

/** Whether it stands in the conversation itself. */
export function isRoot(message: Message): boolean {
  return rootOf(message) === null;
}

async function loadThreads(kept: Kept, conversation: string, messages: readonly Message[]): Promise<Thread[]> {
  const roots = new Map(messages.filter((message) => rootOf(message) === null).map((one) => [one.id, one]));
  // The card of a reply may lie further back; a reply whose card is nowhere stands alone.
  for (const reply of messages) {
    const root = rootOf(reply);
    if (root === null || roots.has(root)) continue;
    const found = await kept.messages.find(conversation, root);
    if (found && rootOf(found) === null) roots.set(root, found);
    else roots.set(reply.id, reply);
  }
  return [...roots.values()]
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map((root) => ({
      root,
      replies: messages.filter((reply) => reply.id !== root.id && rootOf(reply) === root.id),
    }));
}

function buttonsOf({ root }: Thread): readonly Button[] {
  return root.kind === 'card'
    ? root.card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    : [];
}

/** A card that shows how its incident stands offers all else; what a post offers may be done long since. */
function showsIncident(thread: Thread): boolean {
  return buttonsOf(thread).some(({ press }) => readPress(press)?.action === 'more');
}

/** What was chosen; else the newest incident's card, or whatever else offers something to do. */
function chooseBeside(shown: Pick<Conversation, 'threads' | 'answers'>, beside: string | null): Beside | null {
  const chosen = readElementId(beside);
  if (chosen?.kind === 'answer') {
    const answer = shown.answers.find(({ id }) => id === chosen.id);
    if (answer) return { kind: 'answer', answer };
  }
  const thread =
    shown.threads.find(({ root }) => root.id === chosen?.id) ??
    shown.threads.findLast(showsIncident) ??
    shown.threads.findLast((one) => buttonsOf(one).length > 0);
  return thread ? { kind: 'thread', thread } : null;
}

async function loadUnread(kept: Kept, { person, place, rooms }: Scene): Promise<Unread[]> {
  const elsewhere = placesOf(person, rooms).filter(({ id }) => id !== place.id);
  return await Promise.all(
    elsewhere.map(async ({ id }) => ({
      conversation: id,
      count: await countUnread(kept.messages, kept.marks, person.id, id),
    })),
  );
}

/** Gathers what the page of a conversation shows, and marks its messages as read by this person. */
export async function loadConversation(kept: Kept, scene: Scene, form: string | null): Promise<Conversation> {
  const { person, place } = scene;
  const messages = await kept.messages.newest(place.id, REACH);
  const last = messages.at(-1);
  if (last && (await kept.marks.seen(person.id, place.id)) !== last.id) {
    await kept.marks.see(person.id, place.id, last.id, scene.now);
  }
  const threads = await loadThreads(kept, place.id, messages);
  const answers = await kept.answers.current(person.id, place.id);
  return {
    threads,
    answers,
    beside: chooseBeside({ threads, answers }, scene.beside),
    form: form === null ? null : await kept.forms.find(person.id, form),
    unread: await loadUnread(kept, scene),
  };
}
