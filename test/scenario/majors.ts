import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Majors } from '../../src/procedure/major.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Role } from '../support/stage/stage.ts';

/** The built-in procedure, with an owner for every service and what else is said of major incidents. */
export function owned(owner: Role, majors: Partial<Majors> = {}) {
  return (id: (role: Role) => string): Procedure => {
    const usual = builtInProcedure((text) => `majors-${text.length}`);
    return {
      ...usual,
      services: usual.services.map((service) => ({ ...service, owner: id(owner) })),
      // Where it is worked on is a scenario of its own.
      majors: { ...usual.majors, channel: false, ...majors },
    };
  };
}
