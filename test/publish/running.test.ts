import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Inbound } from '../../src/platform.ts';
import { procedure } from '../status/scene.ts';
import { memoryDatabase, temporaryFolder } from '../support/database.ts';
import { webDesk } from '../support/stage/web-desk.ts';
import { readable, statusPageOf } from '../support/status-page.ts';
import { filesIn } from './published.ts';

test('a running desk shows what its clients are told, names the page in the preview, and leaves it when it stops', async () => {
  const database = await memoryDatabase();
  const folder = join(temporaryFolder(), 'status');
  const services = procedure.services.map((one) => ({ ...one, conversations: { ...one.conversations, clients: [] } }));
  // Nobody but the page is there for clients.
  const agreed = { ...procedure, version: 'public', services, defaultService: 'payments' };
  const { desk, stop } = await webDesk({ database: database.place, procedure: agreed, statusFolder: folder });
  const asks = (asked: Inbound['asked']) =>
    desk.intake.handle('web', {
      id: randomUUID(),
      actor: { external: 'jan', name: 'Jan Zieliński', standing: 'member', language: 'en', timeZone: 'Europe/Warsaw' },
      origin: { id: 'operations', direct: false, shared: false },
      asked,
    });
  const submits = (form: 'update' | 'preview', context: string, values: Record<string, string>) =>
    asks({ kind: 'submitted', form, context, values });
  await asks({ kind: 'typed', text: 'new Database db1 is down' });
  await asks({ kind: 'typed', text: 'take INC-1' });
  expect(await statusPageOf(desk)).toContain('All services are working');
  const seq = (await desk.store.incident({ number: 1 }))?.incident.seq;
  const text = 'Some cards are refused.';
  const preview = await submits('update', `1:${seq}`, { audience: 'clients', text });
  if (preview.kind !== 'form') throw new Error(`No preview: ${JSON.stringify(preview)}`);
  expect(JSON.stringify(preview.form)).toContain('the status page (anybody may read it)');
  await submits('preview', preview.form.context, {});
  const shown = await statusPageOf(desk);
  expect(shown).toContain('Disrupted now: Card payments');
  expect(shown).toContain(text);
  expect(shown).not.toMatch(/db1|Zieliński/);
  await stop();
  expect(readable(filesIn(folder).get('status/en/index.html') ?? '')).toBe(shown);
  await database.end();
});
