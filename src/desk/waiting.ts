import type { Begun } from '../card/forms/update.ts';
import type { Filed } from '../incident/filed.ts';
import type { Asking } from './answers.ts';
import type { IncidentForm } from './forms.ts';

/** Whoever looked at their text this long ago may still be about to send it. */
const ABOUT_TO_SEND = { minutes: 10 } as const;

/** Texts for clients that wait to be sent, where a form is for such. What was written before a reopening is dropped. */
export async function waiting({ parts, who }: Asking, { incident }: Filed, form: IncidentForm): Promise<Begun> {
  if (form !== 'update' && form !== 'workaround') return { own: null, others: [] };
  const { compare } = Temporal.Instant;
  const now = parts.now();
  const drafts = (await parts.store.waitingDrafts(incident.id)).filter(
    ({ at }) => compare(at, incident.targetsFrom) >= 0,
  );
  const isOwn = ({ by }: { readonly by: string }) => who.ids.includes(by);
  const own = drafts.findLast((one) => isOwn(one) && one.workaround === (form === 'workaround')) ?? null;
  const others = drafts.filter((one) => !isOwn(one) && compare(one.at.add(ABOUT_TO_SEND), now) >= 0);
  return { own, others };
}
