import { usual } from './defaults.ts';
import type { MajorCriterion, Majors } from './major.ts';
import type { ProcedureFile } from './schema.ts';

type Given = NonNullable<ProcedureFile['majors']>;

/** Only what is given stands in a criterion. */
function criterion({ priority, service, category }: NonNullable<Given['when']>[number]): MajorCriterion {
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(service === undefined ? {} : { service }),
    ...(category === undefined ? {} : { category }),
  };
}

/** What the file says of major incidents, the rest as usual. */
export function completeMajors(given: Given = {}): Majors {
  const { majors } = usual;
  return {
    label: given.label ?? majors.label,
    when: (given.when ?? majors.when).map(criterion),
    roles: given.roles ?? majors.roles,
    progress: given.progress ?? majors.progress,
    clientUpdate: given.clientUpdate ?? majors.clientUpdate,
    acceptWithin: given.acceptWithin ?? majors.acceptWithin,
    acknowledgeWithin: given.acknowledgeWithin ?? majors.acknowledgeWithin,
    shift: given.shift ?? majors.shift,
    channel: given.channel ?? majors.channel,
    renewAfter: given.renewAfter ?? majors.renewAfter,
  };
}
