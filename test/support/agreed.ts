import { createHash } from 'node:crypto';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { rehearsed } from '../../src/rehearsal/rehearsed.ts';

/** What the workspace's page of the procedure is made with: the built-in one, rehearsed as the program does. */
export const agreed = {
  procedure: builtInProcedure((text) => createHash('sha256').update(text).digest('hex')),
  rehearse: rehearsed,
} as const;
