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

const portFault = 'PORT must be a number from 0 to 65535';

/** The workspace's part of the environment. An empty variable counts as not set. */
export const webEnvironment = z
  .object({
    PORT: z
      .string()
      .optional()
      .transform((port) => port || '3000')
      .pipe(z.string().regex(/^\d{1,5}$/, portFault))
      .transform(Number)
      .refine((port) => port <= 65_535, portFault),
    WORKSPACE: z
      .string()
      .optional()
      .transform((workspace) => workspace || 'auto')
      .pipe(z.enum(['on', 'off', 'auto'], 'WORKSPACE must be on, off or auto')),
  })
  .transform(({ PORT, WORKSPACE }): WebSettings => ({ web: { port: PORT, host: '127.0.0.1' }, workspace: WORKSPACE }));

/** `auto` means: while no other platform is configured. */
export function workspaceEnabled(settings: WebSettings, otherPlatforms: number): boolean {
  return settings.workspace === 'on' || (settings.workspace === 'auto' && otherPlatforms === 0);
}
