import type { Priority } from '../incident/terms.ts';

/** What makes an incident major of itself: all that is given must hold. */
export interface MajorCriterion {
  /** This priority or a worse one. */
  readonly priority?: Priority;
  readonly service?: string;
  readonly category?: string;
}

export interface MajorRole {
  readonly key: string;
  readonly name: Readonly<Record<'en' | 'pl', string>>;
}

/** How a major incident is led. Times in whole seconds. */
export interface Majors {
  /** What it is called: in Polish the usual term has a meaning in law. */
  readonly label: MajorRole['name'];
  /** Any of them makes an incident major; none leaves it to people. */
  readonly when: readonly MajorCriterion[];
  /** The roles beside the incident manager's. */
  readonly roles: readonly MajorRole[];
  /** By what the priority's own cadences are multiplied: above 0, at most 1. */
  readonly progress: number;
  readonly clientUpdate: number;
  /** How long the role of incident manager may wait to be accepted before it escalates. */
  readonly acceptWithin: number;
  /** How long the service owner has to acknowledge before being asked again. */
  readonly acknowledgeWithin: number;
  /** After so long a hand-over is suggested. */
  readonly shift: number;
  /** Whether a conversation of its own is opened, where the platform has that. */
  readonly channel: boolean;
  /** After so many further messages the card is posted afresh in that conversation. */
  readonly renewAfter: number;
}
