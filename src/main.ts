import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { discordConfig } from '../adapters/discord/config.ts';
import { slackConfig } from '../adapters/slack/config.ts';
import { webEnvironment, workspaceEnabled } from '../adapters/web/config.ts';
import { type WebPlatform, webPlatform } from '../adapters/web/web.ts';
import { webhookConfig } from '../adapters/webhook/config.ts';
import { webhookPlatform } from '../adapters/webhook/webhook.ts';
import { type Environment, readConfig } from './config.ts';
import { CannotStart } from './desk/faults.ts';
import { examine } from './doctor.ts';
import type { Language } from './language/language.ts';
import { createLog } from './log.ts';
import type { Platform } from './platform.ts';
import { builtInProcedure } from './procedure/built-in.ts';
import { formatFaults } from './procedure/fault.ts';
import type { Procedure } from './procedure/procedure.ts';
import { readProcedure } from './procedure/read.ts';
import { procedureTool } from './procedure-tool.ts';
import { rehearsed } from './rehearsal/rehearsed.ts';
import { type Running, startDesk, type Tools } from './start.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The procedure in the named file, or the built-in one. All faults of a file are in the one message. */
function procedureFrom(file: string | null): Procedure {
  if (file === null) return builtInProcedure(hash);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (fault) {
    throw new CannotStart(`PROCEDURE_FILE names ${file}, which can't be read.`, { cause: fault });
  }
  const read = readProcedure(text, { hash });
  if (!read.ok) throw new CannotStart(`The procedure can't be used:\n${formatFaults(file, read.faults)}`);
  return read.procedure;
}

/** Everything that the environment says, the procedure that it names included, or all its faults in one message. */
function settingsFrom(env: Environment) {
  const own = readConfig(env);
  const slack = slackConfig(env);
  const discord = discordConfig(env);
  const web = webEnvironment.safeParse(env);
  const ofWeb = web.error?.issues.map(({ message }) => message) ?? [];
  const faults = [...own.faults, ...slack.faults, ...discord.faults, ...ofWeb];
  if (!own.config || !web.success || faults.length > 0) {
    throw unusable(faults);
  }
  const procedure = procedureFrom(own.config.procedureFile);
  const { webhooks, faults: ofWebhooks } = webhookConfig(
    env,
    procedure.webhooks.map(({ key }) => key),
  );
  if (ofWebhooks.length > 0) throw unusable(ofWebhooks);
  return { config: own.config, slack: slack.config, discord: discord.config, web: web.data, procedure, webhooks };
}

function unusable(faults: readonly string[]): CannotStart {
  return new CannotStart(`The settings can't be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** Makes the platforms that are set up, without the workspace. Only their libraries are loaded: each takes its time. */
async function outsideOf({ slack, discord, webhooks }: ReturnType<typeof settingsFrom>) {
  const onSlack = slack && (await import('../adapters/slack/slack.ts')).slackPlatform;
  const onDiscord = discord && (await import('../adapters/discord/discord.ts')).discordPlatform;
  return ({ shelf, ...tools }: Pick<Tools, 'log' | 'now'> & Partial<Tools>): readonly Platform[] => [
    ...(slack && onSlack ? [onSlack(slack, tools)] : []),
    ...(discord && onDiscord ? [onDiscord(discord, { ...tools, shelf: shelf?.('discord') ?? null })] : []),
    webhookPlatform(webhooks),
  ];
}

/** Examines the set-up, says line by line what is right and what is not, and gives the exit status. */
async function doctor(): Promise<number> {
  const read = async () => {
    const settings = settingsFrom(process.env);
    const tools = { log: createLog('silent'), now: () => Temporal.Now.instant() };
    const now = tools.now();
    return {
      database: settings.config.database,
      procedure: settings.procedure,
      now,
      platforms: (await outsideOf(settings))(tools),
    };
  };
  return await examine(read, (line) => process.stdout.write(`${line}\n`));
}

/** The language of whoever runs this in a terminal, as POSIX ranks the variables that tell. */
function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  return /^pl\b|^pl_/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'pl' : 'en';
}

/** Lints, compares or rehearses a procedure, and gives the exit status. */
async function procedures(given: readonly string[]): Promise<number> {
  const now = () => Temporal.Now.instant();
  return await procedureTool(given, {
    language: terminalLanguage(process.env),
    hash,
    now,
    platforms: async () => {
      const outside = (await outsideOf(settingsFrom(process.env)))({ log: createLog('silent'), now });
      return outside.filter(({ webhooks }) => !webhooks);
    },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

/** Starts the desk as the environment says; the last line printed is the address to open. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.argv[2] === 'doctor') {
    process.exitCode = await doctor();
    return;
  }
  if (process.argv[2] === 'procedure') {
    process.exitCode = await procedures(process.argv.slice(3));
    return;
  }
  const settings = settingsFrom(process.env);
  const { config, web, procedure } = settings;
  const log = createLog(config.logLevel);
  const outsideWith = await outsideOf(settings);
  let workspace: WebPlatform | null = null;
  const platforms = (tools: Tools) => {
    const outside = outsideWith(tools);
    if (!workspaceEnabled(web, outside.filter(({ webhooks }) => !webhooks).length)) return outside;
    workspace = webPlatform(web.web, { ...tools, shelf: tools.shelf('web'), procedure, rehearse: rehearsed });
    return [...outside, workspace];
  };
  const running = await startDesk({
    database: config.database,
    listener: config,
    alerts: config.alerts,
    status: config.status,
    heartbeat: config.heartbeat,
    procedure,
    platforms,
    log,
    now: () => Temporal.Now.instant(),
    beats: true,
  });
  stopOnSignal(running);
  const address = (workspace as WebPlatform | null)?.address() ?? running.publicAddress;
  process.stdout.write(`Incident Desk is ready.\n${address}\n`);
}

/** A terminal sends Ctrl+C to npm and to the desk, and npm passes it on: what comes this soon, in ms, is the same one. */
const SAME_SIGNAL_MS = 1000;

/** The first signal stops cleanly, a second one at once. */
function stopOnSignal(running: Running): void {
  let stoppedAt: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppedAt !== null) {
        if (performance.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1);
        return;
      }
      stoppedAt = performance.now();
      running.stop().then(
        () => process.exit(0),
        (fault) => fail(fault),
      );
    });
  }
}

function fail(fault: unknown): void {
  const sentence = fault instanceof CannotStart ? fault.message : `Incident Desk failed: ${String(fault)}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

main().catch(fail);
