import { z } from 'zod';
import { long } from './schema-gathering.ts';
import { mapping, name, saying } from './schema-parts.ts';

const PUBLIC = 'true or false, or a name and a description for the status page';

/** Whether a service is on the status page, and how it is called there. */
export const publicity = z
  .union(
    [
      z.boolean(),
      mapping(PUBLIC, {
        name: name.optional().describe('What clients call it, where that is another name'),
        description: long.optional().describe('What it is, in a line'),
      }),
    ],
    saying(PUBLIC),
  )
  .optional()
  .describe('Whether it is on the status page, which anybody may read, with all that its clients are told');
