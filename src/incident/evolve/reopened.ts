import type { Entry } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import { notEnding } from '../state/ending.ts';
import { bare, impossible } from './common.ts';
import { anew } from './major.ts';

/** It fails once more: its targets run anew, from now. */
export function reopened(incident: Incident, entry: Entry): Incident {
  if (isUnrestored(incident) || incident.status === 'merged') throw impossible(incident.status, entry);
  const { at } = entry;
  return {
    ...bare(incident),
    ...notEnding,
    status: 'allocated',
    since: at,
    group: incident.group,
    assignee: null,
    waitingSince: at,
    takeReminded: false,
    targetsFrom: at,
    heldSeconds: 0,
    escalation: null,
    restoreMissed: false,
    lastProgressAt: at,
    major: incident.major && anew(incident.major, at),
    firstUpdate: incident.clientsListen ? { since: at, lastRemindedAt: null } : null,
  };
}
