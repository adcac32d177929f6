import type { Rich, Span } from '../../../src/card/card.ts';
import { type Html, html } from '../../../src/html.ts';
import { moment } from '../../../src/language/format.ts';
import type { Language } from '../../../src/language/language.ts';
import { channelOf, placesOf } from '../people.ts';
import { webWords } from '../words.ts';
import { addressOf, type Scene } from './scene.ts';
import { channelName } from './top.ts';

/** A time as the reader has it, in the words around it. */
export function renderTime(at: Temporal.Instant, language: Language, { person, now }: Scene): Html {
  return html`<time datetime="${at.toString()}">${moment(language, at, now, person.timeZone)}</time>`;
}

function renderPlace(span: Span & { kind: 'place' }, language: Language, scene: Scene): Html {
  const { platform, id } = span.conversation;
  const channel = platform === scene.port.name ? channelOf(id, scene.rooms) : null;
  if (channel === null) return html`<bdi>${id}</bdi>`;
  const name = channelName(channel, webWords[language]);
  const mark = channel === 'direct' ? '' : '#';
  const place = placesOf(scene.person, scene.rooms).find((one) => one.id === id);
  return place ? html`<a href="${addressOf(scene.person, place)}">${mark}${name}</a>` : html`${mark}${name}`;
}

function renderSpan(span: Span, language: Language, scene: Scene): Html {
  switch (span.kind) {
    case 'text':
      return html`<bdi>${span.text}</bdi>`;
    case 'strong':
      return html`<strong><bdi>${span.text}</bdi></strong>`;
    case 'time':
      return renderTime(span.at, language, scene);
    case 'person': {
      if (!span.mention) return html`<bdi>${span.name}</bdi>`;
      const own = span.name === scene.person.name;
      return html`<b class="mention${own && ' own'}">@<bdi>${span.name}</bdi></b>`;
    }
    case 'group':
      return span.mention ? html`<b class="mention">@<bdi>${span.name}</bdi></b>` : html`<bdi>${span.name}</bdi>`;
    case 'everyone':
      return html`<b class="mention own">@<bdi>${span.name}</bdi></b>`;
    case 'command':
      return html`<code><bdi>${span.text}</bdi></code>`;
    case 'link':
      return /^https?:\/\//.test(span.url)
        ? html`<a href="${span.url}" rel="noreferrer"><bdi>${span.text}</bdi></a>`
        : html`<bdi>${span.text}</bdi>`;
    case 'place':
      return renderPlace(span, language, scene);
  }
}

export function renderRich(rich: Rich, language: Language, scene: Scene): Html {
  return html`${rich.map((span) => renderSpan(span, language, scene))}`;
}
