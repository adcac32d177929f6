import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { desk } from '../../src/desk/desk.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const builtIn = builtInProcedure((text) => `made-of-${text.length}`);

/** A desk with an open incident, and a report like it that waits for a word whether it is the same. */
async function asked() {
  const { parts } = await deskInMemory(builtIn, ['jan']);
  await types(parts, 'jan', 'new Cards are refused');
  const submit = (form: 'raise' | 'alike', context: string, values: Readonly<Record<string, string>>) =>
    desk(parts).handle('alpha', {
      id: randomUUID(),
      actor: { external: 'anna', name: 'Anna', standing: 'member', language: null, timeZone: null },
      origin: { id: 'general', direct: false, shared: false },
      asked: { kind: 'submitted', form, context, values },
    });
  const question = await submit('raise', '', { title: 'Cards are refused' });
  if (question.kind !== 'form') throw new Error('Nothing was asked');
  const answers = (same: string) => submit('alike', question.form.context, { same });
  const open = async () => (await parts.store.listOpen({ offset: 0, limit: 9, reporter: null })).total;
  return { parts, answers, open };
}

it('a report that is said twice to be none of these, at once or later, is registered once', async () => {
  const { answers, open } = await asked();
  const said = await Promise.all([answers('new'), answers('new')]);
  said.push(await answers('new'));
  expect(said.map((answer) => answer.kind === 'card' && answer.card.summary)).toEqual([
    'INC-2 is registered',
    'INC-2 is registered',
    'INC-2 is registered',
  ]);
  expect(await open()).toBe(2);
});

it('a report that is said twice to be another one stands there once', async () => {
  const { parts, answers, open } = await asked();
  await Promise.all([answers('1'), answers('1')]);
  expect(await open()).toBe(1);
  const { incident } = (await parts.store.incident({ number: 1 })) ?? {};
  const entries = incident ? await parts.store.timeline(incident.id) : [];
  expect(entries.filter(({ event }) => event.type === 'alsoReported')).toHaveLength(1);
});

it('a report that was said to be one that is over by then is registered when it is said to be none of these', async () => {
  const { parts, answers, open } = await asked();
  await types(parts, 'jan', 'cancel INC-1 mistake');
  const said = [await answers('1'), await answers('new'), await answers('new')];
  expect(said.map((answer) => (answer.kind === 'card' ? answer.card.summary : answer))).toEqual([
    { kind: 'invalid', faults: { same: "It can't be added: the incident was cancelled. Report it as a new one." } },
    'INC-2 is registered',
    'INC-2 is registered',
  ]);
  expect(await open()).toBe(1);
});
