import { either } from './raw.ts';
import type { Expected, ShapeFault, Shown } from './shape-fault.ts';

/** In plain English, for the log and wherever no other language is asked for. */
export function shapeInEnglish(fault: ShapeFault): string {
  switch (fault.kind) {
    case 'missing':
      return `is missing; expected ${what(fault.expected)}`;
    case 'empty':
      return `is empty; expected ${what(fault.expected)}`;
    case 'other': {
      const said = `expected ${what(fault.expected)}, found ${shown(fault.shown)}`;
      return fault.quoted ? `${said}; a text needs quotes here` : said;
    }
    case 'none':
      return `expected at least one of the ${fault.of}`;
    case 'tooMany':
      return fault.of === 'questions'
        ? `expected at most ${fault.most} questions: nobody answers more`
        : `expected at most ${fault.most} ${fault.of}`;
    case 'noTimeZone':
      return `there is no time zone ${fault.zone}; ${fault.near === null ? 'write it as Europe/Warsaw or UTC' : `did you mean ${fault.near}?`}`;
    case 'noSetting':
      return `there is no setting ${fault.key}; ${fault.near === null ? `what can stand here is ${either(fault.known)}` : `did you mean ${fault.near}?`}`;
  }
}

function what(expected: Expected): string {
  return expected.kind === 'list' ? `a list of ${expected.what}` : expected.what;
}

function shown(found: Shown): string {
  return typeof found === 'string' ? `a ${found}` : found.value;
}
