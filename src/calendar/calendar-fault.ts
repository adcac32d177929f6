import type { CalendarFault } from '../notice/matter.ts';

/** A calendar can't be read. The message says why, and never has its address, which is a secret. */
export class CalendarUnread extends Error {
  override readonly name = 'CalendarUnread';
  readonly why: CalendarFault;

  constructor(why: CalendarFault, options?: ErrorOptions) {
    super(why.kind === 'refused' ? `the calendar answers with ${why.status}` : messages[why.kind], options);
    this.why = why;
  }
}

const messages = {
  unreachable: 'the calendar does not answer',
  tooLarge: 'the calendar is too large',
  noCalendar: 'this is no calendar',
};
