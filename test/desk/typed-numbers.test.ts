import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/desk/typed.ts';

const reading = {
  platform: 'chat',
  timeZone: 'Europe/Warsaw',
  now: Temporal.Instant.from('2026-03-02T13:00:00Z'),
  newId: () => 'id',
};
const read = (text: string) => readTyped(text, reading);
const text = (body: string) => ({ id: 'id', body });

describe('a number after the reference', () => {
  it('escalates to a step by #3 or a number alone; a reason may begin with a number', () => {
    const ask = (typed: string) => read(`escalate INC-4 ${typed}`);
    expect(ask('3 shops cannot pay')).toMatchObject({ ask: { reason: text('3 shops cannot pay') } });
    expect(ask('3 shops cannot pay')).not.toHaveProperty('ask.step');
    expect(ask('#3 shops cannot pay')).toMatchObject({ ask: { step: 3, reason: text('shops cannot pay') } });
    expect(ask('3')).toMatchObject({ ask: { step: 3, reason: null } });
  });

  it('settles an action by #9 and a word, or both alone; what is to be done may begin with a number', () => {
    const ask = (typed: string) => read(`action INC-4 ${typed}`);
    const settled = { type: 'settleAction', action: 9 };
    expect(ask('9 done deals to be paid back')).toMatchObject({
      ask: { type: 'addAction', text: text('9 done deals to be paid back') },
    });
    expect(ask('#9 done They restart')).toMatchObject({ ask: { ...settled, as: 'done', text: text('They restart') } });
    expect(ask('9 wykonano')).toMatchObject({ ask: { ...settled, as: 'done', text: null } });
  });
});
