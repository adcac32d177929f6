import { createHash } from 'node:crypto';
import { type Html, html } from '../../../src/html.ts';
import { findPerson } from '../people.ts';
import type { PrivateAnswer } from '../shelf/answers.ts';
import type { Message } from '../shelf/messages.ts';
import { renderCard } from './card.ts';
import { renderTime } from './rich.ts';
import { actAddress, addressOf, answerId, langOf, messageId, requestField, type Scene } from './scene.ts';

/** A message of a conversation with what was posted under it. */
export interface Thread {
  readonly root: Message;
  readonly replies: readonly Message[];
}

function authorOf(message: Message, scene: Scene): string {
  return message.kind === 'card' ? scene.words.title : (findPerson(message.person)?.name ?? message.person);
}

/** One line of it, for an announcement and for a closed thread. */
function gist(message: Message): string {
  return message.kind === 'card' ? message.card.summary : message.text;
}

/** Changes when what is shown changes, and with the day, on which its times depend. Random ids within don't count. */
function revision(messages: readonly Message[], { now, person }: Scene): string {
  const edits = messages.map((message) => [message.id, message.kind === 'card' ? message.edits : 0]);
  const day = now.toZonedDateTimeISO(person.timeZone).toPlainDate().toString();
  return createHash('sha256')
    .update(JSON.stringify([day, edits]))
    .digest('base64url')
    .slice(0, 12);
}

function renderBody(message: Message, within: string, scene: Scene): Html {
  return message.kind === 'card'
    ? renderCard(message.card, { from: messageId(message.id), within }, scene)
    : html`<p class="said" dir="auto">${message.text}</p>`;
}

/** A mark to find an author by at a glance; the name beside it says the same. */
function face(name: string): Html {
  const initials = name.split(' ').map((word) => word.slice(0, 1));
  return html`<span class="face" aria-hidden="true">${initials.slice(0, 2).join('')}</span>`;
}

function byline(message: Message, scene: Scene): Html {
  return html`<p class="byline"><b><bdi>${authorOf(message, scene)}</bdi></b> ${renderTime(message.at, scene.person.language, scene)}</p>`;
}

export function renderReply(message: Message, within: string, scene: Scene): Html {
  return html`<li class="reply">${byline(message, scene)}${renderBody(message, within, scene)}</li>`;
}

function renderReplies(replies: readonly Message[], within: string, scene: Scene): Html | null {
  const last = replies.at(-1);
  if (!last) return null;
  const lang = last.kind === 'card' ? langOf(last.card.language, scene) : null;
  return html`<details class="thread"><summary>${scene.words.replies(replies.length)}
<span class="last">${scene.words.lastReply} ${renderTime(last.at, scene.person.language, scene)}: <bdi${lang}>${gist(last)}</bdi></span></summary>
<ol>${replies.map((reply) => renderReply(reply, `${within}-${reply.id}`, scene))}</ol></details>`;
}

function openLink(id: string, scene: Scene): Html {
  const address = addressOf(scene.person, scene.place, { beside: id });
  return html`<a class="open" href="${address}#beside">${scene.words.openBeside}</a>`;
}

/** What can be done with the words of a person. */
function pointForm(id: string, scene: Scene): Html {
  const { raise, keep } = scene.words.pointTo;
  return html`<form class="tools" method="post" action="${actAddress(scene, 'point')}">${requestField(scene)}<input type="hidden" name="message" value="${id}">
<button class="quiet" name="to" value="raise">${raise}</button><button class="quiet" name="to" value="keep">${keep}</button></form>`;
}

export function renderThread({ root, replies }: Thread, scene: Scene): Html {
  const id = messageId(root.id);
  const chosen = scene.beside === id;
  return html`<li class="message${chosen && ' chosen'}" id="${id}" tabindex="-1" data-revision="${revision([root, ...replies], scene)}" data-say="${authorOf(root, scene)}: ${gist(replies.at(-1) ?? root)}">
${face(authorOf(root, scene))}<div class="head">${byline(root, scene)}${
    root.kind === 'card' ? html`<p class="tools">${openLink(id, scene)}</p>` : pointForm(id, scene)
  }</div>
${renderBody(root, id, scene)}
${renderReplies(replies, id, scene)}
</li>`;
}

/** What only this person sees. */
export function renderAnswer(answer: PrivateAnswer, scene: Scene): Html {
  const id = answerId(answer.id);
  return html`<li class="message private" id="${id}" tabindex="-1" data-revision="0" data-say="${answer.card.summary}">
${face(scene.words.title)}<div class="head"><p class="byline"><b>${scene.words.title}</b> ${renderTime(answer.at, scene.person.language, scene)} <span class="only">${scene.words.onlyYou}</span></p>
<div class="tools">${openLink(id, scene)}
<form method="post" action="${actAddress(scene, 'dismiss')}"><input type="hidden" name="from" value="${id}"><button class="quiet">${scene.words.dismiss}</button></form></div></div>
${renderCard(answer.card, { from: id, within: id }, scene)}
</li>`;
}
