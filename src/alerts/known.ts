import type { AlertHeard } from '../desk/alert-book.ts';
import type { Weight } from '../incident/decide/alerts.ts';
import type { Signal } from './signal.ts';

/** What became of an alert; the incident by its reference, null where nothing was open for it. */
export interface Done {
  readonly did: 'raised' | 'gathered' | 'counted' | 'resolved' | 'nothing';
  readonly incident: string | null;
}

/** A signal with what the procedure knows of it, and who says it. */
export interface Known extends Pick<AlertHeard, 'key' | 'service' | 'state' | 'startsAt'> {
  readonly signal: Signal;
  readonly weight: Weight | null;
  readonly by: string;
  /** False where its service isn't in the procedure. */
  readonly namesService: boolean;
}
