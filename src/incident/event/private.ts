import type { PersonId } from '../terms.ts';

export type PrivateEvent =
  /** From now on only these see it: by the procedure's word for its service or category, or because a person asked. */
  | { readonly type: 'madePrivate'; readonly members: readonly PersonId[] }
  /** It was given to them, or they were asked: they see it from now on. */
  | { readonly type: 'admitted'; readonly members: readonly PersonId[] };
