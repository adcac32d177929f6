import { asText, type Html, html } from '../html.ts';
import { duration, timeOfDay, wholeDate } from '../language/format.ts';
import { type Language, languages } from '../language/language.ts';
import { type Words, words } from '../language/words.ts';
import { htmlBlock, stamp, wholeTime } from './blocks.ts';
import {
  DAYS,
  type Day,
  isOngoing,
  type PublicIncident,
  type PublicService,
  RENEWED,
  type StatusPage,
  type Told,
} from './model.ts';
import { type Place, paths } from './place.ts';

type Say = Words['statusPage'];

/** Nothing but its own style: no script, no frame, no form, nothing from elsewhere. */
export const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

interface Scene {
  readonly page: StatusPage;
  readonly place: Place;
  readonly say: Say;
}

interface Document {
  readonly title: string;
  readonly body: Html;
  /** The same in a language. */
  readonly same: (language: Language) => string;
}

/** The page itself. */
export function renderPage(page: StatusPage, place: Place): string {
  const scene = { page, place, say: words(page.language).statusPage };
  const { say } = scene;
  const open = page.incidents.filter(isOngoing);
  const title = place.organisation === null ? say.title : say.titleOf(place.organisation);
  const body = html`<main>
<div>
<p class="overall ${page.state}">${page.summary}</p>
<p class="as-of">${say.asOf} ${wholeTime(page.asOf, page)}. ${say.renewed(duration(page.language, RENEWED))}</p>
</div>
<section aria-labelledby="services">
<h2 id="services">${say.services}</h2>
<ul class="services">${page.services.map((service) => serviceLine(service, say))}</ul>
</section>
${
  open.length > 0 &&
  html`<section aria-labelledby="open">
<h2 id="open">${say.open}</h2>
${open.map((incident) => openIncident(incident, scene))}
</section>`
}
<section aria-labelledby="history">
<h2 id="history">${say.history(duration(page.language, DAYS * 86_400))}</h2>
${page.days.map((day) => historyOf(day, scene))}
</section>
</main>`;
  return document(scene, { title, body, same: paths.page });
}

/** All that was told of one incident. */
export function renderIncident(incident: PublicIncident, page: StatusPage, place: Place): string {
  const scene = { page, place, say: words(page.language).statusPage };
  const title = `${incident.title} (${incident.reference})`;
  const body = html`<main>
<p class="back"><a href="${place.base}${paths.page(page.language)}">${scene.say.allServices}</a></p>
<p>${stageMark(incident, scene.say)}</p>
${toldList(incident.told, scene, null)}
</main>`;
  return document(scene, { title, body, same: (language) => paths.incident(language, incident.reference) });
}

/** For whoever follows an old link, or a wrong one. */
export function renderMissing(page: StatusPage, place: Place): string {
  const scene = { page, place, say: words(page.language).statusPage };
  const { missing, missingWhy, allServices } = scene.say;
  const body = html`<main>
<p>${missingWhy(duration(page.language, DAYS * 86_400))}</p>
<p class="back"><a href="${place.base}${paths.page(page.language)}">${allServices}</a></p>
</main>`;
  return document(scene, { title: missing, body, same: paths.page });
}

function serviceLine({ name, description, state }: PublicService, say: Say): Html {
  return html`<li><span class="service">${name}${description !== null && html` <small>${description}</small>`}</span>
<span class="mark ${state}">${say.state[state]}</span></li>`;
}

function stageMark({ stage }: PublicIncident, say: Say): Html {
  return html`<span class="mark ${stage}">${say.stage[stage]}</span>`;
}

function titleOf({ title, reference }: PublicIncident, { page, place }: Scene): Html {
  const address = place.base + paths.incident(page.language, reference);
  return html`<a href="${address}">${title}</a> <small>${reference}</small>`;
}

function openIncident(incident: PublicIncident, scene: Scene): Html {
  return html`<article class="incident ${incident.stage}">
<h3>${titleOf(incident, scene)}</h3>
<p>${stageMark(incident, scene.say)}</p>
${toldList(incident.told, scene, null)}
</article>`;
}

function historyOf({ date, incidents }: Day, scene: Scene): Html {
  const { say, page } = scene;
  const entry = ({ incident, told }: Day['incidents'][number]) =>
    isOngoing(incident)
      ? html`<p>${titleOf(incident, scene)}: ${say.goesOn}</p>`
      : html`<article class="incident ${incident.stage}">
<h4>${titleOf(incident, scene)}</h4>
<p>${stageMark(incident, say)}</p>
${toldList(told, scene, date)}
</article>`;
  return html`<section class="day${incidents.length === 0 && ' quiet'}">
<h3><time datetime="${date.toString()}">${wholeDate(page.language, date)}</time></h3>
${incidents.length === 0 ? html`<p class="none">${say.noIncident}</p>` : incidents.map(entry)}
</section>
`;
}

/** The newest first; `on`: the day under whose heading they stand. */
function toldList(told: readonly Told[], { page }: Scene, on: Temporal.PlainDate | null): Html {
  const { language, timeZone } = page;
  const when = ({ at }: Told) =>
    on === null ? wholeTime(at, page) : html`<time datetime="${stamp(at)}">${timeOfDay(language, at, timeZone)}</time>`;
  const one = (each: Told) => html`<li>
<p class="label"><strong>${each.label}</strong> ${when(each)}</p>
${each.blocks.map((block) => htmlBlock(block, { ...page, at: each.at }))}
</li>`;
  return html`<ol class="told">${told.toReversed().map(one)}</ol>`;
}

function switchTo(language: Language, { place, say }: Scene, same: Document['same']): Html {
  const choice = (one: Language) => {
    const name = words(one).languages[one];
    if (one === language) return html`<li><span aria-current="true" lang="${one}">${name}</span></li>`;
    return html`<li><a href="${place.base}${same(one)}" lang="${one}" hreflang="${one}">${name}</a></li>`;
  };
  return html`<nav aria-label="${say.language}"><ul>${languages.map(choice)}</ul></nav>`;
}

function document(scene: Scene, { title, body, same }: Document): string {
  const { page, place, say } = scene;
  const { language, timeZone, changedAt } = page;
  return `<!doctype html>\n${asText(html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${place.base}${paths.style}">
<link rel="alternate" type="application/atom+xml" title="${say.feed}" href="${place.base}${paths.feed(language)}">
${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${place.base}${same(one)}">\n`)}</head>
<body>
<header>
<h1>${title}</h1>
${switchTo(language, scene, same)}
</header>
${body}
<footer>
${changedAt !== null && html`<p>${say.lastChange} ${wholeTime(changedAt, page)}</p>`}
<p>${say.timeZone(timeZone)}</p>
<p><a href="${place.base}${paths.feed(language)}">${say.feed}</a></p>
</footer>
</body>
</html>`)}\n`;
}
