import { reference } from './check-keys.ts';
import { emptyGroups } from './check-permissions.ts';
import { type Finding, list, type Path, record, show } from './raw.ts';

/** A private incident is for a group that there is, in which there is somebody. */
export function checkPrivate(
  content: Readonly<Record<string, unknown>>,
  groups: readonly string[] | null,
): readonly Finding[] {
  const empty = emptyGroups(content.groups);
  return ['services', 'categories'].flatMap((parts) =>
    list(content[parts]).flatMap((part, index) => {
      const { members } = record(record(part).private);
      const path: Path = [parts, index, 'private', 'members'];
      const nobody = empty.includes(members) && typeof members === 'string';
      const message = `the group ${show(members)} has no members: nobody would know of these incidents`;
      return [...reference(path, members, 'group', groups), ...(nobody ? [{ path, message }] : [])];
    }),
  );
}
