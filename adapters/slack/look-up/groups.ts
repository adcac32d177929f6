import type { WebClient } from '@slack/web-api';
import type { InGroup } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import { within } from './cache.ts';

/** Who is in a user group, within a second. Slack lists them all (https://docs.slack.dev/reference/methods/usergroups.users.list). */
export function createGroups(client: WebClient, waits: Patience): (group: string) => Promise<InGroup> {
  const list = async (usergroup: string): Promise<InGroup> => {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return { outcome: 'all', members: users };
  };
  return (group) =>
    within<InGroup>(waits.lookUpMs, list(group), (fault) => ({ outcome: 'failed', reason: reasonOf(fault) }));
}
