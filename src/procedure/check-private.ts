import type { Misfit } from './check-fault.ts';
import { reference } from './check-keys.ts';
import { emptyGroups } from './check-permissions.ts';
import { list, type Path, record, show } from './raw.ts';

/** A private incident is for a group that there is, in which there is somebody. */
export function checkPrivate(
  content: Readonly<Record<string, unknown>>,
  groups: readonly string[] | null,
): readonly Misfit[] {
  const empty = emptyGroups(content.groups);
  return ['services', 'categories'].flatMap((parts) =>
    list(content[parts]).flatMap((part, index) => {
      const { members } = record(record(part).private);
      const path: Path = [parts, index, 'private', 'members'];
      const nobody = empty.includes(members) && typeof members === 'string';
      const fault = { kind: 'emptyGroup', group: show(members), of: 'private' } as const;
      return [...reference(path, members, 'group', groups), ...(nobody ? [{ path, fault }] : [])];
    }),
  );
}
