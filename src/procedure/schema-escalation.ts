import { z } from 'zod';
import { duration, filledListOf, key, listOf, mapping, name, saying, target } from './schema-parts.ts';

export const step = mapping('a step with to and wait', {
  to: target.describe('group:key, owner, manager, operations, duty:rota or person:platform:person'),
  kind: z
    .enum(['functional', 'hierarchical'], saying('functional or hierarchical'))
    .optional()
    .describe('Functional for a group or who has duty, hierarchical for anybody else, unless it is said here'),
  everyone: z
    .boolean(saying('true or false'))
    .optional()
    .describe('Whether everybody in the responders’ conversation is called, however loud that is'),
  wait: duration.describe('How long to wait for an answer'),
  webhook: key.optional().describe('The key of a webhook that is called too: a pager, a telephone'),
  waitIn: z
    .enum(['clock', 'support'], saying('clock or support'))
    .optional()
    .describe('Whether the wait counts by the clock, or only within the hours in which the service is supported'),
});

const priority = z.enum(['P1', 'P2', 'P3', 'P4'], saying('P1, P2, P3 or P4'));

/** A path for some incidents. */
export const namedPath = mapping('a path with key, name and steps', {
  key,
  name,
  services: listOf('services', key).optional().describe('Only of these services; of all where none is named'),
  categories: listOf('categories', key).optional().describe('Only of these categories'),
  priorities: listOf('priorities', priority).optional().describe('Only of these priorities'),
  steps: filledListOf('steps', step).describe('Who is asked, in this order'),
});
