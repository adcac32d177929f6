import type { IncomingHttpHeaders } from 'node:http';

/** The names under which this computer's own browser reaches the workspace on a port. */
function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/**
 * False for a request that another site's page could have caused. A foreign name in Host means that a name was
 * pointed at this computer (DNS rebinding). A request that changes something must say that it comes from this page:
 * by its Origin, or where a browser leaves that out, by Sec-Fetch-Site, which no page can set.
 */
export function isOwn(method: string, headers: IncomingHttpHeaders, port: number): boolean {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !ownHosts(port).includes(host)) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  const { origin } = headers;
  if (origin !== undefined) return origin.toLowerCase() === `http://${host}`;
  return headers['sec-fetch-site'] === 'same-origin';
}
