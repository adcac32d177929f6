import { expect } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { raised } from '../support/stage/kept.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';
const newest = async (stage: Stage) => (await stage.all('operations')).at(-1) ?? '';

/** The number of the entry that says this, as the whole record shows it. */
async function entry(stage: Stage, incident: string, says: string): Promise<string> {
  const record = await stage.types('engineer', `show ${incident}`);
  const line = record.split('\n').find((one) => /^\d+\. /.test(one) && one.includes(says));
  if (!line) throw new Error(`Nothing says ${says}:\n${record}`);
  return line.slice(0, line.indexOf('.'));
}

onEveryPlatform('4.2: investigate causes and seek resolution', {
  'what is found, suspected, ruled out and confirmed stands in the record, and what is suspected on the card': async (
    stage,
  ) => {
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    await stage.types('engineer', `finding ${incident} 502 answers in a row from the gateway`);
    expect(await newest(stage)).toMatch(/^> [\s\S]*Finding by Jan[\s\S]*502 answers in a row/);
    await stage.types('engineer', `suspect ${incident} The new firmware`);
    await stage.types('manager', `suspect ${incident} The route to the acquirer`);
    await stage.types('engineer', `ruledout ${incident} Too much load`);
    expect(await card(stage)).toMatch(/Suspected\W+The new firmware · The route to the acquirer/);
    const firmware = await entry(stage, incident, 'The new firmware');
    await stage.types('engineer', `ruledout ${incident} #${firmware} Old terminals fail too`);
    expect(await newest(stage)).toMatch(/Ruled out by Jan\S*.*The new firmware[\s\S]*Old terminals fail too/);
    expect(await card(stage)).toMatch(/Suspected\W+The route to the acquirer/);
    expect(await stage.types('engineer', `ruledout ${incident} #${firmware}`)).toMatch(/settled already/);
    expect(await stage.types('engineer', `ruledout ${incident} #1`)).toMatch(/Entry 1 suspects nothing/);
    // By the form, from the card.
    const route = await entry(stage, incident, 'The route to the acquirer');
    await stage.presses('manager', 'More…');
    await stage.pressesAnswer('manager', 'Finding…');
    await stage.submits('manager', { kind: 'finding', suspicion: route, text: 'Packets are lost at the second hop' });
    expect(await card(stage)).toMatch(/Confirmed\W+The route to the acquirer/);
    expect(await card(stage)).not.toMatch(/Suspected/);
    expect(await stage.types('engineer', `show ${incident}`)).toMatch(
      new RegExp(`ruled out: Too much load[\\s\\S]*confirmed what entry ${route} suspects: Packets are lost`),
    );
    // None of it is for clients, and nothing is posted where a glance at the card does.
    expect(await stage.posts('operations')).toHaveLength(1);
    expect(await stage.all('clients')).toEqual([]);
  },

  'an action has an owner and a time; who has it to do is called, then once whoever has the incident': async (
    stage,
  ) => {
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    await stage.types('engineer', `action ${incident} @Maria Ask the acquirer`);
    expect(await newest(stage)).toMatch(/Maria.*: Jan.* asks you to do this[\s\S]*Ask the acquirer[\s\S]*\[Done…\]/i);
    expect(await card(stage)).toMatch(/To be done\W+Maria.*: Ask the acquirer, by/i);
    const before = (await stage.posts('operations')).length;
    await stage.pass(59);
    expect(await stage.posts('operations')).toHaveLength(before);
    await stage.pass(2);
    expect(await newest(stage)).toMatch(/Maria.*: this was to be done by[\s\S]*Ask the acquirer/i);
    await stage.pass(121);
    expect((await stage.posts('operations')).join('\n')).toMatch(/Jan.*: Maria.* was to do this by/i);
    const calls = async () => (await stage.all('operations')).filter((post) => /was to be done|was to do/.test(post));
    expect(await calls()).toHaveLength(2);
    await stage.pass(600);
    expect(await calls()).toHaveLength(2);
    const asked = await entry(stage, incident, 'Ask the acquirer');
    expect(await stage.types('manager', `action ${incident} #${asked} done They restart at noon`)).toMatch(
      /brought up to date/,
    );
    expect((await stage.all('operations')).join('\n')).toMatch(
      /> .*[\s\S]*Done, says Maria.*: Ask the acquirer[\s\S]*They restart at noon/,
    );
    expect(await card(stage)).not.toMatch(/To be done\W/);
    expect(await stage.types('manager', `action ${incident} #${asked} done`)).toMatch(/settled already/);
  },

  'what helped in closed incidents is offered when the like comes again': async (stage) => {
    const like = async (sentence: string) => {
      const incident = await raised(stage, sentence);
      await stage.types('engineer', `category ${incident} slow`);
      return incident;
    };
    const first = await like('Checkout is slow');
    expect(await stage.types('engineer', `take ${first}`)).not.toMatch(/Known workarounds/);
    expect(await stage.types('engineer', `workaround ${first} known`)).toMatch(/Nothing is known that helped before/);
    await stage.types('engineer', `workaround ${first} Restart the cache`);
    await stage.types('engineer', `restore ${first} workaround Restarted`);
    await stage.types('engineer', `close ${first}`);
    await stage.submits('engineer', { cause: 'capacity' });
    const second = await like('Checkout hangs at night');
    expect(await stage.types('engineer', `take ${second}`)).toMatch(/\[Known workarounds \(1\)\]/);
    expect(await stage.pressesAnswer('engineer', 'Known workarounds (1)')).toMatch(
      new RegExp(`from ${first}[\\s\\S]*Restart the cache[\\s\\S]*\\[Use 1…\\]`),
    );
    // Offered, never silently taken: the form opens with its text.
    await stage.pressesAnswer('engineer', 'Use 1…');
    expect(await stage.form('engineer')).toContain('Restart the cache');
    await stage.submits('engineer', { text: 'Restart the cache of node 2' });
    expect((await stage.posts('operations')).at(-1)).toMatch(/Workaround\W+Restart the cache of node 2/);
    await stage.presses('engineer', 'More…');
    expect(await stage.pressesAnswer('engineer', 'Known workarounds')).toMatch(/Restart the cache/);
  },

  'one takes something on oneself without a word to others, and drops it by the form': async (stage) => {
    const incident = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${incident}`);
    const before = (await stage.all('operations')).length;
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'To be done…');
    expect(await stage.submits('engineer', { text: 'Read the log', dueAt: '25:99' })).toMatch(/is not a time/);
    await stage.submits('engineer', { text: 'Read the log', dueAt: '' });
    expect(await card(stage)).toMatch(/To be done\W+Jan.*: Read the log/);
    expect(await stage.all('operations')).toHaveLength(before);
    const asked = await entry(stage, incident, 'Read the log');
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'Done…');
    await stage.submits('engineer', { action: asked, as: 'dropped', text: 'The log is gone' });
    expect(await newest(stage)).toMatch(/Not needed any more, says Jan.*: Read the log[\s\S]*The log is gone/);
    await stage.pass(120);
    expect((await stage.all('operations')).join('\n')).not.toMatch(/was to be done/);
  },
});

const builtIn = builtInProcedure((text) => `with workarounds, ${text.length}`);
const both = (text: string) => ({ en: text, pl: text });

onEveryPlatform(
  '4.2: known workarounds of the procedure',
  {
    'what the procedure knows of the service is offered to whoever takes it, and taken over in the form alone': async (
      stage,
    ) => {
      const incident = await raised(stage, 'Cards are refused');
      expect(await stage.types('engineer', `take ${incident}`)).toMatch(/\[Known workarounds \(1\)\]/);
      expect(await stage.pressesAnswer('engineer', 'Known workarounds (1)')).toMatch(
        /from the procedure · Only one acquirer refuses[\s\S]*Route to the second acquirer[\s\S]*\[Use 1…\]/,
      );
      await stage.pressesAnswer('engineer', 'Use 1…');
      await stage.submits('engineer');
      expect(await card(stage)).toMatch(/Workaround\W+Route to the second acquirer/);
    },
  },
  {
    procedure: {
      ...builtIn,
      services: builtIn.services.map((one) => ({
        ...one,
        workarounds: [{ text: both('Route to the second acquirer'), when: both('Only one acquirer refuses') }],
      })),
    },
  },
);
