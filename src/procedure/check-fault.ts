import type { Targets } from './procedure.ts';
import type { Path } from './raw.ts';

/** What can be named by its key. */
export type Part = 'service' | 'category' | 'group' | 'rota' | 'webhook' | 'request';

/** What does not fit in a procedure's file, each part of it being well-shaped. What the file says is quoted as it stands there. */
export type CheckFault =
  | { readonly kind: 'emptyFile' }
  /** Of several only the organisation can say which one. */
  | { readonly kind: 'choiceMissing'; readonly of: Part; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown';
      readonly of: Part;
      readonly given: string;
      /** The most like what is given; null where nothing is near. */
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly kind: 'keyOfAnotherLine'; readonly key: string }
  | { readonly kind: 'standsForAnother'; readonly key: string }
  | { readonly kind: 'standsFor'; readonly word: string; readonly at: string }
  | { readonly kind: 'clientsRead'; readonly conversation: string; readonly at: string; readonly audience: string }
  | { readonly kind: 'inListAlready'; readonly conversation: string }
  | { readonly kind: 'endsBeforeItBegins'; readonly from: string; readonly to: string }
  | { readonly kind: 'noHolidays'; readonly country: string; readonly near: string | null }
  | { readonly kind: 'beginsTooEarly'; readonly from: string; readonly before: string }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string }
  | { readonly kind: 'rotaLacks'; readonly what: 'since' | 'handover' | 'people' }
  | { readonly kind: 'rotaOfNobody' }
  | { readonly kind: 'rotaOfTwoKinds'; readonly way: string }
  | { readonly kind: 'openLine' }
  | { readonly kind: 'criterionOfNothing' }
  | { readonly kind: 'managersKey'; readonly key: string }
  | { readonly kind: 'hasRule'; readonly request: string; readonly at: string }
  | { readonly kind: 'emptyGroup'; readonly group: string; readonly of: 'rule' | 'private' }
  | { readonly kind: 'nobodyCould'; readonly request: string; readonly services: readonly string[] }
  | { readonly kind: 'aboutNoIncident' | 'beforeAnIncident' | 'beforeAHolder'; readonly request: string }
  | {
      readonly kind: 'mustFit';
      readonly first: Target;
      readonly second: Target;
      readonly must: 'shorterThan' | 'noLongerThan';
    };

/** One of a priority's times; `isDefault` where the file leaves it out. */
export interface Target {
  readonly name: keyof Targets;
  readonly duration: string;
  readonly isDefault: boolean;
}

/** Says what doesn't fit, in one language. */
export type CheckWords = (fault: CheckFault) => string;

/** A fault at its place, before it is said. */
export interface Misfit {
  readonly path: Path;
  readonly fault: CheckFault;
}
