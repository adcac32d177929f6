/**
 * Slack's side in a process of its own: a Web API that says yes to everything, and people who type `/incident new`.
 * Says the API's address first; then takes a Job at a time and answers with a Report.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inParallel } from '../load.ts';

export interface Job {
  /** Where the requests go. */
  readonly url: string;
  readonly secret: string;
  /** What each of them reports, with a number in place of `#`. */
  readonly title: string;
  readonly count: number;
  /** How many people wait for their answer at the same time. */
  readonly width: number;
}

export interface Report {
  readonly perSecond: number;
  /** Milliseconds until each was acknowledged, ascending. */
  readonly took: readonly number[];
}

/** As many people as type at once in a bad hour. */
const PEOPLE = 50;
const CHANNEL = 'COPERATIONS';
const personId = (index: number) => `UPERSON${index % PEOPLE}`;

/** What the methods that the desk calls give; everything else gives a plain yes. */
const answers: Readonly<Record<string, (args: URLSearchParams) => object>> = {
  'auth.test': () => ({ team_id: 'TBENCH', user_id: 'UBOT', bot_id: 'BBOT' }),
  'users.info': (args) => ({
    user: { id: args.get('user'), name: args.get('user'), team_id: 'TBENCH', locale: 'en-GB', tz: 'Europe/London' },
  }),
  'conversations.info': () => ({ channel: { id: CHANNEL, is_ext_shared: false, is_member: true } }),
  'conversations.members': () => ({ members: Array.from({ length: PEOPLE }, (_, index) => personId(index)) }),
  'conversations.open': (args) => ({ channel: { id: `D${args.get('users')}` } }),
  'chat.postMessage': () => ({ channel: CHANNEL, ts: `${Date.now() / 1000}` }),
  'chat.update': (args) => ({ channel: CHANNEL, ts: args.get('ts') }),
};

const api = createServer(async (asked, response) => {
  let body = '';
  for await (const part of asked.setEncoding('utf8')) body += part;
  const method = asked.url?.split('/').at(-1)?.split('?')[0] ?? '';
  const said = { ok: true, ...answers[method]?.(new URLSearchParams(body)) };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
});
api.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(api.address() as AddressInfo).port}/api/`);
});

process.on('message', (job: Job) => {
  void load(job).then((report) => process.send?.(report));
});
process.on('disconnect', () => process.exit(0));

async function load({ url, secret, title, count, width }: Job): Promise<Report> {
  // Made beforehand: their making is not what is measured.
  const requests = Array.from({ length: count }, (_, index) =>
    signed(command(title.replace('#', String(index)), index), secret),
  );
  // Its own for each job: a connection that idles in between is closed by the server, perhaps just as it is used.
  const agent = new Agent({ keepAlive: true });
  const { perSecond, took } = await inParallel(count, width, async (index) => {
    const [body, headers] = requests[index] ?? ['', {}];
    const status = await post(agent, url, body, headers);
    if (status !== 200) throw new Error(`A command was answered with ${status}`);
  });
  agent.destroy();
  return { perSecond, took };
}

/** A slash command as Slack sends it, each with ids of its own. */
function command(title: string, index: number): string {
  return new URLSearchParams({
    token: 'outdated-verification-token',
    team_id: 'TBENCH',
    team_domain: 'bench',
    channel_id: CHANNEL,
    channel_name: 'operations',
    user_id: personId(index),
    user_name: personId(index).toLowerCase(),
    command: '/incident',
    text: `new ${title}`,
    api_app_id: 'ABENCH',
    is_enterprise_install: 'false',
    response_url: `https://hooks.slack.com/commands/${randomUUID()}`,
    trigger_id: randomUUID(),
  }).toString();
}

function signed(body: string, secret: string): readonly [string, Record<string, string | number>] {
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return [
    body,
    {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': `v0=${signature}`,
    },
  ];
}

function post(agent: Agent, url: string, body: string, headers: Record<string, string | number>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject).end(body);
  });
}
