import { expect, it } from 'vitest';
import { nextThings } from '../../src/card/next.ts';
import { plain } from '../../src/card/plain.ts';
import { voiceOf } from '../../src/card/voice.ts';
import { raised, type Story, text } from '../incident/story.ts';
import { at, readerIn, viewOf } from './scene.ts';

const ask = (story: Story, minutes: number, group: string) =>
  story.next(minutes, 'chat:jan', { type: 'askHelp', group, what: text(`What does ${group} know?`) });
const taken = raised({ impact: 'high', urgency: 'medium' }).next(1, 'chat:jan', { type: 'take' });
const next = (story: Story, minutes: number) =>
  plain(nextThings(voiceOf(viewOf(story, minutes, 'en'))), readerIn('en'), at(minutes));

it('each group that was asked for help is named with its own time', () => {
  const two = ask(ask(taken, 2, 'website-l2'), 3, 'security');
  expect(next(two, 4)).toMatch(/Website L2 asked again \S+ · Information security asked again \S+/);
});

it('of a group that was called in vain for the last time nothing more is announced', () => {
  const vain = ask(taken, 2, 'website-l2').tick(17).tick(32);
  expect(vain.incident.helps).toMatchObject([{ calls: 3 }]);
  const said = next(ask(vain, 33, 'security'), 34);
  expect(said).toMatch(/Information security asked again/);
  expect(said).not.toMatch(/Website L2/);
});
