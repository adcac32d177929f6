import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { patience } from '../../adapters/slack/client.ts';
import type { SlackConfig } from '../../adapters/slack/config.ts';
import { boltApp } from '../../adapters/slack/receive/bolt.ts';
import { httpReceiver } from '../../adapters/slack/receive/http.ts';
import { slackPlatform } from '../../adapters/slack/slack.ts';
import { createLog } from '../../src/log.ts';
import { Prisma } from '../../src/store/generated/client.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Bench } from './bench.ts';
import type { Job, Report } from './children/slack-side.ts';
import { deskOn, rawPool, round } from './desk.ts';
import { fill, YEAR } from './fill.ts';
import { inTurn, median, percentile, ratio } from './load.ts';
import { count, milliseconds } from './report.ts';
import { afresh, type Statement, statementsOf } from './statements.ts';

const WIDTH = 50;
const SECRET = 'the-benchmark-signs-with-this';

/** A signed `/incident new` until it is durable and acknowledged, beside the same Bolt app around one `$queryRaw`. */
export const command: Bench = {
  name: 'command',
  async run({ quick, server, say }) {
    const url = await (await server()).create();
    await fill(url, quick ? 10 : YEAR);
    const slack = await slackSide();
    const config: SlackConfig = {
      botToken: 'xoxb-bench',
      transport: { kind: 'http', signingSecret: SECRET },
      apiUrl: slack.apiUrl,
      operations: 'COPERATIONS',
      staff: null,
      clients: null,
      command: '/incident',
    };
    const desk = await deskOn(url, (tools) => [slackPlatform(config, tools)]);
    const product = `${desk.publicAddress}/slack/events`;
    const loads = (to: string, number: number, title = 'Cards are refused in shop #') =>
      slack.load({ url: to, secret: SECRET, title, count: number, width: WIDTH });
    // Once before, since the first request of a person asks Slack who that is.
    await loads(product, 100);
    // Such a title is like no other, so that the statement has nothing but what it writes.
    const seen = await statementsOf(() => loads(product, 1, 'It is not working'));
    const writing = seen.find(({ text }) => /insert into incident/.test(text));
    if (!writing) throw new Error('No statement writes an incident');
    if (/similarity/.test(writing.text)) throw new Error('The statement looks for what is alike');
    const bare = await bareApp(config, url, writing);
    const pool = rawPool(url);

    const number = quick ? 50 : 1000;
    const measured = (to: string) => round(desk, pool, number, () => loads(to, number));
    say(`${WIDTH} at a time: signed commands to the desk in turn with a bare Bolt app`);
    const rounds = await inTurn(quick ? 1 : 9, { desk: () => measured(product), bare: () => measured(bare.url) });
    slack.stop();
    await bare.stop();
    await desk.stop();
    await pool.end();
    const rates = (reports: readonly Report[]) => reports.map(({ perSecond }) => perSecond);
    return {
      lines: [
        {
          what: 'A signed `/incident new` until it is durable and acknowledged, 50 at a time; the same Bolt app and one `$queryRaw` of the same rows',
          product: said(rounds.desk),
          floor: said(rounds.bare),
          ratio: ratio(rates(rounds.desk), rates(rounds.bare)),
          bound: { kind: 'least', ratio: 0.7 },
        },
      ],
      notes: [],
    };
  },
};

function said(reports: readonly Report[]): string {
  const took = reports.flatMap((report) => report.took).sort((a, b) => a - b);
  const rate = median(reports.map(({ perSecond }) => perSecond));
  return `${count(rate)}/s, p50 ${milliseconds(percentile(took, 0.5))}, p99 ${milliseconds(percentile(took, 0.99))}`;
}

/** The same receiver and the same Bolt app, whose command does nothing but write the rows. */
async function bareApp(config: SlackConfig, databaseUrl: string, { text, values }: Statement) {
  const log = createLog('warn');
  const receiver = httpReceiver(SECRET, { log, now: () => Temporal.Now.instant() });
  const { prisma, close } = await openPostgres(databaseUrl);
  // The request's id is the hash of its body, or every write after the first would be a repeat.
  const fresh = afresh({ text, values }, values.slice(1, 2).map(String));
  const strings = text.split(/\$\d+/);
  const nothing = () => Promise.resolve();
  const app = boltApp(
    config,
    receiver,
    {
      requests: {
        command: async (_, acknowledge) => {
          await prisma.$queryRaw(new Prisma.Sql(strings, fresh()));
          await acknowledge({ response_type: 'ephemeral', text: 'Saved.', blocks: [] });
        },
        act: nothing,
      },
      submit: nothing,
      reading: { pointed: () => Promise.reject(new Error('nobody points')), words: async () => '' },
      changed: nothing,
      log,
    },
    patience,
  );
  await app.start();
  const listener = createServer(receiver.route.handle);
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}${receiver.route.path}`,
    stop: async () => {
      listener.close();
      listener.closeAllConnections();
      await app.stop();
      await close();
    },
  };
}

/** Slack and its people, in another process. */
async function slackSide() {
  const child = fork(new URL('./children/slack-side.ts', import.meta.url));
  const ended = once(child, 'exit').then(([code]) => new Error(`Slack's side ended with ${code}`));
  const heard = async <T>(): Promise<T> => {
    const said = await Promise.race([once(child, 'message'), ended]);
    if (said instanceof Error) throw said;
    return said[0] as T;
  };
  const apiUrl = await heard<string>();
  return {
    apiUrl,
    async load(job: Job): Promise<Report> {
      child.send(job);
      return heard<Report>();
    },
    stop: () => child.disconnect(),
  };
}
