import { expect } from 'vitest';
import { raised } from '../support/stage/kept.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';
const newest = async (stage: Stage) => (await stage.direct('reporter')).at(-1) ?? '';

onEveryPlatform('2.2: gather the information that lets it be resolved', {
  'whoever reports it is asked in the answer, answers in a form, and the answers are in the record': async (stage) => {
    await stage.types('reporter', 'new');
    const answer = await stage.submits('reporter', { title: 'Cards are refused', category: 'not-working' });
    expect(answer).toMatch(
      /Please answer[\s\S]*Who is affected\?[\s\S]*What is shown when it fails\?[\s\S]*\[Answer…\]/,
    );
    expect(await stage.posts('operations')).toHaveLength(1);
    expect(await card(stage)).toMatch(/Not answered\W+2 of 2: Who is affected\?/);
    await stage.pressesAnswer('reporter', 'Answer…');
    expect(await stage.form('reporter')).toMatch(/Who is affected\?[\s\S]*What is shown when it fails\?/);
    expect(await stage.submits('reporter', { 'answer-who': 'All shops in Poland', 'answer-seen': '' })).toMatch(
      /INC-1|Thank you/,
    );
    expect(await card(stage)).toMatch(/Not answered\W+1 of 2: What is shown when it fails\?/);
    const all = await stage.all('operations');
    expect(all.at(-1)).toMatch(/^> [\s\S]*Who is affected\? Answered by Anna[\s\S]*All shops in Poland/);
    expect(await stage.posts('operations')).toHaveLength(1);
    const record = await stage.types('engineer', 'show INC-1');
    expect(record).toMatch(/asked: Who is affected\? · What is shown when it fails\?/);
    expect(record).toMatch(/answered “Who is affected\?”: All shops in Poland/);
    // By telephone, say: whoever works on it writes the rest down.
    await stage.types('engineer', 'questions INC-1 2 Error 51 on the terminal');
    expect(await card(stage)).not.toMatch(/Not answered/);
    expect(await stage.types('engineer', 'questions INC-1')).toMatch(/nothing left to answer/);
    expect(await stage.types('engineer', 'questions INC-1 7 Yes')).toMatch(/no question 7/);
  },

  'asked later, they come to the reporter where they are; what is not answered is reminded of once': async (stage) => {
    const incident = await raised(stage, 'Nobody can sign in');
    await stage.types('engineer', `take ${incident}`);
    const before = (await stage.direct('reporter')).length;
    await stage.types('engineer', `category ${incident} access`);
    expect(await stage.direct('reporter')).toHaveLength(before + 1);
    expect(await newest(stage)).toMatch(/Please answer[\s\S]*Who is affected\?[\s\S]*\[Answer…\]/);
    await stage.pass(29);
    expect(await stage.direct('reporter')).toHaveLength(before + 1);
    const posts = (await stage.all('operations')).length;
    await stage.pass(2);
    expect(await stage.direct('reporter')).toHaveLength(before + 2);
    expect(await newest(stage)).toMatch(/Not answered yet[\s\S]*What does the message say\?[\s\S]*\[Answer…\]/);
    expect(await stage.all('operations')).toHaveLength(posts);
    await stage.pass(90);
    expect((await stage.direct('reporter')).filter((post) => /Not answered yet/.test(post))).toHaveLength(1);
    expect(await card(stage)).toMatch(/Not answered\W+2 of 2/);
  },

  'a reporter who sets the category is asked in the answer, and by no message': async (stage) => {
    const incident = await raised(stage, 'Nobody can sign in');
    const before = (await stage.direct('reporter')).length;
    const answer = await stage.types('reporter', `category ${incident} access`);
    expect(answer).toMatch(/Please answer[\s\S]*Who is affected\?[\s\S]*\[Answer…\]/);
    expect(await stage.direct('reporter')).toHaveLength(before);
  },

  'a client may answer what was asked of them, and nobody else': async (stage) => {
    await stage.types('client', 'new My order is lost', 'clients');
    await stage.types('engineer', 'category INC-1 access');
    expect(await stage.types('reporter', 'questions INC-1 1 Nobody', 'direct')).not.toMatch(/Thank you/);
    expect(await stage.types('client', 'questions INC-1 1 Only me', 'clients')).toMatch(/Thank you/);
    expect(await card(stage)).toMatch(/Not answered\W+1 of 2: What does the message say\?/);
  },
});
