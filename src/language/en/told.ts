import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Status } from '../../incident/incident.ts';

const status: Readonly<Record<Status, string>> = {
  logged: 'Registered, waiting to be taken on',
  allocated: 'Registered, waiting to be taken on',
  inProgress: 'Being worked on',
  onHold: 'Work is on hold',
  restored: 'The service is restored',
  closed: 'Closed',
  cancelled: 'Withdrawn',
  merged: 'Goes on together with another report',
};

/** Fixed words for clients and for the reporter. Nothing here claims more than the record knows, and nobody is named. */
export const told = {
  headline: {
    updated: (service: string) => `${service}: update`,
    restored: (service: string) => `${service}: service restored`,
    heldOver: (service: string) => `${service}: our update is late`,
    reopened: (service: string) => `${service}: incident reopened`,
    cancelled: (service: string) => `${service}: report withdrawn`,
    merged: (service: string) => `${service}: one incident with another report`,
    unmerged: (service: string) => `${service}: an incident of its own again`,
  },
  nextUpdate: (by: Part): Rich => rich`Next update ${by}.`,
  /** Under the headline of what a platform's absence kept waiting. */
  late: (at: Part): Rich => rich`Sent late: this is from ${at}.`,
  restored: 'The service is restored.',
  stillBroken: 'If it still does not work for you, please report it again.',
  lastUpdate: (at: Part): Rich => rich`Our last update was at ${at}.`,
  heldOver: (promised: Part): Rich =>
    rich`The update that we promised for ${promised} is not ready. We are sorry for the wait. The incident is still open.`,
  noNextTime: 'We have no new time for the next update yet. It will come here.',
  reopened: 'The incident is open again and is being dealt with. The next update will come here.',
  cancelled: 'The report that we wrote about has been withdrawn. No more updates will follow.',
  merged: (into: string) => `What we wrote about here goes on as ${into}. The next update will carry that number.`,
  unmerged: 'This is not the same as the other report after all. Updates about it come under this number again.',
  status,
  reporter: {
    headline: (reference: string, title: string) => `${reference}: ${title}`,
    writtenDownBy: (who: Part): Rich =>
      rich`${who} reported this for you. You hear when it is taken on, restored and closed.`,
    writtenDown: 'This was reported for you. You hear when it is taken on, restored and closed.',
    takenBy: (who: Part): Rich => rich`${who} has taken on your report.`,
    taken: 'Your report is being worked on now.',
    restoredBy: (how: string): Rich => rich`The service is restored (${how}).`,
    closed: 'The incident is closed. Thank you for reporting it.',
    reopened: 'The incident is open again. You will hear when it is taken on.',
    merged: (into: string) => `It is the same incident as ${into} and goes on there. You will hear how it goes on.`,
    unmerged: 'Your report is handled by itself again. You will hear when it is taken on.',
    unmergedRestored: 'Your report is handled by itself again. The service is restored, as it was before.',
    redirected: 'Your report is not an incident, so it was passed on:',
    cancelled: (why: string): Rich => rich`The report was cancelled: ${why}.`,
  },
  mine: {
    labels: {
      state: 'State',
      service: 'Service',
      reported: 'Reported',
      lastWord: 'Last update',
      nextWord: 'Next update',
    },
    noWordYet: 'none yet',
    willHear: 'You will hear when it is taken on, restored and closed.',
  },
};
