import type { PersonId, Status } from './incident.ts';

/** Why a request changes nothing: a code for the texts, with what they need to say it well. */
export type Refusal =
  | { readonly code: 'notFound'; readonly reference: string }
  | { readonly code: 'notAllowed' }
  | { readonly code: 'alreadyTaken'; readonly by: PersonId }
  | { readonly code: 'alreadyYours' }
  | { readonly code: 'alreadyAssigned'; readonly to: PersonId }
  | { readonly code: 'alreadyAllocated'; readonly group: string }
  | { readonly code: 'nobodyHasIt' }
  /** The request doesn't fit the status, for example closing what isn't restored. */
  | { readonly code: 'wrongStatus'; readonly status: Status; readonly asked: string }
  | { readonly code: 'samePriority' }
  | { readonly code: 'emptyText'; readonly field: string }
  | { readonly code: 'nextUpdateMissing' }
  | { readonly code: 'nextUpdateNotAhead' }
  | { readonly code: 'nextUpdateTooFar'; readonly days: number }
  | { readonly code: 'beganInFuture' }
  | { readonly code: 'clientsUnreachable' }
  | { readonly code: 'nothingToAnswer' }
  | { readonly code: 'unknownService'; readonly given: string }
  | { readonly code: 'unknownCategory'; readonly given: string }
  | { readonly code: 'unknownGroup'; readonly given: string }
  | { readonly code: 'unknownCause'; readonly given: string }
  | { readonly code: 'alreadyEnded'; readonly status: Status };
