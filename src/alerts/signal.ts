import { z } from 'zod';

/** What monitoring says, whatever its own shape. */
export interface Signal {
  /** The same whenever the same is heard again. */
  readonly key: string;
  /** Who says it, by name. */
  readonly from: string;
  readonly state: 'firing' | 'resolved';
  readonly title: string;
  readonly description: string | null;
  /** As it was named, not yet looked up in the procedure. */
  readonly service: string | null;
  readonly severity: string | null;
  readonly startsAt: Temporal.Instant | null;
  readonly link: string | null;
}

/** Something in a request that can't be read: where, and what is expected there. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

export type Read = { readonly signal: Signal } | { readonly faults: readonly Fault[] };

/** Longer ones are known by their hash: a key of a database's index has a limit. */
export const LONGEST_KEY = 500;

const state = z.enum(['firing', 'resolved'], { error: 'is firing or resolved' });
const said = (what: string) => z.string({ error: what }).trim().min(1, { error: what });
const optional = (what: string) => z.string({ error: what }).trim().nullish();

function instantOf(text: string | null | undefined): Temporal.Instant | null {
  if (!text) return null;
  try {
    return Temporal.Instant.from(text);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

const link = z
  .string({ error: 'is an address that begins with https:// or http://' })
  .max(2000, { error: 'is at most 2000 characters long' })
  .refine(isAddress, { error: 'is an address that begins with https:// or http://' });

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/** A shape of a few fields, for whatever can send JSON. */
const plain = z
  .object(
    {
      key: said('is required: what is the same whenever the same alert is heard again'),
      title: optional('is a sentence'),
      status: state.optional(),
      from: optional('is the name of what sends it'),
      service: optional('is a name from the procedure'),
      severity: optional('is a severity from the procedure, such as critical'),
      description: optional('is a text'),
      link: link.nullish(),
      startsAt: z
        .string({ error: 'is a time such as 2026-11-24T16:30:00Z' })
        .refine((text) => instantOf(text) !== null, { error: 'is a time such as 2026-11-24T16:30:00Z' })
        .nullish(),
    },
    { error: 'is an object with at least key and title, or what Alertmanager posts' },
  )
  .refine(({ title, status }) => status === 'resolved' || Boolean(title), {
    path: ['title'],
    error: 'is required where something fires: what is wrong, in a sentence',
  });

const words = z.record(z.string(), z.string());

/** What Alertmanager posts to a webhook (version 4), and Grafana in the same shape: a group of alerts. */
const group = z.object({
  groupKey: said('is a text that is not empty'),
  status: state,
  alerts: z.array(
    z.object({
      status: state.catch('firing'),
      labels: words.catch({}),
      annotations: words.catch({}),
      startsAt: z.string().nullish().catch(null),
      generatorURL: z.string().nullish().catch(null),
    }),
    { error: 'is a list of alerts' },
  ),
  groupLabels: words.catch({}),
  commonLabels: words.catch({}),
  commonAnnotations: words.catch({}),
  externalURL: z.string().nullish().catch(null),
});

type Group = z.output<typeof group>;

/** Reads a request's body. Alertmanager's shape is known by its `groupKey`; what isn't needed may be anything. */
export function readSignal(body: unknown): Read {
  const isGroup = typeof body === 'object' && body !== null && 'groupKey' in body;
  const read = isGroup ? group.safeParse(body) : plain.safeParse(body);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ at: path.join('.') || 'body', message }));
    return { faults };
  }
  return { signal: isGroup ? ofGroup(read.data as Group) : ofPlain(read.data as z.output<typeof plain>) };
}

function ofPlain(given: z.output<typeof plain>): Signal {
  return {
    key: `plain:${given.key}`,
    from: given.from || 'Monitoring',
    state: given.status ?? 'firing',
    title: given.title || given.key,
    description: given.description || null,
    service: given.service || null,
    severity: given.severity || null,
    startsAt: instantOf(given.startsAt),
    link: given.link ?? null,
  };
}

/** How many of a group's alerts are named in the description. */
const MOST_NAMED = 10;

function ofGroup(given: Group): Signal {
  const firing = given.alerts.filter(({ status }) => status === 'firing');
  const telling = firing.length > 0 ? firing : given.alerts;
  const [first] = telling;
  const label = (name: string) => given.commonLabels[name] || given.groupLabels[name] || first?.labels[name] || null;
  const annotation = (name: string) => given.commonAnnotations[name] || first?.annotations[name] || null;
  const summaries = telling.map((one) => one.annotations.summary || one.labels.instance || '').filter(Boolean);
  const named = [...new Set(summaries)].slice(0, MOST_NAMED);
  const parts = [annotation('description'), named.length > 1 ? named.join('\n') : null].filter((part) => part !== null);
  const starts = telling.flatMap(({ startsAt }) => instantOf(startsAt) ?? []).sort(Temporal.Instant.compare);
  const shown = telling.length === 1 ? first?.generatorURL : given.externalURL;
  return {
    key: `group:${given.groupKey}`,
    from: 'Alertmanager',
    state: given.status,
    title: annotation('summary') ?? label('alertname') ?? given.groupKey,
    description: parts.length > 0 ? parts.join('\n\n') : null,
    service: label('service'),
    severity: label('severity'),
    startsAt: starts[0] ?? null,
    link: shown && link.safeParse(shown).success ? shown : null,
  };
}
