import { plain } from '../card/plain.ts';
import type { Reader } from '../card/view.ts';
import type { Platform } from '../platform.ts';

/** What keeps the desk from posting in a conversation, with the step that mends it; null where nothing does. */
export async function obstacle(
  platform: Platform,
  conversation: string,
  { language, timeZone }: Pick<Reader, 'language' | 'timeZone'>,
  now: Temporal.Instant,
): Promise<{ readonly reason: string; readonly step: string } | null> {
  const check = await platform.check(conversation);
  if (check.ok) return null;
  const reader = { language, timeZone, command: platform.command };
  return { reason: check.reason, step: plain(platform.remedy(check.reason, conversation, language), reader, now) };
}
