import type { Entry } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import { everOwn, isSameChannel, ownChannel } from '../incident/own-channel.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Notice } from './notice.ts';
import type { Routes } from './routes.ts';

/**
 * The row of the conversation of its own, on each platform that has that: there once, and written again when its title
 * or who belongs in it changed, so that changes merge by themselves. Nobody is brought in once it is restored.
 */
export function openings(
  before: Incident | null,
  after: Incident,
  entries: readonly Entry[],
  procedure: Procedure,
  { offering }: Routes,
): readonly Notice[] {
  const wanted = ownChannel(after, procedure);
  const changed = wanted !== null && !isSameChannel(before && ownChannel(before, procedure), wanted);
  return [
    ...(changed
      ? offering
          .filter((platform) => !isClosed(after, platform, wanted.isPrivate))
          .map((platform) => opening(after, platform, wanted.isPrivate))
      : []),
    // Their topics say what must not be read there any more.
    ...(entries.some(hides) ? everOwn(after) : []).map(({ platform, isPrivate }) =>
      opening(after, platform, isPrivate),
    ),
  ];
}

/** What somebody archived or deleted is not brought up to date, and no other is opened in its place. */
function isClosed(incident: Incident, platform: string, isPrivate: boolean): boolean {
  return everOwn(incident).some(
    (one) => one.isClosed === true && one.platform === platform && one.isPrivate === isPrivate,
  );
}

function hides({ event }: Entry): boolean {
  return event.type === 'withdrawn' || event.type === 'madePrivate';
}

function opening(incident: Incident, platform: string, isPrivate: boolean): Notice {
  return {
    subject: incident.id,
    kind: 'opening',
    slot: isPrivate ? 'private' : 'open',
    audience: 'responders',
    // A lane of its own, so that a conversation that can't be opened holds up no message. No platform has such an id.
    conversation: { platform, id: `opening:${incident.id}` },
    about: { type: 'opening', isPrivate },
    family: null,
    underCard: false,
    priority: incident.priority,
  };
}
