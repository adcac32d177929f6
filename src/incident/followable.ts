import type { Incident } from './incident.ts';

/** Nobody follows what is private, practised, or was over when it was recorded. */
export function canBeFollowed({ kind, members }: Pick<Incident, 'kind' | 'members'>): boolean {
  return kind === 'real' && members === null;
}
