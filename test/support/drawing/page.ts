import type { SeenMessage } from '../slack/reading.ts';
import type { View } from '../slack/shapes.ts';
import { drawBlocks } from './blocks.ts';
import { clock, type DrawnReader, escapeHtml } from './mrkdwn.ts';
import { style } from './style.ts';

/** A part of what a reader has before them in Slack. */
export type Panel =
  | { readonly kind: 'channel'; readonly name: string; readonly messages: readonly Drawn[] }
  | { readonly kind: 'thread'; readonly name: string; readonly messages: readonly Drawn[] }
  | { readonly kind: 'form'; readonly view: View };

/** A message as it was at some time, with how many replies Slack counts below it. */
export interface Drawn {
  readonly message: SeenMessage;
  readonly replies?: number;
}

/** A page for a picture: the panels one below the other, 720 pixels wide. */
export function drawPage(panels: readonly Panel[], reader: DrawnReader): string {
  const body = panels.map((panel) => drawPanel(panel, reader)).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style><body>\n${body}\n</body></html>`;
}

/** All words on a page, a line for each run of them. */
export function wordsOn(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function drawPanel(panel: Panel, reader: DrawnReader): string {
  switch (panel.kind) {
    case 'channel':
      return drawConversation(`<b># ${escapeHtml(panel.name)}</b>`, panel.messages, reader);
    case 'thread':
      return drawConversation(
        `<b>Thread</b> <span class="dim"># ${escapeHtml(panel.name)}</span>`,
        panel.messages,
        reader,
      );
    case 'form': {
      const { title, blocks, close, submit } = panel.view;
      return `<section class="form"><header>${appIcon}<b>${escapeHtml(title?.text ?? '')}</b></header>
<div class="fields">${drawBlocks(blocks, reader)}</div>
<footer><span class="button">${escapeHtml(close?.text ?? '')}</span>
<span class="button primary">${escapeHtml(submit?.text ?? '')}</span></footer></section>`;
    }
  }
}

function drawConversation(header: string, messages: readonly Drawn[], reader: DrawnReader): string {
  const drawn = messages.map((message) => drawMessage(message, reader)).join('\n');
  return `<section><header>${header}</header>${drawn}</section>`;
}

const appIcon = '<span class="icon">ID</span>';

function drawMessage({ message, replies = 0 }: Drawn, reader: DrawnReader): string {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(message.ts) * 1000)).toZonedDateTimeISO(
    reader.zone,
  );
  const alone = message.ephemeral ? '<div class="alone">Only visible to you</div>' : '';
  const thread = replies === 0 ? '' : `<div class="link">${replies} ${replies === 1 ? 'reply' : 'replies'}</div>`;
  return `<article class="${message.ephemeral ? 'private' : ''}">${appIcon}<div class="said">
${alone}<div><b>Incident Desk</b> <span class="app">APP</span> <span class="dim">${clock(at)}</span></div>
${drawBlocks(message.blocks, reader)}${thread}</div></article>`;
}
