import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../faults.ts';
import { isAuthorized, needsToken, refusalReply, routeOf, run } from './api.ts';
import type { ApiCall, Core } from './core.ts';
import { isErrorCode, plainRefusal, refusal } from './errors.ts';
import type { Reply } from './reply.ts';
import type { Json } from './shapes.ts';

export interface WorldServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens on a free loopback port: `/api/v10/…` and the gateway's sockets. */
export const startServer = async (core: Core): Promise<WorldServer> => {
  const server = createServer((request, response) => {
    void handle(core, request, response);
  });
  server.on('upgrade', core.gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): Json => {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(refusal(50109), { cause });
  }
};

const write = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
  const type = body === null ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === null ? undefined : JSON.stringify(body));
};

const tooMany = (retryAfter: number, global: boolean, headers: Readonly<Record<string, string>>): Reply => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  headers: { ...headers, 'retry-after': String(Math.ceil(retryAfter)) },
});

const handle = async (core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://world');
  const path = pathname.replace(/^\/api\/v10(?=\/)/, '');
  const route = path === pathname ? undefined : routeOf(request.method ?? '', path);
  const text = await readBody(request);
  if (route === undefined) return write(response, refusalReply(plainRefusal(404, 'Not Found')));
  if (needsToken(path) && !isAuthorized(request.headers.authorization)) {
    return write(response, refusalReply(plainRefusal(401, 'Unauthorized')));
  }
  let body: Json;
  try {
    body = parsed(text);
  } catch (fault) {
    return write(response, refusalReply(fault));
  }
  const call = { route: route.name, params: route.params, body, at: core.now(), reply: undefined };
  await answer(core, call, { query: searchParams, counted: needsToken(path) }, response);
};

interface Manner {
  readonly query: URLSearchParams;
  /** Whether the limits count it. */
  readonly counted: boolean;
}

const answer = async (core: Core, call: ApiCall, { query, counted }: Manner, response: ServerResponse) => {
  const index = core.calls.push(call) - 1;
  const { route, params } = call;
  const at = placeOf(core, params);
  core.signal.changed();
  await core.faults.pass(route, at, 'before');
  const fault = core.faults.take(route, at);
  const early = fault === undefined ? undefined : instead(fault);
  if (early !== undefined) return finish(core, index, early, response);
  if (fault?.kind === 'dropped' && fault.when === 'before') return void response.destroy();
  if (fault?.kind === 'hanging' && fault.when === 'before') return;
  const { headers, retryAfter, global } = counted
    ? core.rateLimits.take(route, params.channel)
    : { headers: {}, retryAfter: null, global: false };
  if (retryAfter !== null) return finish(core, index, tooMany(retryAfter, global, headers), response);
  const reply = run(core, route, { params, query, body: call.body });
  core.calls[index] = { ...call, reply };
  core.signal.changed();
  await core.faults.pass(route, at, 'after');
  if (fault?.kind === 'dropped') return void response.destroy();
  if (fault?.kind === 'hanging') return;
  if (fault?.kind === 'status') return write(response, plainReply(fault.status));
  write(response, { ...reply, headers: { ...headers, ...reply.headers } });
};

const finish = (core: Core, index: number, reply: Reply, response: ServerResponse): void => {
  const call = core.calls[index];
  if (call !== undefined) core.calls[index] = { ...call, reply };
  core.signal.changed();
  write(response, reply);
};

/** What a fault answers in the place of the route, before any effect. */
const instead = (fault: Fault): Reply | undefined => {
  switch (fault.kind) {
    case 'rate-limited':
      return tooMany(fault.retryAfter, false, { 'x-ratelimit-scope': 'shared' });
    case 'status':
      return fault.when === 'before' ? plainReply(fault.status) : undefined;
    case 'refused': {
      const code = Number(fault.error);
      if (!isErrorCode(code)) throw new Error(`the world knows no error ${fault.error}`);
      return refusalReply(refusal(code));
    }
    case 'dropped':
    case 'hanging':
      return undefined;
  }
};

/** A 5xx as it comes from the machines in front of Discord: no JSON. */
const plainReply = (status: number): Reply => ({ status, body: { message: `${status}: Server Error`, code: 0 } });

/** The channel in which a request does something, also one that answers an interaction. */
const placeOf = (core: Core, { channel, token }: Readonly<Record<string, string>>): { readonly channel?: string } => {
  if (channel !== undefined) return { channel };
  const found = [...core.interactions.values()].find((one) => one.token === token);
  return found === undefined ? {} : { channel: found.channelId };
};
