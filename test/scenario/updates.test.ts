import { expect } from 'vitest';
import type { Entry, Event } from '../../src/incident/event.ts';
import { raised } from '../support/stage/kept.ts';
import { type Stage, testProcedure } from '../support/stage/stage.ts';
import { onOneStage } from './on-every-platform.ts';

const TEXT = 'Card payments are refused. Paying again after a minute usually works.';

const publicly = {
  ...testProcedure,
  language: 'pl' as const,
  services: testProcedure.services.map((service) => ({
    ...service,
    public: { name: service.name, description: null },
  })),
};

onOneStage(
  'The preview of what clients are told',
  {
    'shows it in Polish and in English where both are read, and names the conversation and the status page': async (
      stage,
    ) => {
      const reference = await raised(stage, 'Cards are refused');
      await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
      const preview = await stage.form('engineer');
      expect(preview).toMatch(/In Polish –[\s\S]*Usługi IT: komunikat[\s\S]*Następny komunikat: do[\s\S]*In English –/);
      expect(preview).toMatch(
        /In English – the status page[\s\S]*IT services: disruption · Update[\s\S]*Next update by/,
      );
      expect(preview.split(TEXT)).toHaveLength(3);
      await stage.submits('engineer');
      expect((await stage.posts('clients')).at(-1)).toMatch(
        new RegExp(`Usługi IT: komunikat[\\s\\S]*${TEXT}[\\s\\S]*Następny komunikat: do`),
      );
    },
  },
  { procedure: publicly },
);

const NEWER = 'The cause is found. Refunds work again.';

onOneStage('Two people who write to clients at once', {
  'the later one sees what the other told clients since the form was opened, and may send anyway': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference}`);
    await stage.types('manager', `update ${reference} clients: ${NEWER}`);
    await stage.submits('manager');
    await stage.submits('engineer', { audience: 'clients', text: TEXT });
    const preview = await stage.form('engineer');
    expect(preview).toMatch(new RegExp(`Meanwhile Maria \\S+ told clients this[\\s\\S]*${NEWER}`));
    expect(preview).toContain(TEXT);
    expect((await stage.posts('clients')).join('\n')).not.toContain(TEXT);
    expect(await stage.submits('engineer')).toMatch(/Clients are told/);
    expect((await stage.posts('clients')).at(-1)).toContain(TEXT);
  },

  'whoever is about to send sees it too, and what they write then is shown before it is sent': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
    await stage.types('manager', `update ${reference} clients: ${NEWER}`);
    await stage.submits('manager');
    await stage.submits('engineer');
    expect(await stage.form('engineer')).toMatch(new RegExp(`Meanwhile Maria[\\s\\S]*${NEWER}`));
    await stage.submits('engineer', { text: 'Refunds may still take an hour.' });
    expect(await stage.form('engineer')).toContain('Refunds may still take an hour.');
    expect((await stage.posts('clients')).join('\n')).not.toContain('an hour');
    expect(await stage.submits('engineer')).toMatch(/Clients are told/);
    expect((await stage.posts('clients')).at(-1)).toContain('Refunds may still take an hour.');
  },

  'the form says who else looked at a text in the last ten minutes, and then no more': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('manager', `update ${reference} clients: ${NEWER}`);
    await stage.pass(10);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).toMatch(/Maria \S+ is writing to clients too, since/);
    await stage.pass(1);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).not.toMatch(/is writing to clients/);
  },
});

onOneStage('A text for clients that was not sent', {
  'stands in the form again until it is sent': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
    await stage.pass(30);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).toMatch(new RegExp(`was not sent, stands below[\\s\\S]*${TEXT}`));
    await stage.submits('engineer');
    await stage.submits('engineer');
    expect((await stage.posts('clients')).at(-1)).toContain(TEXT);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).not.toMatch(/was not sent/);
  },

  'is dropped by whoever empties it, and given back once more': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
    await stage.types('engineer', `update ${reference}`);
    const answer = await stage.submits('engineer', { text: '' });
    expect(answer).toMatch(/The text was dropped/);
    expect(answer).toContain(TEXT);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).not.toMatch(/was not sent/);
  },

  'is offered to nobody else, and not after the incident was withdrawn and reopened': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
    await stage.types('manager', `update ${reference}`);
    expect(await stage.form('manager')).not.toContain(TEXT);
    await stage.pass(1);
    await stage.types('manager', `cancel ${reference} mistake`);
    await stage.types('manager', `reopen ${reference} Still broken`);
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).not.toContain(TEXT);
  },
});

onOneStage('A text to begin from', {
  'is filled in when it is looked at: nothing is sent to clients while a gap is left': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.form('engineer')).toMatch(/Start from[\s\S]*We look for the cause[\s\S]*There is a workaround/);
    await stage.submits('engineer', { audience: 'clients', template: 'looking', text: '' });
    expect(await stage.form('engineer')).toMatch(/what does not work[\s\S]*We are looking for the cause/);
    await stage.submits('engineer');
    expect(await stage.form('engineer')).toMatch(/Still to be filled in:[\s\S]*what does not work/);
    await stage.submits('engineer', { text: 'Cards are refused in shops since 14:00. [what to do meanwhile]' });
    expect(await stage.form('engineer')).toMatch(/Still to be filled in:\W*what to do meanwhile/);
    expect((await stage.posts('clients')).join('\n')).not.toMatch(/\[what/);
    await stage.submits('engineer', { text: TEXT });
    expect(await stage.submits('engineer')).toMatch(/Clients are told/);
    expect((await stage.posts('clients')).at(-1)).toContain(TEXT);
  },

  'is for clients only, and a text of one’s own goes before it': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference}`);
    expect(await stage.submits('engineer', { audience: 'responders', template: 'looking', text: '' })).toMatch(
      /empty|write|text/i,
    );
    await stage.types('engineer', `update ${reference}`);
    await stage.submits('engineer', { audience: 'clients', template: 'looking', text: TEXT });
    expect(await stage.form('engineer')).not.toMatch(/what does not work/);
    await stage.submits('engineer');
    expect((await stage.posts('clients')).at(-1)).toContain(TEXT);
  },

  'fits how the incident stands': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${reference}`);
    await stage.types('engineer', `restore ${reference} fix Rolled back`);
    await stage.types('engineer', `update ${reference}`);
    const form = await stage.form('engineer');
    expect(form).toMatch(/It works again, and is watched/);
    expect(form).not.toMatch(/We look for the cause/);
  },
});

onOneStage(
  'A correction of what clients read',
  {
    'is shown as they will read it, in each language and with every place, before it is made': async (stage) => {
      const reference = await raised(stage, 'Cards are refused');
      const wrong = await told(stage, reference, TEXT);
      await stage.types('engineer', `correct ${reference} ${wrong} Refunds are late.`);
      const preview = await stage.form('engineer');
      expect(preview).toMatch(/The message is changed in [\s\S]*the status page/);
      expect(preview).toMatch(
        /In Polish –[\s\S]*Refunds are late\. \(poprawiono\)[\s\S]*In English –[\s\S]*Refunds are late\. \(corrected\)/,
      );
      expect((await stage.posts('clients')).join('\n')).not.toContain('Refunds');
      expect(await stage.submits('engineer')).toContain('is corrected');
      expect((await stage.posts('clients')).at(-1)).toContain('Refunds are late. (poprawiono)');
    },

    'is looked at once more where another corrected it meanwhile': async (stage) => {
      const reference = await raised(stage, 'Cards are refused');
      const wrong = await told(stage, reference, TEXT);
      await stage.types('engineer', `correct ${reference} ${wrong} Refunds are late.`);
      await stage.types('manager', `correct ${reference} ${wrong} Refunds come tomorrow.`);
      await stage.submits('manager');
      await stage.submits('engineer');
      expect(await stage.form('engineer')).toMatch(
        /corrected or withdrawn since you wrote this[\s\S]*Refunds are late/,
      );
      expect((await stage.posts('clients')).at(-1)).toContain('Refunds come tomorrow.');
      expect(await stage.submits('engineer')).toContain('is corrected');
      expect((await stage.posts('clients')).at(-1)).toContain('Refunds are late.');
    },

    'is shown first also where a correction is corrected': async (stage) => {
      const reference = await raised(stage, 'Cards are refused');
      await stage.types('engineer', `correct ${reference} ${await told(stage, reference, TEXT)} Refunds are late.`);
      await stage.submits('engineer');
      const { seq } = await newest(stage, reference, 'corrected');
      await stage.types('engineer', `correct ${reference} ${seq} Refunds come tomorrow.`);
      expect(await stage.form('engineer')).toContain('Refunds come tomorrow. (poprawiono)');
      await stage.submits('engineer');
      expect((await stage.posts('clients')).at(-1)).toContain('Refunds come tomorrow. (poprawiono)');
    },

    'is made at once where no client reads it': async (stage) => {
      const reference = await raised(stage, 'Cards are refused');
      await stage.types('engineer', `note ${reference} Only one bank`);
      const { seq } = await newest(stage, reference, 'noted');
      expect(await stage.types('engineer', `correct ${reference} ${seq} Two banks`)).toContain('is corrected');
    },
  },
  { procedure: publicly },
);

async function told(stage: Stage, reference: string, text: string): Promise<number> {
  await stage.types('engineer', `update ${reference} clients: ${text}`);
  await stage.submits('engineer');
  return (await newest(stage, reference, 'updated')).seq;
}

async function newest({ desk: { store } }: Stage, reference: string, type: Event['type']): Promise<Entry> {
  const filed = await store.incident({ number: Number(reference.slice(4)) });
  const entries = await store.timeline(filed?.incident.id ?? '');
  const found = entries.findLast(({ event }) => event.type === type);
  if (!found) throw new Error(`${reference} has no ${type}`);
  return found;
}
