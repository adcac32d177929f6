import { z } from 'zod';
import { duration, mapping, matching, saying } from './schema-parts.ts';

const MOST = 1000;
const COUNT = saying(`a whole number from 1 to ${MOST}` as const);
const level = z.enum(['high', 'medium', 'low'], saying('high, medium or low'));
const severity = matching(/^[a-z][a-z0-9_-]{0,39}$/, 'a severity in small letters');

export const alerts = mapping('stormOver, stormWithin and severities', {
  stormOver: z
    .int(COUNT)
    .min(1, COUNT)
    .max(MOST, COUNT)
    .optional()
    .describe('How many new alerts of one service make no storm yet'),
  stormWithin: duration.optional().describe('Within how long they make a storm'),
  severities: z
    .record(
      severity,
      mapping('impact and urgency', { impact: level, urgency: level }),
      saying('impact and urgency for each severity'),
    )
    .optional()
    .describe('How bad an alert is, by its severity'),
});
