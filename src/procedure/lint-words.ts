import type { CheckWords } from './check-fault.ts';
import type { ShapeWords } from './shape-fault.ts';

/** What lint says of what can't work, in the language of whoever writes the file. What the file itself says is quoted as it stands there. */
export interface LintWords {
  readonly shape: ShapeWords;
  readonly check: CheckWords;
  readonly isDefault: string;
  readonly emptyGroup: (group: string, first: string) => string;
  readonly nobodyTold: string;
  readonly publicAndPrivate: string;
  readonly longCadence: (cadence: string, restore: string) => string;
  readonly unreachedPriority: (priority: string) => string;
  readonly unmetCriterion: (priority: string) => string;
  readonly worseCountsLess: (here: string, other: string) => string;
  readonly askedAgain: (whom: string, first: string) => string;
  readonly passedOverFor: (step: string) => string;
  readonly passedOver: (step: string) => string;
  readonly lastResortElsewhereFor: (step: string) => string;
  readonly lastResortElsewhere: (step: string) => string;
  readonly hasItAlready: (group: string) => string;
  readonly callsNobody: string;
  readonly managerless: string;
  readonly managerlessLast: string;
  readonly uncalled: (webhook: string) => string;
  readonly tooLate: (priority: string, after: string, restore: string) => string;
  readonly takenBefore: (path: string) => string;
  readonly noSuchPriority: (priorities: string) => string;
  readonly lastResortOfPrivate: (to: string, members: string) => string;
  readonly nobodyMay: (request: string, services: string, who: string) => string;
  readonly nobodyOnDuty: (from: string, to: string, rota: string) => string;
}
