import { expect } from 'vitest';
import { raised } from '../support/stage/kept.ts';
import { onEveryPlatform } from './on-every-platform.ts';

/** The number of the entry that says this, as the whole record shows it. */
function entry(record: string, says: string): string {
  const line = record.split('\n').find((one) => /^\d+\. /.test(one) && one.includes(says));
  if (!line) throw new Error(`Nothing says ${says}:\n${record}`);
  return line.slice(0, line.indexOf('.'));
}

onEveryPlatform('Keeping the record right', {
  'a text that must not be read is gone from every message, and the entry says who took it away and why': async (
    stage,
  ) => {
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    await stage.types('engineer', `update ${incident} The password is hunter2`);
    await stage.types('engineer', `update ${incident} clients: Call us with code hunter2.`);
    await stage.submits('engineer');
    await stage.pass(1);
    const everywhere = async () =>
      [...(await stage.all('operations')), ...(await stage.all('clients')), ...(await stage.direct('reporter'))].join(
        '\n',
      );
    expect(await everywhere()).toContain('hunter2');
    for (const says of ['The password', 'Call us']) {
      const record = await stage.types('engineer', `show ${incident}`);
      await stage.types('engineer', `withdraw ${incident} ${entry(record, says)} It held a password`);
      expect(await stage.form('engineer')).toContain('It held a password');
      expect(await stage.submits('engineer')).toContain('is withdrawn');
      await stage.pass(1);
    }
    expect(await everywhere()).not.toContain('hunter2');
    expect((await stage.posts('clients')).join('\n')).toContain('(text withdrawn)');
    const record = await stage.types('engineer', `show ${incident}`);
    expect(record).toMatch(/withdrew the text of entry \d+: It held a password/);
    expect(record).toMatch(/update: \(text withdrawn\)/);
    expect(record).not.toContain('hunter2');
  },

  'two who withdraw the same at once are told so': async (stage) => {
    const incident = await raised(stage, 'The password is hunter2');
    for (const role of ['engineer', 'manager'] as const) await stage.types(role, `withdraw ${incident} 1`);
    expect(await stage.submits('engineer')).toContain('is withdrawn');
    expect(await stage.submits('manager')).toContain('was withdrawn already');
  },

  'a title too: the card and what clients read name it no more': async (stage) => {
    const incident = await raised(stage, 'Customer Kowalski cannot pay');
    await stage.pass(1);
    await stage.types('engineer', `withdraw ${incident} 1`);
    await stage.submits('engineer');
    await stage.pass(1);
    const posts = await stage.posts('operations');
    expect(posts.join('\n')).not.toContain('Kowalski');
    expect(posts[0]).toContain('(text withdrawn)');
    expect(await stage.types('manager', 'list')).not.toContain('Kowalski');
  },

  'what was written wrong is corrected visibly, here and in what was sent; the entry stays as it was': async (
    stage,
  ) => {
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    await stage.types('engineer', `update ${incident} clients: Cards work again in Poland.`);
    await stage.submits('engineer');
    await stage.pass(1);
    const record = await stage.types('engineer', `show ${incident}`);
    const wrong = entry(record, 'Cards work');
    await stage.types('engineer', `correct ${incident} ${wrong} Cards work again in Portugal.`);
    expect(await stage.submits('engineer')).toContain('is corrected');
    await stage.pass(1);
    const clients = await stage.posts('clients');
    expect(clients).toHaveLength(1);
    expect(clients[0]).toContain('Cards work again in Portugal. (corrected)');
    expect((await stage.all('operations')).join('\n')).toContain(`Entry ${wrong} of the timeline corrected`);
    const now = await stage.types('engineer', `show ${incident}`);
    expect(now).toContain(`corrected entry ${wrong}`);
    expect((await stage.posts('operations'))[0]).toContain('Cards work again in Portugal. (corrected)');
  },

  'a time too: when it began, and when it was restored': async (stage) => {
    await stage.types('engineer', 'me UTC');
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    await stage.pass(30);
    await stage.types('engineer', `restore ${incident} itself`);
    await stage.pass(1);
    const record = await stage.types('engineer', `show ${incident}`);
    const restored = entry(record, 'service restored');
    const clock = (minutes: number) =>
      stage.now().subtract({ minutes }).toZonedDateTimeISO('UTC').toPlainTime().toString({ smallestUnit: 'minute' });
    expect(await stage.types('engineer', `correct ${incident} ${restored} ${clock(21)}`)).toContain('is corrected');
    expect(await stage.types('engineer', `correct ${incident} 1 ${clock(41)}`)).toContain('is corrected');
    const kept = await stage.desk.store.incident({ number: Number(incident.slice(4)) });
    expect(kept?.incident).toMatchObject({ status: 'restored' });
    const ago = (at: Temporal.Instant | undefined) => at && Math.round(stage.now().since(at).total('minutes'));
    expect(ago(kept?.incident.beganAt)).toBe(41);
    expect(kept?.incident.status === 'restored' && ago(kept.incident.restoredAt)).toBe(21);
  },

  'bad input says what is wrong': async (stage) => {
    const incident = await raised(stage, 'Cards are refused');
    expect(await stage.types('engineer', `correct ${incident} 99 Fine`)).toContain('There is no entry 99');
    expect(await stage.types('engineer', `correct ${incident} 2 Fine`)).toContain('no text that could be changed');
    expect(await stage.types('engineer', `correct ${incident} 1 25:99`)).toContain('is not a time');
    await stage.types('engineer', `correct ${incident} 1`);
    expect(await stage.submits('engineer', { entry: '1', text: '', at: '' })).toMatch(/right text or the right time/);
  },
});
