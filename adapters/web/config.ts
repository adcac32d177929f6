import { z } from 'zod';

/** `port` 0 takes a free one. The workspace has no log-in, so it listens on this computer only, always. */
export interface WebConfig {
  readonly port: number;
  readonly host: '127.0.0.1';
}

export interface WebSettings {
  readonly web: WebConfig;
  readonly workspace: 'on' | 'off' | 'auto';
}

/** The workspace's part of the environment. */
export const webEnvironment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'PORT must be a number from 0 to 65535.')
      .transform(Number)
      .refine((port) => port <= 65_535, 'PORT must be a number from 0 to 65535.')
      .default(3000),
    WORKSPACE: z.enum(['on', 'off', 'auto'], 'WORKSPACE must be on, off or auto.').default('auto'),
  })
  .transform(({ PORT, WORKSPACE }): WebSettings => ({ web: { port: PORT, host: '127.0.0.1' }, workspace: WORKSPACE }));

/** `auto` means: while no other platform is configured. */
export function workspaceEnabled(settings: WebSettings, otherPlatforms: number): boolean {
  return settings.workspace === 'on' || (settings.workspace === 'auto' && otherPlatforms === 0);
}
