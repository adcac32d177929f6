import { describe, expect, it } from 'vitest';
import { nextThings } from '../../src/card/next.ts';
import { plain } from '../../src/card/plain.ts';
import { voiceOf } from '../../src/card/voice.ts';
import { addAbsence, addCover } from '../../src/desk/duty-book.ts';
import { look } from '../../src/desk/look.ts';
import type { Parts } from '../../src/desk/parts.ts';
import type { Event } from '../../src/incident/event.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, opening, types } from '../support/desk-in-memory.ts';

const builtIn = builtInProcedure((text) => `made-of-${text.length}`);
const step = (to: EscalationStep['to']): EscalationStep => ({
  to,
  kind: 'functional',
  everyone: false,
  wait: 600,
  waitIn: 'clock',
});
const [group] = builtIn.groups;
if (!group) throw new Error('There is no group');

async function events<Type extends Event['type']>(parts: Parts, type: Type, number = 1) {
  const id = (await parts.store.incident({ number }))?.incident.id ?? '';
  const all = (await parts.store.timeline(id)).map(({ event }) => event);
  return all.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
}

const absence = (...people: readonly string[]) => ({
  people,
  from: opening.subtract({ hours: 1 }),
  to: opening.add({ hours: 9 }),
});

describe('a group that a platform keeps', () => {
  const procedure: Procedure = {
    ...builtIn,
    groups: [...builtIn.groups, { ...group, key: 'network', handles: { alpha: 'G1' }, from: ['alpha:G1'] }],
    path: [step('group:network'), step('operations')],
  };
  const start = async () => {
    const desk = await deskInMemory(procedure, ['jan']);
    desk.groups.set('G1', ['ewa', 'ola']);
    return desk;
  };
  /** What the clock does first, and what is asked for by hand half an hour later. */
  async function both({ parts, tick, time }: Awaited<ReturnType<typeof start>>) {
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'priority INC-1 high high');
    time.now = time.now.add({ minutes: 6 });
    await tick();
    await types(parts, 'jan', 'new Files are gone');
    await types(parts, 'jan', 'escalate INC-2');
    const steps = [await events(parts, 'escalated', 1), await events(parts, 'escalated', 2)];
    return steps.map(([first]) => [first?.to, first?.skipped ?? []]);
  }
  const skipped = ['operations', [{ to: 'group:network', person: null, why: 'allAbsent' }]];
  const called = ['group:network', []];

  it('is passed over at once when all in it are away or left, by the clock and by hand, and the step says so', async () => {
    const desk = await start();
    await addAbsence(desk.parts, 'one', absence('alpha:ewa'));
    desk.left.add('ola');
    expect(await both(desk)).toEqual([skipped, skipped]);
  });

  it('is called while one of them is there, or the platform does not say who is in it', async () => {
    const desk = await start();
    desk.left.add('ola');
    expect(await both(desk)).toEqual([called, called]);
    const silent = await start();
    silent.groups.clear();
    await addAbsence(silent.parts, 'one', absence('alpha:ewa', 'alpha:ola'));
    expect(await both(silent)).toEqual([called, called]);
  });

  it('is called when the platform falls silent, though all who were in it are away', async () => {
    const desk = await start();
    await addAbsence(desk.parts, 'one', absence('alpha:ewa'));
    await addAbsence(desk.parts, 'two', absence('alpha:ola'));
    await desk.tick();
    desk.groups.clear();
    desk.time.now = desk.time.now.add({ minutes: 2 });
    expect(await both(desk)).toEqual([called, called]);
  });

  it('keeps nobody who asks waiting for its members: the clock looks, until one is there', async () => {
    const desk = await start();
    await desk.tick();
    await types(desk.parts, 'jan', 'new Cards are refused');
    desk.time.now = desk.time.now.add({ minutes: 2 });
    desk.looked.length = 0;
    await types(desk.parts, 'jan', 'escalate INC-1');
    expect(desk.looked).not.toContain('ewa');
    await desk.tick();
    expect(desk.looked).toContain('ewa');
    expect(desk.looked).not.toContain('ola');
  });
});

it('a card says whom the next escalation calls, not who will be away then', async () => {
  const path = [step('person:alpha:ewa'), step('person:alpha:ola'), step('operations')];
  const { parts } = await deskInMemory({ ...builtIn, path }, ['jan', 'ewa', 'ola']);
  for (const person of ['ewa', 'ola']) await types(parts, person, 'help');
  await types(parts, 'jan', 'new Cards are refused');
  const reader = { language: 'en', timeZone: 'UTC', command: '/incident' } as const;
  const next = async () => {
    const filed = await parts.store.incident({ number: 1 });
    if (!filed) throw new Error('There is no INC-1');
    return plain(nextThings(voiceOf(await look(parts, filed, [], reader))), reader, parts.now());
  };
  expect(await next()).toContain('escalates to ewa');
  // Who is back by then is called.
  await addAbsence(parts, 'one', { ...absence('alpha:ewa'), to: opening.add({ minutes: 1 }) });
  expect(await next()).toContain('escalates to ewa');
  await addAbsence(parts, 'two', absence('alpha:ewa'));
  expect(await next()).toContain('escalates to ola');
});

describe('who is asked to take it', () => {
  it('and is away gets it all the same, and whoever gives it is told so', async () => {
    const { parts, time, left } = await deskInMemory(builtIn, ['jan', 'ewa', 'ola']);
    await types(parts, 'jan', 'new Cards are refused');
    await addAbsence(parts, 'one', absence('alpha:ewa'));
    expect(await types(parts, 'jan', 'assign INC-1 <@ewa>')).toMatch(/assigned to ewa.*ewa is away until 2[23]:00\.$/);
    expect(await types(parts, 'jan', 'assign INC-1 <@ola>')).not.toContain('away');
    left.add('ewa');
    expect(await types(parts, 'jan', 'assign INC-1 <@ewa>')).toContain('ewa is no member any more');
    left.clear();
    await types(parts, 'jan', 'take INC-1');
    time.now = time.now.add({ hours: 1 });
    expect(await types(parts, 'jan', 'assign INC-1 <@ewa>')).toMatch(/offered to ewa.*ewa is away until 2[23]:00\.$/);
    expect(await events(parts, 'assigned')).toHaveLength(3);
  });
});

it('a guest whom a step names is called, and one who left is passed over', async () => {
  const procedure = { ...builtIn, path: [step('person:alpha:gina'), step('operations')] };
  for (const isThere of [true, false]) {
    const { parts, guests, left } = await deskInMemory(procedure, ['jan']);
    guests.add('gina');
    if (!isThere) left.add('gina');
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'escalate INC-1');
    const [call] = await events(parts, 'escalated');
    expect([call?.to, call?.skipped?.length ?? 0]).toEqual(isThere ? ['person:alpha:gina', 0] : ['operations', 1]);
  }
});

describe('the owner of a major incident', () => {
  const rota = {
    key: 'bosses',
    name: { en: 'Bosses', pl: 'Kierownictwo' },
    timeZone: 'UTC',
    schedule: {
      kind: 'weekly' as const,
      shifts: [
        { from: { day: 1, time: '00:00' } as const, to: { day: 1, time: '00:00' } as const, members: ['alpha:olga'] },
      ],
      since: '2026-01-05',
      gaps: false,
    },
  };
  const procedure: Procedure = {
    ...builtIn,
    services: builtIn.services.map((one) => ({ ...one, owner: 'alpha:olga' })),
    rotas: [rota],
    majors: { ...builtIn.majors, when: [{ priority: 'P1' }] },
  };
  const names = async (parts: Parts) => (await events(parts, 'ownerAsked')).map(({ owner }) => owner);

  it('who said that they are away is not asked: whoever covers their duty is, and the record says so', async () => {
    const { parts } = await deskInMemory(procedure, ['jan']);
    await addAbsence(parts, 'one', absence('alpha:olga'));
    await addCover(parts, 'two', { rota: 'bosses', person: 'alpha:cora', ...absence() });
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'priority INC-1 high high');
    expect(await names(parts)).toEqual(['alpha:cora']);
    expect(await events(parts, 'ownerPassedOver')).toMatchObject([{ owner: 'alpha:olga', why: 'away', to: null }]);
  });

  it('who left is not asked either, whoever declares it and whatever makes it so', async () => {
    const { parts, left } = await deskInMemory(procedure, ['jan']);
    left.add('olga');
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'major INC-1 all of them');
    expect(await names(parts)).toEqual([]);
    expect(await events(parts, 'ownerPassedOver')).toMatchObject([
      { owner: 'alpha:olga', why: 'gone', to: 'operations' },
    ]);
    const {
      parts: other,
      left: gone,
      looked,
    } = await deskInMemory(
      { ...procedure, majors: { ...procedure.majors, when: [{ service: procedure.defaultService }] } },
      ['jan'],
    );
    gone.add('olga');
    await types(other, 'jan', 'new Cards are refused');
    expect(await events(other, 'ownerPassedOver')).toMatchObject([{ why: 'gone' }]);
    expect(looked).toContain('olga');
  });

  it('who left is not asked again', async () => {
    const { parts, left, time, tick } = await deskInMemory(procedure, ['jan']);
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'major INC-1 all of them');
    await types(parts, 'jan', 'take INC-1');
    left.add('olga');
    time.now = time.now.add({ minutes: 30 });
    await tick();
    expect(await events(parts, 'ownerAsked')).toMatchObject([{ times: 1 }]);
    expect(await events(parts, 'ownerPassedOver')).toMatchObject([{ owner: 'alpha:olga', why: 'gone' }]);
  });

  it('and who may be away are told apart when a role is given: whoever gives it is told at once', async () => {
    const { parts } = await deskInMemory(procedure, ['jan', 'ewa']);
    await addAbsence(parts, 'one', absence('alpha:ewa'));
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'major INC-1 all of them');
    expect(await types(parts, 'jan', 'role INC-1 manager <@ewa>')).toContain('is away');
    expect(await events(parts, 'roleOffered')).toEqual([]);
  });
});
