import { parse } from 'yaml';
import { z } from 'zod';
import { BUILT_IN_TEXT } from './built-in-text.ts';
import { fileSchema, targets } from './schema.ts';
import { alerts } from './schema-alerts.ts';
import { everyClosing } from './schema-closing.ts';
import { majors } from './schema-major.ts';
import { sweep } from './schema-sweep.ts';

const every = targets.required();

/** The built-in procedure as a file that leaves nothing out: whatever another file leaves out is taken from here. */
export const usual = fileSchema
  .required()
  .extend({
    alerts: alerts.required(),
    closing: everyClosing,
    majors: majors.required(),
    priorities: z.strictObject({ P1: every, P2: every, P3: every, P4: every }),
    languages: fileSchema.shape.languages,
    clients: fileSchema.shape.clients,
    // Without these a service is always supported, nobody has duty, and nothing outside is called.
    support: fileSchema.shape.support,
    rotas: fileSchema.shape.rotas,
    webhooks: fileSchema.shape.webhooks,
    sweep: sweep.required().extend({ holidays: sweep.shape.holidays }),
  })
  .parse(parse(BUILT_IN_TEXT));
