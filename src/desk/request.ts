import type { FormName } from '../card/card.ts';
import type { Stage } from '../card/templates.ts';
import type { Ask, Joining, Written } from '../incident/command.ts';
import { saysSomething } from '../incident/decide/decision.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Kind, Level, PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import type { Verb } from '../language/verbs.ts';
import type { QuietHours } from '../notice/quiet-hours.ts';
import type { PointedMessage } from '../platform.ts';
import type { DutyRequest } from './duty-request.ts';

/** Who reports something: a person as the platform names them, or whoever has no account, by name. */
export type NamedReporter = { readonly person: PersonId } | { readonly name: Written };

/** What a person said when raising; names are as they were given, not yet looked up in the procedure. */
export interface Report {
  readonly kind: Kind;
  readonly title: Written;
  readonly description: Written | null;
  readonly service: string | null;
  readonly category: string | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  readonly beganAt: Temporal.Instant | null;
  /** Who reports it, where that is somebody else than who asks. */
  readonly onBehalfOf: NamedReporter | null;
  /** Names the message that it is raised from, where it is kept meanwhile. */
  readonly pointed: string | null;
}

/** Null asks what is followed. */
export interface FollowRequest {
  readonly type: 'follow' | 'unfollow';
  readonly what: { readonly number: number } | { readonly service: string } | null;
}

/** A person's words, clicks and forms, understood: one shape whatever the platform. */
export type Request =
  | { readonly type: 'raise'; readonly report: Report }
  /** Whether what was filled in is one that is open already, by number; null for none. */
  | { readonly type: 'alike'; readonly key: string; readonly same: number | null }
  /** A form of raising, with one that is open already. */
  | { readonly type: 'addTo'; readonly number: number; readonly report: Report }
  | { readonly type: 'ask'; readonly number: number; readonly ask: Ask }
  /** The text begins with a group's name, which only the procedure tells from the rest. */
  | {
      readonly type: 'toGroup';
      readonly ask: 'passOn' | 'askHelp';
      readonly number: number;
      readonly said: string;
    }
  | { readonly type: 'join'; readonly number: number; readonly ask: Joining }
  | { readonly type: 'pointed'; readonly to: 'raise' | 'keep'; readonly message: PointedMessage }
  /** A message that was pointed at goes into this timeline. */
  | { readonly type: 'keep'; readonly number: number; readonly pointed: string }
  /** A client update is looked at before it is sent. */
  | {
      readonly type: 'preview';
      readonly number: number;
      readonly body: string;
      /** The text to begin from, where the writer wrote none. */
      readonly template?: Stage;
      /** Null takes the procedure's cadence. */
      readonly nextBy: Temporal.Instant | null;
      /** It is a workaround, which responders should know too. */
      readonly workaround: boolean;
      /** The incident's last entry when its writer began, where that is known. */
      readonly seen?: number;
    }
  /** `body`: the text as it was changed in the preview, where it could be. */
  | { readonly type: 'send'; readonly number: number; readonly draft: string; readonly body?: string }
  | { readonly type: 'drop'; readonly number: number; readonly draft: string }
  | { readonly type: 'open'; readonly form: FormName; readonly number: number; readonly text: string }
  /** The form for a report that isn't real. */
  | { readonly type: 'openReport'; readonly kind: Kind }
  | { readonly type: 'which'; readonly verb: Verb; readonly said: string }
  | { readonly type: 'list'; readonly offset: number }
  /** What helped before; `which` is taken over in the form, null lists them. */
  | { readonly type: 'workarounds'; readonly number: number; readonly which: string | null }
  | { readonly type: 'show' | 'more' | 'told' | 'catchup'; readonly number: number }
  | FollowRequest
  | DutyRequest
  | { readonly type: 'help' | 'me' | 'sweep' | 'confirmOperations' }
  /** Null asks for a code, else this one is used. */
  | { readonly type: 'link'; readonly code: string | null }
  /** Null leaves what counts; no quiet hours are `none`. */
  | {
      readonly type: 'setMe';
      readonly language: Language | null;
      readonly timeZone: string | null;
      readonly quiet?: QuietHours | 'none' | null;
    }
  /** `said` is all that was typed where there was more than the verb, else ''. */
  | { readonly type: 'unknownVerb'; readonly given: string; readonly said: string }
  | { readonly type: 'unknownPress' }
  /** It was understood, and can't be: `field` is the form's field that is at fault. */
  | { readonly type: 'fault'; readonly field: string; readonly refusal: Refusal };

/** What reading a request takes: the reader's zone for times of day, today, and ids for what is written. */
export interface Reading {
  readonly platform: string;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  /** The incident that is meant where none is named: in a conversation of its own. Absent elsewhere. */
  readonly own?: number;
}

/** A text as it was written, or null where nothing was. */
export function written(reading: Reading, body: string | undefined): Written | null {
  return body !== undefined && saysSomething(body) ? { id: reading.newId(), body } : null;
}
