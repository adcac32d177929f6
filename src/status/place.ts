import type { Language } from '../language/language.ts';

/** Where the page is read. */
export interface Place {
  /** The whole address that readers know, without a slash at its end, such as https://status.example.com; '' where none is set. */
  readonly origin: string;
  /** The part of it after the host, which begins every link. */
  readonly base: string;
  /** Whose services they are; null where nobody said. */
  readonly organisation: string | null;
  /** Stays the same as long as the database does. */
  readonly id: string;
  /** When it was first made. */
  readonly since: Temporal.Instant;
}

/** An address as readers elsewhere follow it: whole where the place's own is known. */
export function addressIn({ origin, base }: Place, path: string): string {
  return (origin === '' ? base : origin) + path;
}

/** Addresses within the page, as they begin at the root of its place. A folder each, so that any web server finds them. */
export const paths = {
  style: '/status/style.css',
  page: (language: Language) => `/status/${language}/`,
  incident: (language: Language, reference: string) => `/status/${language}/${reference}/`,
  feed: (language: Language) => `/status/${language}/feed.atom`,
  /** What an address is answered with at which there is nothing, or nothing any more. */
  missing: (language: Language) => `/status/${language}/404.html`,
  summary: '/api/v2/summary.json',
  incidents: '/api/v2/incidents.json',
} as const;

/** The file at an address: a folder's own page has a name too. */
export function nameOf(path: string): string {
  const inside = path.slice(1);
  return inside.endsWith('/') ? `${inside}index.html` : inside;
}
