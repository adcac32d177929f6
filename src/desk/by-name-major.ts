import type { MajorAsk } from '../incident/command/major.ts';
import type { Filed } from '../incident/filed.ts';
import { MANAGER } from '../incident/state/major.ts';
import { findRole } from '../language/keywords.ts';
import { findNamed } from '../procedure/lookup.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Asking } from './answers.ts';
import { type Named, responder } from './named.ts';

/** A role as people call it, and a person whom their platform knows and who may respond; null for nobody. */
export async function leadByName(
  asking: Asking,
  asked: Exclude<MajorAsk, { type: 'lead' | 'standDown' }>,
  filed: Filed,
): Promise<Named> {
  const named = asked.type === 'giveRole' ? asked.to : asked.manager;
  if (named === null) return { ask: asked };
  const found = await responder(asking, named, filed);
  if (found === null || typeof found !== 'string') return found;
  if (asked.type === 'declareMajor') return { ask: { ...asked, manager: found } };
  return { ask: { ...asked, role: roleKey(filed.procedure, asked.role), to: found } };
}

function roleKey({ majors }: Procedure, role: string): string {
  if (findRole(role) === 'manager') return MANAGER;
  return findNamed(majors.roles, role)?.key ?? role;
}
