import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Noun } from '../format.ts';

/** What was left undone after the restore. */
export const sweep = {
  incidents: { one: 'incident', other: 'incidents' } as Noun,
  heading: (incidents: string): string => `Left to do: ${incidents}`,
  none: 'Nothing is left to do: all that was restored is closed in time, and no review, action or record is behind.',
  more: (count: string): string => `… and ${count} more`,
  again: (command: Part): Rich => rich`To see this at any time: ${command}`,
  unclosed: (since: Part, holder: Part, missing: string): Rich =>
    rich`restored since ${since}, not closed: ${holder}${missing === '' ? '' : ` (missing: ${missing})`}`,
  reviewOverdue: (since: Part, of: Part): Rich => rich`review overdue since ${since}: ${of}`,
  actionOverdue: (since: Part, owner: Part, text: string): Rich =>
    rich`action overdue since ${since}: ${owner}, “${text}”`,
  thin: (since: Part, holder: Part, missing: string): Rich =>
    rich`ended ${since}, the record lacks ${missing}: ${holder}`,
  complete: (reference: string): string => `${reference}: complete…`,
};
