import { type Html, html } from '../../../src/html.ts';
import { verbWord } from '../../../src/language/verbs.ts';
import type { PrivateAnswer } from '../shelf/answers.ts';
import type { OpenForm } from '../shelf/forms.ts';
import { renderCard } from './card.ts';
import { renderDocument } from './document.ts';
import { renderForm } from './form.ts';
import { renderAnswer, renderReply, renderThread, type Thread } from './message.ts';
import { actAddress, addressOf, answerId, messageId, requestField, type Scene } from './scene.ts';
import { channelLabel, channelName, renderChannels, renderTop, type Unread } from './top.ts';

/** What stays in view beside the messages. */
export type Beside =
  | { readonly kind: 'thread'; readonly thread: Thread }
  | { readonly kind: 'answer'; readonly answer: PrivateAnswer };

/** Everything that a conversation's page shows. */
export interface Conversation {
  /** Oldest first. */
  readonly threads: readonly Thread[];
  readonly answers: readonly PrivateAnswer[];
  readonly beside: Beside | null;
  readonly form: OpenForm | null;
  readonly unread: readonly Unread[];
}

function commandHint({ person, port, words }: Scene): Html {
  const command = person.language === 'pl' ? '/incydent' : port.command;
  return html`<code>${command} ${verbWord('new', person.language)} ${words.sample}</code>`;
}

function renderStream({ threads, answers }: Conversation, scene: Scene): Html {
  const items = [
    ...threads.map((thread) => ({ at: thread.root.at, made: renderThread(thread, scene) })),
    ...answers.map((answer) => ({ at: answer.at, made: renderAnswer(answer, scene) })),
  ].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const { words } = scene;
  return html`<div class="scroller" id="scroller" tabindex="0" role="region" aria-label="${words.messages}"><ol class="stream" id="stream">
${items.map(({ made }) => made)}
</ol><p class="empty">${words.empty} ${words.toRaise} ${commandHint(scene)}</p></div>
<p class="newer"><a id="newer" href="#scroller" hidden>${words.newMessages}</a></p>`;
}

/** What was pinned last stays in sight above the messages, in a line that leads to it. */
function renderPinned({ threads }: Conversation, { words }: Scene): Html {
  const root = threads.map((thread) => thread.root).findLast((one) => one.kind === 'card' && one.pinned === true);
  return html`<p class="pinned" id="pinned">${
    root?.kind === 'card' &&
    html`<span>${words.pinned}</span> <a href="#${messageId(root.id)}"><bdi>${root.card.summary}</bdi></a>`
  }</p>
`;
}

function renderBox(scene: Scene, focused: boolean): Html {
  const { words } = scene;
  return html`<form class="box" id="say" method="post" action="${actAddress(scene, 'say')}">
${requestField(scene)}
<label class="unseen" for="text">${words.box}</label>
<textarea id="text" name="text" rows="1" dir="auto" autocomplete="off" aria-describedby="hint"${focused && html` autofocus`}></textarea>
<button class="primary">${words.send}</button>
<p class="hint" id="hint">${words.toRaise} ${commandHint(scene)} <span id="enter" hidden>${words.enterSends}</span></p>
</form>`;
}

function besideId(beside: Beside | null): string {
  if (beside === null) return '';
  return beside.kind === 'answer' ? answerId(beside.answer.id) : messageId(beside.thread.root.id);
}

function renderBeside(beside: Beside | null, scene: Scene): Html {
  const { words } = scene;
  const back = html`<p class="back"><a href="${addressOf(scene.person, scene.place)}">${words.backToMessages}</a></p>`;
  if (beside === null) return html`<p class="empty">${words.besideEmpty}</p>`;
  if (beside.kind === 'answer') {
    const frame = { from: answerId(beside.answer.id), within: 'beside' };
    return html`${back}<p class="only">${words.onlyYou}</p>${renderCard(beside.answer.card, frame, scene)}`;
  }
  const { root, replies } = beside.thread;
  return html`${back}
${root.kind === 'card' ? renderCard(root.card, { from: messageId(root.id), within: 'beside' }, scene) : null}
${
  replies.length > 0 &&
  html`<section class="thread" aria-labelledby="thread"><h2 id="thread">${words.thread}</h2><ol>${replies.map((reply) =>
    renderReply(reply, `beside-${reply.id}`, scene),
  )}</ol></section>`
}`;
}

export function renderConversation(shown: Conversation, scene: Scene): string {
  const { words, place } = scene;
  const chosen = shown.form !== null ? ' with-form' : scene.beside !== null ? ' with-beside' : '';
  const body = html`<p class="skips"><a href="#scroller">${words.skipToMessages}</a> <a href="#text">${words.skipToBox}</a></p>
${renderTop(scene)}
${renderChannels(shown.unread, scene)}
<main id="main" aria-labelledby="channel">
<h1 id="channel">${channelLabel(place.channel, words)}${place.topic !== undefined && html` <span class="topic"><bdi>${place.topic}</bdi></span>`}</h1>
${renderPinned(shown, scene)}${renderStream(shown, scene)}
${renderBox(scene, shown.form === null)}
</main>
<aside id="beside" aria-label="${shown.form?.form.title ?? words.beside}"${shown.form && html` data-form`} data-beside="${besideId(shown.beside)}">
${shown.form ? renderForm(shown.form, scene) : renderBeside(shown.beside, scene)}
</aside>
<p class="unseen" id="news" aria-live="polite"></p>`;
  return renderDocument({
    language: scene.person.language,
    title: `${channelName(place.channel, words)} – ${words.title}`,
    kind: `workspace${chosen}`,
    body,
    live: true,
  });
}
