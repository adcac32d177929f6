import type { Priority } from '../incident/terms.ts';
import type { Procedure, Targets } from './procedure.ts';

/** Whether the procedure's criteria make it major. */
export function isMajorBy(
  { majors }: Procedure,
  incident: { readonly priority: Priority; readonly service: string; readonly category: string | null },
): boolean {
  return majors.when.some(
    ({ priority, service, category }) =>
      (priority === undefined || incident.priority <= priority) &&
      (service === undefined || incident.service === service) &&
      (category === undefined || incident.category === category),
  );
}

/** The targets that hold for an incident: of a major one the cadences are tighter. */
export function targetsOfIncident(
  { priorities, majors }: Procedure,
  { priority, major }: { readonly priority: Priority; readonly major: unknown },
): Targets {
  const targets = priorities[priority];
  if (major === null) return targets;
  const tighter = (seconds: number, factor: number) => Math.max(1, Math.round(seconds * factor));
  return {
    ...targets,
    progress: tighter(targets.progress, majors.progress),
    clientUpdate: tighter(targets.clientUpdate, majors.clientUpdate),
  };
}
