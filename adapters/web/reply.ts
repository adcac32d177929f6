import type { ServerResponse } from 'node:http';

/** What goes back for a request. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function page(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** After a form: the browser asks for the page anew, so that reloading it sends nothing again. */
export function seeOther(address: string): Reply {
  return { status: 303, headers: { location: address }, body: '' };
}

const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Without a referrer a browser would leave the Origin out of a posted form.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...securityHeaders, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
