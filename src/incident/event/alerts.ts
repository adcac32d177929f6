import type { TextId } from '../terms.ts';

/** What monitoring said of the incident, as far as it is worth an entry: not every repeat is. */
export interface AlertEvent {
  readonly type: 'alerted';
  /**
   * `raised`: it began with this alert. `storm`: the first of others that are gathered here. `joined`: a further one.
   * `repeated`: they were heard so often. `resolved`: none fires any more. `firing`: one fires again.
   */
  readonly what: 'raised' | 'storm' | 'joined' | 'repeated' | 'resolved' | 'firing';
  /** The alert's own words, where they stand nowhere else yet. */
  readonly text: TextId | null;
  /** Where the monitoring shows it; null where it says nothing. */
  readonly link: string | null;
  /** How many alerts are gathered here, and how often all of them were heard. */
  readonly alerts: number;
  readonly heard: number;
}
