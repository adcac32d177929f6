import { z } from 'zod';
import { duration, key, listOf, mapping, name, saying } from './schema-parts.ts';

const factor = z
  .number(saying('a number above 0 and at most 1, such as 0.5'))
  .gt(0, saying('a number above 0 and at most 1, such as 0.5'))
  .lte(1, saying('a number above 0 and at most 1, such as 0.5'));

const MOST = 1000;
const COUNT = saying(`a whole number from 1 to ${MOST}` as const);

const criterion = mapping('a criterion with at least one of priority, service, category', {
  priority: z
    .enum(['P1', 'P2', 'P3', 'P4'], saying('P1, P2, P3 or P4'))
    .optional()
    .describe('This priority or a worse one'),
  service: key.optional(),
  category: key.optional(),
});

export const majors = mapping('settings of major incidents', {
  label: name.optional().describe('What a major incident is called'),
  when: listOf('criteria', criterion).optional().describe('Any of these makes an incident major by itself'),
  roles: listOf('roles', mapping('a role with key and name', { key, name }))
    .optional()
    .describe('The roles beside the incident manager'),
  progress: factor.optional().describe('By what the time between progress posts is multiplied'),
  clientUpdate: factor.optional().describe('By what the time between client updates is multiplied'),
  acceptWithin: duration.optional().describe('How long the role of incident manager may wait to be accepted'),
  acknowledgeWithin: duration.optional().describe('How long the service owner has to acknowledge'),
  shift: duration.optional().describe('After how long a hand-over is suggested'),
  channel: z
    .boolean(saying('true or false'))
    .optional()
    .describe('Whether a channel of its own is opened, with everybody in it who works on it'),
  renewAfter: z
    .int(COUNT)
    .min(1, COUNT)
    .max(MOST, COUNT)
    .optional()
    .describe('After how many further messages there the card is posted afresh'),
});
