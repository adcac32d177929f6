import { awaySaid, coverSaid, dutyAnswer, presentSaid } from '../../src/card/answers/duty.ts';
import type { Card } from '../../src/card/card.ts';
import { coverPost } from '../../src/card/matters/cover.ts';
import type { Reader, View } from '../../src/card/view.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { at } from './scene.ts';

export const rotas: readonly Rota[] = ['Payments duty', 'Network duty'].map((name, index) => ({
  key: `duty-${index}`,
  name: { en: name, pl: `Dyżur ${index + 1}` },
  timeZone: 'Europe/Warsaw',
  schedule: { kind: 'weekly', shifts: [], since: '2026-11-23', gaps: false },
}));

/** Who has duty, as it is asked for and after each change. */
export function dutyAnswers(reader: Reader, general: View): readonly (readonly [string, Card, View])[] {
  const [payments, network] = rotas;
  if (!payments || !network) throw new Error('no rotas');
  const turn = (name: string, from: number, to: number, awayUntil: Temporal.Instant | null = null) => ({
    person: `chat:${name}`,
    name,
    from: at(from),
    to: at(to),
    awayUntil,
  });
  const lines = [
    { rota: payments, turns: [turn('Jan', 0, 600, at(300)), turn('Ewa', 600, 9000)] },
    { rota: network, turns: [turn('Olga', 900, 9000)] },
  ];
  const duty = { lines, now: at(10), said: null, away: null, mayCover: true };
  const cover = { rota: payments, name: 'Ewa', from: at(20), to: at(120) };
  const named = (name: string) => ({ kind: 'person', id: `chat:${name}`, name, mention: false }) as const;
  const covering = {
    rota: payments.name[reader.language],
    person: named('Ewa'),
    insteadOf: [named('Jan')],
    by: named('Maria'),
    from: at(20),
    to: at(120),
  };
  return [
    ['cover, told to who covers', coverPost(reader, at(10), { ...covering, reads: 'whoCovers' }), general],
    ['cover instead of nobody', coverPost(reader, at(10), { ...covering, insteadOf: [], reads: 'whoCovers' }), general],
    ['cover, told to who is covered', coverPost(reader, at(10), { ...covering, reads: 'whoIsCovered' }), general],
    ['duty', dutyAnswer(reader, duty), general],
    ['duty without rotas', dutyAnswer(reader, { ...duty, lines: [], mayCover: false }), general],
    ['duty, covered', dutyAnswer(reader, { ...duty, said: coverSaid(reader, cover) }), general],
    ['duty, away', dutyAnswer(reader, { ...duty, said: awaySaid(reader, at(20), at(120)), away: at(120) }), general],
    ['duty, back', dutyAnswer(reader, { ...duty, said: presentSaid(reader) }), general],
  ];
}
