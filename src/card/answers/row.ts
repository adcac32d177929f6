import type { Status } from '../../incident/incident.ts';
import type { Kind, Priority } from '../../incident/terms.ts';

/** One incident in a list. `group` and `service` are the names to show, in the reader's language. */
export interface Row {
  readonly number: number;
  readonly kind: Kind;
  readonly title: string;
  readonly priority: Priority;
  readonly status: Status;
  readonly group: string | null;
  readonly assigneeName: string | null;
  readonly since: Temporal.Instant;
  readonly service: string;
  /** How often it went past the procedure. */
  readonly departures: number;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}
