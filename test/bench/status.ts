import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Route } from '../../src/platform.ts';
import { listenInPublic } from '../../src/public.ts';
import { type Packed, packed } from '../../src/publish/pack.ts';
import { servePage } from '../../src/publish/serve.ts';
import { siteOf } from '../../src/status/site.ts';
import { raised, type Story, start, text } from '../incident/story.ts';
import { asOf, place, procedure, recorded } from '../status/scene.ts';
import type { Bench } from './bench.ts';
import type { Read, Reading } from './children/readers.ts';
import { inTurn, median, ratio } from './load.ts';
import { count } from './report.ts';

const INCIDENTS = 10;
const FILE = '/file';

/** The status page beside a file of the same size, in the same encoding, from the memory of the same server. */
export const status: Bench = {
  name: 'status',
  async run({ quick, say }) {
    const stories = Array.from({ length: INCIDENTS }, (_, index) => recorded(told(index), index + 1));
    const site = await packed(siteOf(stories, procedure, asOf, { place, style: '' }), new Map(), start);
    const page = site.get('status/en/index.html');
    if (page === undefined) throw new Error('There is no page');
    const size = page.bodies.br.length;
    say(`reading a page of ${count(size)} bytes, compressed from ${count(page.bodies.identity.length)}`);
    const listener = await listenInPublic({
      host: '127.0.0.1',
      port: 0,
      routes: [file(page)],
      page: (request, response) => servePage(request, response, { site, language: 'en', base: '' }),
      missing: async () => [],
    });
    const port = Number(new URL(listener.address).port);
    const readers = await reading();
    const load = async (path: string) => {
      const request = `GET ${path} HTTP/1.1\r\nHost: status\r\nAccept-Encoding: gzip, br\r\nAccept-Language: pl;q=0.5, en\r\n\r\n`;
      const answer = await lengthOf(port, request);
      return readers.read({ port, request, answer, readers: 10, batches: quick ? 2 : 40, batch: 50 });
    };
    const found = await inTurn(quick ? 1 : 9, { page: () => load('/status'), file: () => load(FILE) });
    readers.stop();
    await listener.stop();
    return {
      lines: [
        {
          what: `The status page, chosen by the reader's languages; a file of the same size from the same server's memory`,
          product: `${count(median(found.page))}/s`,
          floor: `${count(median(found.file))}/s`,
          ratio: ratio(found.page, found.file),
          bound: { kind: 'least', ratio: 0.5 },
        },
      ],
      notes: [],
    };
  },
};

function told(index: number): Story {
  const service = index % 2 === 0 ? 'payments' : 'website';
  let story = raised({ incident: `00000000-0000-4000-8000-0000000000${index + 10}`, service }).next(1, 'chat:jan', {
    type: 'take',
  });
  for (let update = 0; update < 4; update += 1) {
    const body = `Update ${update} of ${index}: about one card payment in ten is refused. Paying again usually works.`;
    const nextBy = start.add({ minutes: 60 + update });
    story = story.next(5 + update, 'chat:jan', { type: 'update', audience: 'clients', text: text(body), nextBy });
  }
  return story;
}

function file({ bodies: { br } }: Packed): Route {
  return {
    path: FILE,
    handle(_, response) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'br',
        'content-length': br.length,
      });
      response.end(br);
    },
  };
}

/** Bytes of the whole answer to this request: each of them is as long. */
async function lengthOf(port: number, request: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part);
  const said = Buffer.concat(parts).toString('latin1');
  if (!said.startsWith('HTTP/1.1 200') || !said.includes('content-encoding: br')) throw new Error(said.slice(0, 300));
  // Without it the connection stays, and says for how long.
  return said.replace('Connection: close', 'Connection: keep-alive\r\nKeep-Alive: timeout=5').length;
}

async function reading() {
  const child = fork(new URL('./children/readers.ts', import.meta.url));
  const ended = once(child, 'exit').then(([code]) => new Error(`The readers ended with ${code}`));
  return {
    async read(reading: Reading): Promise<Read> {
      const said = once(child, 'message');
      child.send(reading);
      const result = await Promise.race([said, ended]);
      if (result instanceof Error) throw result;
      return Number(result[0]);
    },
    stop: () => child.disconnect(),
  };
}
