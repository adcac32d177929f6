import { conversation, key, listOf, mapping } from './schema-parts.ts';

/** Whose incidents are for few eyes, and for whose. */
export const privacy = mapping('a private part with members', {
  members: key.describe('The group whose members see these incidents; it needs members'),
  conversations: listOf('conversations', conversation)
    .optional()
    .describe('Where they are posted, as platform:conversation; without one, in each member’s direct messages'),
})
  .optional()
  .describe('Only the members of a group, and whoever works on it, know of such an incident');
