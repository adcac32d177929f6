import type { EscalationKind, EscalationTarget, Priority } from '../incident/terms.ts';

export interface EscalationStep {
  readonly kind: EscalationKind;
  readonly to: EscalationTarget;
  /** Whether everybody in the responders' conversations is called, as loudly as the platform can. */
  readonly everyone: boolean;
  /** Seconds to wait for an answer before the next step. */
  readonly wait: number;
  /** By the clock, or only within the hours in which the service is supported. */
  readonly waitIn: 'clock' | 'support';
  /** The key of a webhook that is called too, such as a pager's. */
  readonly webhook?: string;
}

/** A path for incidents of these services, categories and priorities; a list of none means all. */
export interface NamedPath {
  readonly key: string;
  readonly name: { readonly en: string; readonly pl: string };
  readonly services: readonly string[];
  readonly categories: readonly string[];
  readonly priorities: readonly Priority[];
  readonly steps: readonly EscalationStep[];
}
