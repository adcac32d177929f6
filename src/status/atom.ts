import { asText, type Html, html } from '../html.ts';
import { words } from '../language/words.ts';
import { htmlBlock, stamp, wholeTime } from './blocks.ts';
import type { PublicIncident, StatusPage, Told } from './model.ts';
import { addressIn, type Place, paths } from './place.ts';

/** What XML 1.0 can't hold, not even as a reference. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** The incidents as a feed (RFC 4287), one entry each, which is updated with everything that is told. */
export function renderFeed(page: StatusPage, place: Place): string {
  const { statusPage: say } = words(page.language);
  const { language } = page;
  const title = place.organisation === null ? say.title : say.titleOf(place.organisation);
  // Each language is a feed of its own, and so are its entries.
  const idOf = (id: string) => `urn:uuid:${id}#${language}`;
  const address = (path: string) => addressIn(place, path);
  const entry = (incident: PublicIncident) => html`<entry>
<id>${idOf(incident.id)}</id>
<title>${incident.title} (${incident.reference})</title>
<published>${stamp(incident.beganAt)}</published>
<updated>${stamp(incident.changedAt)}</updated>
<link rel="alternate" type="text/html" href="${address(paths.incident(language, incident.reference))}"/>
<content type="html">${asText(html`${incident.told.toReversed().map((one) => toldIn(one, page))}`)}</content>
</entry>
`;
  const feed = asText(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${idOf(place.id)}</id>
<title>${title}</title>
<updated>${stamp(page.changedAt ?? place.since)}</updated>
<author><name>${place.organisation ?? say.title}</name></author>
<link rel="self" type="application/atom+xml" href="${address(paths.feed(language))}"/>
<link rel="alternate" type="text/html" href="${address(paths.page(language))}"/>
${page.incidents.map(entry)}</feed>
`);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.replace(UNWRITABLE, '\ufffd')}`;
}

function toldIn({ label, at, blocks }: Told, page: StatusPage): Html {
  return html`<p><strong>${label}</strong> ${wholeTime(at, page)}</p>
${blocks.map((block) => htmlBlock(block, { ...page, at }))}
`;
}
