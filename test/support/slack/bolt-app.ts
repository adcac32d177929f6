import type { AddressInfo } from 'node:net';
import { App, type AppOptions, type Logger, LogLevel } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { SlackWorld } from './world.ts';

/** A bare app on the vendor's own framework, against which the world itself is tested. */
export interface BoltApp {
  readonly app: App;
  stop(): Promise<void>;
}

const silence = (): void => undefined;

/** The tests provoke faults on purpose; what the vendor's code says about them is not for the report. */
const quiet: Logger = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  setLevel: silence,
  getLevel: () => LogLevel.ERROR,
  setName: silence,
};

const clientOptions = (world: SlackWorld) => ({
  slackApiUrl: world.apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: quiet,
});

/** A client of the world's Web API that never tries again by itself. */
export const createClient = (world: SlackWorld, token = world.botToken, options: WebClientOptions = {}): WebClient =>
  new WebClient(token, { ...clientOptions(world), ...options });

/** Starts an app over HTTP on a free port and points the world at it. */
export const startBoltApp = async (world: SlackWorld): Promise<BoltApp> => {
  const app = createApp(world, { signingSecret: world.signingSecret });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  world.pointAt(`http://127.0.0.1:${port}/slack/events`);
  return {
    app,
    stop: async () => {
      await app.stop();
    },
  };
};

/** Makes an app for Socket Mode; the test starts it. */
export const createSocketApp = (world: SlackWorld): App =>
  createApp(world, { socketMode: true, appToken: world.appToken });

const createApp = (world: SlackWorld, options: AppOptions): App =>
  new App({ token: world.botToken, clientOptions: clientOptions(world), logger: quiet, ...options });
