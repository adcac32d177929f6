import { type Language, languages } from '../language/language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { renderFeed } from './atom.ts';
import { renderIncident, renderMissing, renderPage } from './html.ts';
import { type StatusPage, statusPage } from './model.ts';
import { nameOf, type Place, paths } from './place.ts';
import { renderIncidents, renderSummary } from './statuspage.ts';
import type { Recorded } from './told.ts';

export interface SiteFile {
  readonly type: string;
  readonly body: string;
}

/** The files of the page by their names, such as `status/en/index.html`; none where no service is public. */
export type Site = ReadonlyMap<string, SiteFile>;

const HTML = 'text/html; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Every name that the page's files have ever had, their compressed and unfinished ones included: what else is there is not its own. */
export const OWN_NAME =
  /^(index\.html|status\/(index\.html|style\.css|(en|pl)\/(index\.html|404\.html|feed\.atom|INC-\d+\/index\.html))|api\/v2\/(summary|incidents)\.json)(\.(gz|br))?(\.[\da-f-]+\.tmp)?$/;

/** Everything that readers may fetch. */
export function siteOf(
  recorded: readonly Recorded[],
  procedure: Procedure,
  asOf: Temporal.Instant,
  { place, style }: { readonly place: Place; readonly style: string },
): Site {
  if (procedure.services.every((service) => service.public === null)) return new Map();
  const page = (language: Language) => statusPage(recorded, procedure, asOf, language);
  const pages = languages.map(page);
  const own = page(procedure.language);
  const start = { type: HTML, body: renderPage(own, place) };
  return new Map([
    // Where nobody asks for the reader's language it is the desk's.
    ['index.html', start],
    ['status/index.html', start],
    ...pages.flatMap((one) => filesOf(one, place)),
    [nameOf(paths.style), { type: 'text/css; charset=utf-8', body: style }],
    [nameOf(paths.summary), { type: JSON_TYPE, body: renderSummary(own, place) }],
    [nameOf(paths.incidents), { type: JSON_TYPE, body: renderIncidents(own, place) }],
  ]);
}

function filesOf(page: StatusPage, place: Place): readonly (readonly [string, SiteFile])[] {
  const { language } = page;
  return [
    [nameOf(paths.page(language)), { type: HTML, body: renderPage(page, place) }],
    [nameOf(paths.feed(language)), { type: ATOM, body: renderFeed(page, place) }],
    [nameOf(paths.missing(language)), { type: HTML, body: renderMissing(page, place) }],
    ...page.incidents.map(
      (one) =>
        [
          nameOf(paths.incident(language, one.reference)),
          { type: HTML, body: renderIncident(one, page, place) },
        ] as const,
    ),
  ];
}
