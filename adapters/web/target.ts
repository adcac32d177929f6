import { findPerson, type Person, type Place, placesOf } from './people.ts';
import type { Room } from './shelf/rooms.ts';

export type Target =
  | { readonly kind: 'welcome' }
  /** What was agreed, and a rehearsal of it. */
  | { readonly kind: 'procedure'; readonly query: URLSearchParams }
  | { readonly kind: 'asset'; readonly path: string }
  /** A person alone: leads to their first conversation. */
  | { readonly kind: 'person'; readonly person: Person }
  | {
      readonly kind: 'place';
      readonly person: Person;
      readonly place: Place;
      /** The page itself, its stream of events, or something posted to it. */
      readonly act: string | null;
      readonly query: URLSearchParams;
    }
  /** Unknown, or not for this person: nobody is told which. */
  | { readonly kind: 'nothing'; readonly person: Person | null };

function segments(path: string): readonly string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}

/** What an address names. Only its path and query count; the host is the guard's matter. */
export function readTarget(url: string, rooms: readonly Room[]): Target {
  const [path = '', query = ''] = url.split('?', 2);
  if (path === '/') return { kind: 'welcome' };
  if (path === '/procedure') return { kind: 'procedure', query: new URLSearchParams(query) };
  if (path.startsWith('/assets/') || path === '/favicon.ico') return { kind: 'asset', path };
  const [name = '', channel, act = null, ...more] = segments(path) ?? [];
  const person = findPerson(name);
  if (person === null || more.length > 0) return { kind: 'nothing', person };
  if (channel === undefined || (channel === '' && act === null)) return { kind: 'person', person };
  const place = placesOf(person, rooms).find((one) => one.channel === channel);
  return place ? { kind: 'place', person, place, act, query: new URLSearchParams(query) } : { kind: 'nothing', person };
}
