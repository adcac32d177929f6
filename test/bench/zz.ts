import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { slackPlatform } from '/work/main/adapters/slack/slack.ts';
import { startServer } from '/work/main/test/bench/server.ts';
import { statementsOf, afresh } from '/work/main/test/bench/statements.ts';
import { deskOn } from '/work/main/test/bench/desk.ts';
import { openPostgres } from '/work/main/src/store/postgres.ts';
import { Prisma } from '/work/main/src/store/generated/client.ts';
import { look } from '/work/main/src/desk/look.ts';
const pgcpu = () => { let t = 0; for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) { try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); const comm = s.slice(s.indexOf('(')+1, s.lastIndexOf(')')); if (comm !== 'postgres') continue; const f = s.slice(s.lastIndexOf(')')+2).split(' '); t += Number(f[11]) + Number(f[12]) + 0*Number(f[13]); } catch {} } return t * 10; };
const server = await startServer();
const url = await server.create(); await (await import('/work/main/test/bench/fill.ts')).fill(url, 10000);
const child = fork('/work/main/test/bench/children/slack-side.ts');
const [apiUrl] = await once(child, 'message') as [string];
const config = { botToken: 'xoxb-bench', transport: { kind: 'http', signingSecret: 's' }, apiUrl, operations: 'COPERATIONS', clients: null, command: '/incident' } as const;
let mode = 'full'; let bare: () => Promise<unknown>;
const desk = await deskOn(url, (tools) => { const p = slackPlatform(config, tools); return [{ ...p, start: (intake) => p.start({ handle: async (n, i) => {
  if (mode === 'nothing') return { kind: 'done' as const };
  if (mode === 'bare') { await bare(); return { kind: 'done' as const }; }
  return intake.handle(n, i);
} }) }]; });
const load = async (count: number) => { child.send({ url: desk.publicAddress + '/slack/events', secret: 's', count, width: 50 }); return (await once(child, 'message'))[0]; };
await load(300);
const [st] = (await statementsOf(() => load(1))).filter(s => /insert into incident/.test(s.text));
const { prisma, close } = await openPostgres(url);
const fresh = afresh(st!, [String(st!.values[1])]); const strings = st!.text.split(/\$\d+/);
bare = () => prisma.$queryRaw(new Prisma.Sql(strings, fresh()));
for (let r = 0; r < 4; r++) for (const n of ['full', 'bare', 'nothing']) {
  mode = n; const c0 = process.cpuUsage(); const p0 = pgcpu(); const x = await load(1500); const c = process.cpuUsage(c0);
  console.log(n, (x.perSecond | 0) + '/s', 'node cpu ms', ((c.user + c.system) / 1.5e6).toFixed(3), 'all postgres ms', ((pgcpu() - p0)/1500).toFixed(3));
}
await close(); child.disconnect(); await desk.stop(); await server.stop();
