import { expect, test } from 'vitest';
import { fold } from '../../src/incident/evolve.ts';
import { postgresDatabase } from '../support/database.ts';
import { slackStage } from '../support/stage/slack-stage.ts';

test('an incident lives from report to close in Slack, on PostgreSQL, with the clock moved by hand', async () => {
  const database = await postgresDatabase();
  const stage = await slackStage({ database: database.place });
  const operations = () => stage.posts('operations');
  const clients = () => stage.posts('clients');

  // A person raises an incident, and others see it in a channel.
  await stage.types('reporter', '');
  const answer = await stage.submits('reporter', {
    title: 'Cards are refused',
    service: 'payments',
    category: 'not-working',
    impact: 'high',
    urgency: 'medium',
  });
  expect(answer).toMatch(/INC-1[\s\S]*Payments L2/);
  expect(await operations()).toHaveLength(1);
  expect((await operations())[0]).toMatch(/INC-1 P2 Cards are refused[\s\S]*\[Take it\]/);
  expect(await clients()).toEqual([]);

  // Nobody takes it: the reminder and the first step of the escalation come by themselves.
  await stage.pass(10);
  expect((await operations()).at(-1)).toMatch(/nobody has taken this/);
  await stage.pass(5);
  expect((await operations()).at(-1)).toMatch(/your help is needed/);

  // One takes it with a button; the escalation is answered by that.
  await stage.presses('engineer', 'Take it');
  expect((await operations())[0]).toMatch(/In progress[\s\S]*Jan Kowalski/);
  expect((await stage.direct('reporter')).at(-1)).toMatch(/Jan Kowalski has taken on your report/);

  // The clients' channel hears of it, after a preview that names where it goes.
  await stage.presses('engineer', 'Update…');
  await stage.submits('engineer', {
    audience: 'clients',
    text: 'Some card payments are refused. Paying again usually works.',
  });
  const preview = await stage.form('engineer');
  expect(preview).toContain(stage.world.channel('payments-clients').id);
  expect(preview).toContain('Paying again usually works.');
  expect(await clients()).toEqual([]);
  await stage.submits('engineer');
  expect(await clients()).toHaveLength(1);
  expect((await clients())[0]).toMatch(/Payments: update[\s\S]*Paying again usually works\.[\s\S]*Next update by/);
  expect((await clients())[0]).not.toMatch(/Jan|Cards are refused/);

  // Progress is posted, and the promised update reminded of.
  await stage.pass(60);
  const meanwhile = (await operations()).join('\n');
  expect(meanwhile).toMatch(/How it stands/);
  expect(meanwhile).toMatch(/clients expect the next update/);

  // The service is restored, and the incident closed.
  await stage.presses('engineer', 'Restore…');
  await stage.submits('engineer', { how: 'fix', text: 'Moved traffic back', clients: 'All cards work again.' });
  expect((await clients()).at(-1)).toMatch(/Payments: service restored[\s\S]*All cards work again\./);
  const quiet = (await operations()).length;
  await stage.pass(600);
  expect(await operations()).toHaveLength(quiet);
  await stage.presses('engineer', 'Close…');
  await stage.submits('engineer', { cause: 'supplier', confirmed: 'yes' });
  expect((await operations())[0]).toMatch(/Closed/);
  // Taken, restored, closed; and once, what they had not answered.
  expect(await stage.direct('reporter')).toHaveLength(4);
  await stage.pass(10_000);
  expect(await operations()).toHaveLength(quiet + 1);

  // The row is the fold of its timeline, and the ledger owes nobody anything.
  const filed = await stage.desk.store.incident({ number: 1 });
  if (!filed) throw new Error('INC-1 is not there');
  const { id } = filed.incident;
  expect(fold(id, await stage.desk.store.timeline(id))).toEqual(filed.incident);
  const states = new Set((await stage.desk.ledger.told(id)).map(({ state }) => state));
  expect([...states].sort()).toEqual(['sent']);
  await stage.stop();
  await database.end();
});
