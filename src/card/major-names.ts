import { MANAGER } from '../incident/state/major.ts';
import type { Voice } from './voice.ts';

/** What the procedure calls a major incident. */
export function labelOfMajor({ view }: Voice): string {
  return view.filed.procedure.majors.label[view.reader.language];
}

/** A role that the procedure doesn't name any more keeps its key. */
export function roleName({ w, view }: Voice, role: string): string {
  if (role === MANAGER) return w.major.manager;
  const known = view.filed.procedure.majors.roles.find(({ key }) => key === role);
  return known?.name[view.reader.language] ?? role;
}
