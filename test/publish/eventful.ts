import { tick } from '../../src/desk/change.ts';
import { places } from '../../src/desk/places.ts';
import { respondingDesk } from './published.ts';

/** What a page has to show: one that is late, one that is restored, and one of two days before that is over. */
export async function eventfulDesk() {
  const desk = await respondingDesk();
  const { parts, time, raises, asks, tells } = desk;
  const clock = async (minutes: number) => {
    time.now = time.now.add({ minutes });
    const known = await places(parts);
    while ((await parts.store.takeDue(time.now, (filed) => tick(parts, known, filed, time.now))).type === 'done');
  };
  const restore = (body: string | null) => {
    const forClients = body === null ? null : { id: parts.newId(), body };
    return { type: 'restore', how: 'fix', text: null, forClients } as const;
  };
  await raises('Cards are slow');
  await asks({ type: 'take' });
  await asks(tells('Some card payments take up to a minute. Nobody pays twice.', 60), 5);
  await asks(restore('Paying is fast again.'), 50);
  await asks({ type: 'close', resolution: { id: parts.newId(), body: 'A new disk' }, cause: 'hardware' }, 90);
  time.now = time.now.add({ hours: 44 });
  await raises('Old prices on the website');
  await asks({ type: 'setService', service: 'website', clientsListen: true }, 1, 2);
  await asks({ type: 'take' }, 1, 2);
  await asks(tells('The website shows yesterday’s prices. Orders are taken at the right ones.', 120), 4, 2);
  await asks(restore(null), 30, 2);
  await raises('Cards are refused');
  await asks({ type: 'take' }, 1, 3);
  const update = 'About one card payment in ten is refused, since 11:50. Paying again after a minute usually works.';
  await asks(tells(`${update}\nWe are looking for the cause.`, 40), 4, 3);
  await clock(36);
  await clock(40);
  return { ...desk, clock };
}
