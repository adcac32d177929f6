import type { Complete } from '../command/ending.ts';
import type { Event } from '../event.ts';
import { isOpen } from '../incident.ts';
import { lacking } from '../lacking.ts';
import { type RecordPart, recordParts } from '../terms.ts';
import { unrecovered } from './confirming.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { decideCategory } from './words.ts';

/** What the record of an ended incident lacks is written down afterwards; what it has stays as it is. Nobody is told, and nothing reopens. */
export function decideComplete(situation: Situation, ask: Complete): Decision {
  const { incident, procedure } = situation;
  if (isOpen(incident))
    return refused({ code: 'wrongStatus', status: incident.status, asked: 'complete' satisfies Complete['type'] });
  const said = (text: Complete['why']) => (text === null || isBlank(text) ? null : text.id);
  const { cause, category } = ask;
  const [resolution, reasons, workaroundFollowUp] = [said(ask.resolution), said(ask.why), said(ask.followUp)];
  const given = { resolution, cause, category, reasons, recovery: ask.recovered || null, workaroundFollowUp };
  const lines = recordParts.filter((part) => given[part] !== null);
  const open = lacking(situation);
  if (open.length === 0) return refused({ code: 'recordedAlready', lines: [] });
  const there = lines.filter((line) => !open.includes(line));
  if (there.length > 0) return refused({ code: 'recordedAlready', lines: there });
  if (lines.length === 0) return refused({ code: 'emptyText', field: fieldOf(open) });
  if (cause !== null && !procedure.causes.some(({ key }) => key === cause))
    return refused({ code: 'unknownCause', given: cause });
  const categorised = category === null ? happened() : decideCategory(situation, { type: 'categorise', category });
  if ('refusal' in categorised) return categorised;
  return happened(
    ...(resolution === null && cause === null ? [] : [{ type: 'completed', resolution, cause } as const]),
    ...categorised.events,
    ...(ask.recovered ? unrecovered(situation) : []).map((line): Event => ({ type: 'recovered', line })),
    ...(workaroundFollowUp === null ? [] : [{ type: 'followUpNamed', text: workaroundFollowUp } as const]),
    ...(reasons === null ? [] : [{ type: 'departuresExplained', reason: reasons } as const]),
  );
}

/** The first field of the form. */
function fieldOf([first]: readonly RecordPart[]): string {
  return first === undefined ? 'resolution' : completingFields[first];
}

/** By what name a form, and a refusal, calls each part. */
export const completingFields: Readonly<Record<RecordPart, string>> = {
  resolution: 'resolution',
  cause: 'cause',
  category: 'category',
  reasons: 'why',
  recovery: 'recovered',
  workaroundFollowUp: 'followUp',
};
