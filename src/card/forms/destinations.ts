import { words } from '../../language/words.ts';
import type { Destination } from '../../notice/status-page.ts';
import type { Rich } from '../card.ts';
import { joined } from '../rich.ts';
import type { Reader } from '../view.ts';

/** Where clients will read something, as its writer reads it. */
export function destinationsIn({ language }: Reader, destinations: readonly Destination[]): Rich {
  const { statusPage } = words(language).forms;
  const parts = destinations.map((one) =>
    one === 'statusPage' ? statusPage : [{ kind: 'place', conversation: one } as const],
  );
  return joined(parts, ', ');
}
