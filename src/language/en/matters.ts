import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Noun } from '../format.ts';

/** What the desk itself has to tell, that belongs to no incident. */
export const matters = {
  calendarFails: (rota: string, since: Part, reason: string): Rich =>
    rich`${rota}: the calendar can’t be read since ${since}: ${reason}.`,
  calendarFaults: {
    unreachable: 'its address does not answer',
    tooLarge: 'what is at its address is too large',
    noCalendar: 'what is at its address is no calendar',
  },
  refused: (status: string): string => `its address answers with ${status}`,
  lastReadCounts: (onDuty: Part): Rich => rich`What was read last counts. On duty: ${onDuty}.`,
  nobodyOnDuty: rich`By what is known nobody has duty. Escalations go on to the next step until it can be read, or cover is said.`,
  whoHasDuty: 'Who has duty, and cover: ',
  calendarReads: (rota: string, since: Part): Rich =>
    rich`${rota}: the calendar is read again. It could not be since ${since}.`,
  calendarNames: (rota: string, names: string): Rich =>
    rich`${rota}: entries of the calendar name nobody whom the procedure knows: ${names}.`,
  quoted: (name: string): string => `“${name}”`,
  moreNames: (count: string): string => `and ${count} more`,
  namesKnownFrom: rich`Nobody has duty by them. Name these people at the rota in the procedure, or say cover.`,
  statusUnwritten: (since: Part, why: string): Rich =>
    rich`The files of the status page can’t be written since ${since} (${why}).`,
  statusOutOfDate:
    'Where another web server shows them, they are out of date, and what was withdrawn can still be read there. The log names the folder. The desk tries again by itself.',
  statusWritten: (since: Part): Rich =>
    rich`The files of the status page are written again. They could not be since ${since}.`,
  away: (from: Part, to: Part, late: string): Rich => rich`The desk was away from ${from} to ${to}. ${late}`,
  nothingLate: 'Nothing was late.',
  late: (messages: string): string => `Late: ${messages}.`,
  messages: { one: 'message', other: 'messages' } as Noun,
  procedureChanged: 'Another procedure is in force',
  openOnesKeepTheirs: 'It holds for new incidents. Those that are open keep the one that they were opened under.',
  nothing: 'nothing',
  moreDifferences: (count: string): string => `… and ${count} more; all are in the log.`,
};
