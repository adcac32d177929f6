import { type Html, html } from '../../../src/html.ts';
import { type ChannelName, people, placesOf } from '../people.ts';
import type { WebWords } from '../words.ts';
import { procedureWords } from '../words-procedure.ts';
import { addressOf, type Scene } from './scene.ts';

/** An incident's own channel is called what its address calls it. */
export function channelName(channel: string, { channels }: WebWords): string {
  return channel in channels ? channels[channel as ChannelName] : channel;
}

export function channelLabel(channel: string, words: WebWords): Html {
  const name = channelName(channel, words);
  return channel === 'direct' ? html`${name}` : html`<span class="hash" aria-hidden="true">#</span>${name}`;
}

/** Whoever is chosen stays in the same conversation where they can see it. */
function personLink(person: (typeof people)[number], { place, person: current, words, rooms }: Scene): Html {
  const places = placesOf(person, rooms);
  const same = places.find(({ channel }) => channel === place.channel) ?? places[0];
  const now = person.id === current.id;
  return html`<li><a href="${addressOf(person, same)}"${now && html` aria-current="true"`}><b>${person.name}</b> <span>${words.roles[person.role]}</span></a></li>`;
}

export function renderTop(scene: Scene): Html {
  const { person, words } = scene;
  return html`<header class="top">
<p class="brand"><a href="/">${words.title}</a> <span class="local" title="${words.localOnlyWhy}">${words.localOnly}</span></p>
<nav class="people" aria-label="${words.changePerson}"><details><summary><span class="as">${words.actingAs}</span> <b>${person.name}</b></summary>
<ul>${people.map((one) => personLink(one, scene))}</ul></details></nav>
</header>`;
}

export interface Unread {
  readonly conversation: string;
  readonly count: number;
}

export function renderChannels(unread: readonly Unread[], scene: Scene): Html {
  const { person, words } = scene;
  const link = (place: Scene['place']) => {
    const count = unread.find(({ conversation }) => conversation === place.id)?.count ?? 0;
    const current = place.id === scene.place.id;
    return html`<li><a href="${addressOf(person, place)}"${current && html` aria-current="page"`}${count > 0 && html` class="news"`}><span>${channelLabel(place.channel, words)}</span>${
      count > 0 && html` <span class="count" aria-label="${words.unread(count)}">${count}</span>`
    }</a></li>`;
  };
  // It names who works here, which is nothing for a client.
  const agreed =
    person.standing === 'member' &&
    html`<p class="agreed-link"><a href="/procedure?person=${person.id}">${procedureWords[person.language].link}</a></p>`;
  return html`<nav class="channels" id="channels" aria-label="${words.channelList}"><ul>${placesOf(person, scene.rooms).map(link)}</ul>
${agreed}</nav>`;
}
