import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedLanguage } from '../language/accepted.ts';
import { type Language, languages } from '../language/language.ts';
import { POLICY } from '../status/html.ts';
import { nameOf, paths } from '../status/place.ts';
import { type Encoding, encodings, type Packed, type PackedSite } from './pack.ts';

/** What the page's addresses are answered from: nothing but memory. */
export interface Shown {
  readonly site: PackedSite;
  /** The language of who asks for none of ours. */
  readonly language: Language;
  /** What every link begins with. */
  readonly base: string;
}

/** Asked anew each time, since what was withdrawn must be gone at once; the answer is mostly that nothing changed. */
const ALWAYS: OutgoingHttpHeaders = {
  'cache-control': 'no-cache',
  'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Answers a request for one of the page's addresses; false for any other, which is left unanswered. */
export function servePage(request: IncomingMessage, response: ServerResponse, shown: Shown): boolean {
  if (shown.site.size === 0) return false;
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/') {
    response.writeHead(302, { ...ALWAYS, location: `${shown.base}/status` });
    response.end();
    return true;
  }
  const chosen = path === '/status' || path === '/status/';
  const language = chosen ? acceptedLanguage(request.headers['accept-language'], shown.language) : null;
  const file = language === null ? fileAt(path, shown.site) : fileAt(paths.page(language), shown.site);
  if (file === undefined) return path.startsWith('/status/') && sendMissing(request, response, shown);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...ALWAYS, allow: 'GET, HEAD' });
    response.end();
    return true;
  }
  send(request, response, file, {
    ...ALWAYS,
    // Programs in other pages read it too: there is nothing in it that is not for everybody.
    ...(path.startsWith('/api/') ? { 'access-control-allow-origin': '*' } : {}),
    ...(language === null
      ? { vary: 'Accept-Encoding' }
      : {
          vary: 'Accept-Encoding, Accept-Language',
          'content-language': language,
          'content-location': shown.base + paths.page(language),
        }),
  });
  return true;
}

/** A person who followed an old link, or a wrong one, is led on. */
function sendMissing(request: IncomingMessage, response: ServerResponse, { site, language }: Shown): boolean {
  const [, , first] = (request.url ?? '').split(/[/?]/);
  const own = languages.find((one) => one === first);
  const file = fileAt(paths.missing(own ?? acceptedLanguage(request.headers['accept-language'], language)), site);
  if (file === undefined) return false;
  const body = file.bodies.identity;
  response.writeHead(404, {
    ...ALWAYS,
    'content-type': file.type,
    'content-length': body.length,
    vary: 'Accept-Language',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/** By its exact name: no path leads out of what there is. */
function fileAt(path: string, site: PackedSite): Packed | undefined {
  return site.get(nameOf(path)) ?? site.get(nameOf(`${path}/`));
}

function send(request: IncomingMessage, response: ServerResponse, file: Packed, headers: OutgoingHttpHeaders): void {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const body = file.bodies[encoding];
  const etag = `"${file.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const known = { ...headers, etag, 'last-modified': new Date(file.since.epochMilliseconds).toUTCString() };
  if (isKnown(request, etag, file.since)) {
    response.writeHead(304, known);
    response.end();
    return;
  }
  response.writeHead(200, {
    ...known,
    'content-type': file.type,
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What is smallest among what is accepted. */
function encodingFor(accepted: string | string[] | undefined): Encoding {
  const wishes = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((wish) => wish.split(';').map((part) => part.trim()));
  const takes = (encoding: Encoding) =>
    wishes.some(([name, ...rest]) => name === encoding && !rest.some((part) => /^q=0(\.0*)?$/.test(part)));
  return encodings.find(takes) ?? 'identity';
}

/** RFC 9110, 13.2.2: where there is an entity tag the time doesn't count. */
function isKnown({ headers }: IncomingMessage, etag: string, since: Temporal.Instant): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  const then = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(since.epochMilliseconds / 1000) * 1000 <= then;
}
