import { z } from 'zod';
import { alerts } from './schema-alerts.ts';
import { clients } from './schema-clients.ts';
import { closings, recovery } from './schema-closing.ts';
import { rotas, support } from './schema-duty.ts';
import { namedPath, step } from './schema-escalation.ts';
import { gatheringShape, workarounds } from './schema-gathering.ts';
import { languages } from './schema-languages.ts';
import { majors } from './schema-major.ts';
import {
  conversation,
  duration,
  filledListOf,
  groupOfPlatform,
  key,
  listOf,
  mapping,
  matching,
  name,
  person,
  platform,
  saying,
  timeZone,
  word,
} from './schema-parts.ts';
import { permissions } from './schema-permissions.ts';
import { privacy } from './schema-private.ts';
import { publicity } from './schema-public.ts';
import { sweep } from './schema-sweep.ts';

const level = z.enum(['high', 'medium', 'low'], saying('high, medium or low'));
const priority = z.enum(['P1', 'P2', 'P3', 'P4'], saying('P1, P2, P3 or P4'));

const service = mapping('a service with at least key and name', {
  key,
  name,
  aliases: listOf('names', word).optional().describe('Further words by which people call it'),
  owner: person.optional().describe('Who owns it, as platform:person'),
  manager: person.optional().describe('Who manages those who resolve it, where their group names nobody'),
  contacts: listOf('people', person)
    .optional()
    .describe('Who speaks for its clients, as platform:person: may reopen what comes back'),
  group: key.optional().describe('The group that resolves its incidents'),
  conversations: mapping('conversations for responders, staff or clients', {
    responders: listOf('conversations', conversation).optional(),
    staff: listOf('conversations', conversation).optional(),
    clients: listOf('conversations', conversation).optional(),
  })
    .optional()
    .describe('Who is told of this service, as platform:conversation; others use the default conversations'),
  workarounds,
  support: support.optional().describe('When this service is supported; otherwise as the procedure says, or always'),
  private: privacy,
  public: publicity,
  recovery: recovery.optional().describe('What has to be done after its restore'),
});

const category = mapping('a category with at least key and name', {
  key,
  name,
  aliases: listOf('names', word).optional().describe('Further words by which people tell of it'),
  group: key.optional().describe('A group that takes this category whatever the service'),
  ...gatheringShape,
  private: privacy,
  recovery: recovery.optional().describe('What has to be done after a restore'),
});

const group = mapping('a group with at least key and name', {
  key,
  name,
  handles: z
    .record(
      platform,
      matching(/^\S+$/, 'what the platform mentions: the id of its user group or role'),
      saying('an id for each platform'),
    )
    .optional()
    .describe('What each platform mentions for this group: the id of a user group or a role'),
  manager: person
    .optional()
    .describe(
      'Who manages it, as platform:person: may do there what responders may, and is who the step manager calls',
    ),
  from: listOf('groups of platforms', groupOfPlatform)
    .optional()
    .describe('Whose members are in it: user groups or roles, as platform:id; mentioned too where handles say nothing'),
  members: listOf('people', person)
    .optional()
    .describe('Who is in it, as platform:person; needed where something is permitted to the group'),
});

const webhook = mapping('a webhook with key and name', { key, name });

const cause = mapping('a cause with key and name', { key, name });

const row = mapping('a priority for each urgency: high, medium, low', {
  high: priority,
  medium: priority,
  low: priority,
});

export const targets = mapping('the targets of one priority', {
  respond: duration.optional().describe('By when somebody has taken it'),
  restore: duration.optional().describe('By when the service is restored'),
  remindUntaken: duration.optional().describe('When the group is reminded of what nobody took; before respond'),
  progress: duration.optional().describe('How often responders are told how it stands'),
  firstUpdate: duration.optional().describe('How soon clients should have their first update'),
  clientUpdate: duration.optional().describe('How often clients hear'),
  updateLead: duration.optional().describe('How long before a promised update its writer is reminded'),
  updateGrace: duration.optional().describe('How long after a missed promise clients get a holding update'),
  takeLapses: duration
    .optional()
    .describe('How long somebody may have it and nobody write anything, before it is taken from them'),
  closing: duration.optional().describe('How often the closing of a restored incident is reminded of'),
});

/** The shape of a procedure's file. References between its parts are checked apart from it. */
export const fileSchema = mapping('settings, of which services is the least', {
  language: z.enum(['en', 'pl'], saying('en or pl')).optional().describe('The language of conversations: en or pl'),
  languages: languages.optional().describe('Conversations that read in another language, or in both'),
  timeZone: timeZone.optional().describe('Such as Europe/Warsaw'),
  services: filledListOf('services', service).describe('What clients use'),
  clients: clients.optional().describe('Who uses which services; without any, everybody hears and sees all of them'),
  defaultService: key.optional().describe('The service of a report that names none'),
  categories: filledListOf('categories', category).optional().describe('What reports are about'),
  groups: filledListOf('groups', group).optional().describe('Who resolves'),
  catchAll: key.optional().describe('The group that takes what no service or category gives to a group'),
  defaultImpact: level.optional(),
  defaultUrgency: level.optional(),
  matrix: mapping('a row for each impact: high, medium, low', { high: row, medium: row, low: row })
    .optional()
    .describe('Each row is an impact, along it a priority for each urgency'),
  priorities: mapping('targets for P1, P2, P3 or P4', {
    P1: targets.optional(),
    P2: targets.optional(),
    P3: targets.optional(),
    P4: targets.optional(),
  })
    .optional()
    .describe('The targets; what is left out is as in the built-in procedure'),
  escalation: mapping('a path and its lastResort', {
    path: filledListOf('steps', step).describe('Who is asked, in this order'),
    lastResort: step.describe('Who is asked after the last step, again and again until somebody answers'),
    paths: listOf('paths', namedPath).optional().describe('Paths for some incidents; the first that fits is taken'),
  }).optional(),
  webhooks: listOf('webhooks', webhook)
    .optional()
    .describe('What steps may call outside the desk; the settings WEBHOOK_KEY_URL and WEBHOOK_KEY_SECRET say where'),
  reopenWithin: duration
    .optional()
    .describe('How long after its end an incident may be reopened; later a new one is raised'),
  remindQuestions: duration
    .optional()
    .describe('After how long whoever reported it is reminded, once, of questions that are not answered'),
  majors: majors.optional().describe('What a major incident is, and how it is led'),
  causes: filledListOf('causes', cause).optional().describe('What an incident came from'),
  support: support.optional().describe('When services are supported that say nothing of their own; otherwise always'),
  rotas: rotas.optional().describe('Who has duty when'),
  permissions: permissions.optional().describe('Who may do what, where that differs from the usual rules'),
  alerts: alerts.optional().describe('What is made of the alerts of monitoring'),
  closing: closings
    .optional()
    .describe('How an incident comes to its end; what is left out is as in the built-in procedure'),
  sweep: sweep.optional().describe('When it is looked for what was left undone'),
});

/** A file's content, its durations read, its defaults not yet filled in. */
export type ProcedureFile = z.output<typeof fileSchema>;

/** A JSON Schema (2020-12) of the file, for editors. It knows shapes, not whether a named group exists. */
export function procedureJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(fileSchema, { io: 'input' }), title: 'The procedure of an incident desk' };
}
