import type { Intake } from '../../src/platform.ts';
import type { Agreed } from './agreed.ts';
import type { Live } from './live.ts';
import type { PlatformFace } from './render/scene.ts';
import type { Kept } from './shelf/kept.ts';

/** What every request is served with. */
export interface House {
  readonly port: PlatformFace;
  readonly kept: Kept;
  readonly live: Live;
  readonly intake: Intake;
  readonly agreed: Agreed;
  readonly now: () => Temporal.Instant;
  /** Throws away what can't be told to a person: for the log. */
  readonly report: (fault: unknown, what: string) => void;
}

/** The conversation whose open pages show one person's answers. */
export function privately(person: string): string {
  return `answers:${person}`;
}
