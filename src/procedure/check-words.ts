import type { CheckFault, Target } from './check-fault.ts';
import { either } from './raw.ts';

const lacks = {
  since: 'the date on which the first member’s first turn begins',
  handover: 'the day and time at which a week begins, such as monday 09:00',
  people: 'a person for each name in the calendar, such as Jan Nowak: chat:jan',
} as const;

/** In plain English, for the log and wherever no other language is asked for. */
export function checkInEnglish(fault: CheckFault): string {
  switch (fault.kind) {
    case 'emptyFile':
      return 'the file is empty; expected settings, of which services is the least';
    case 'choiceMissing':
      return `is missing; expected one of the ${fault.of}s: ${either(fault.known)}`;
    case 'unknown': {
      const known = fault.known.length === 0 ? `no ${fault.of} has a key` : `known: ${either(fault.known)}`;
      return `there is no ${fault.of} ${fault.given}; ${fault.near === null ? known : `did you mean ${fault.near}?`}`;
    }
    case 'keyOfAnotherLine':
      return `another line has the key ${fault.key} already`;
    case 'standsForAnother':
      return `${fault.key} already stands for another one`;
    case 'standsFor':
      return `${fault.word} already stands for ${fault.at}; each word may stand for one`;
    case 'clientsRead':
      return `clients read ${fault.conversation} (${fault.at}); what is for ${fault.audience} needs another conversation`;
    case 'inListAlready':
      return `${fault.conversation} is in this list already`;
    case 'endsBeforeItBegins':
      return `ends at ${fault.to}, which is not after ${fault.from}; write hours over midnight as two, to 24:00 and from 00:00`;
    case 'noHolidays':
      return `no public holidays of ${fault.country} are known; ${fault.near === null ? 'write it as PL or DE-BY' : `did you mean ${fault.near}?`}`;
    case 'beginsTooEarly':
      return `begins ${fault.from}, before ${fault.before} ends`;
    case 'gap':
      return `nobody has duty from ${fault.from} to ${fault.to}; add a shift, or say gaps: true where that is agreed`;
    case 'rotaLacks':
      return `is missing; expected ${lacks[fault.what]}`;
    case 'rotaOfNobody':
      return 'says nobody; expected members with a handover, or shifts, or a calendar';
    case 'rotaOfTwoKinds':
      return `can't stand beside ${fault.way}; keep one of the two`;
    case 'openLine':
      return 'is read over an open line; expected https, but on this computer itself';
    case 'criterionOfNothing':
      return 'names nothing; expected at least one of priority, service and category';
    case 'managersKey':
      return `"${fault.key}" is the incident manager's own key`;
    case 'hasRule':
      return `${fault.request} has a rule already: ${fault.at}`;
    case 'emptyGroup': {
      const why = fault.of === 'rule' ? 'nobody could' : 'nobody would know of these incidents';
      return `the group ${fault.group} has no members: ${why}`;
    }
    case 'nobodyCould': {
      const of = fault.services.length === 0 ? '' : ` for ${either(fault.services)}`;
      return `nobody could ${fault.request}${of}; name somebody too who is always there, such as responders`;
    }
    case 'aboutNoIncident':
      return `${fault.request} is about no incident; name somebody such as responders or manager`;
    case 'beforeAnIncident':
      return `${fault.request} needs somebody who is there before the incident, such as anybody or staff`;
    case 'beforeAHolder':
      return `${fault.request} needs somebody who can do it before anybody holds it, such as responders`;
    case 'mustFit': {
      const must = fault.must === 'shorterThan' ? 'shorter than' : 'no longer than';
      return `${target(fault.first)} must be ${must} ${target(fault.second)}`;
    }
  }
}

function target({ name, duration, isDefault }: Target): string {
  return `${name} (${duration}${isDefault ? ', the default' : ''})`;
}
