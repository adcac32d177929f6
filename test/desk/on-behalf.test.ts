import { expect, it } from 'vitest';
import { readTyped } from '../../src/desk/typed.ts';

const reading = {
  platform: 'chat',
  timeZone: 'Europe/Warsaw',
  now: Temporal.Instant.from('2026-03-02T13:00:00Z'),
  newId: () => 'id',
};
const read = (text: string) => readTyped(text, reading);
const text = (body: string) => ({ id: 'id', body });

it('a report may end with who reports it: a person, or whoever has no account by name', () => {
  const report = (typed: string) => {
    const request = read(typed);
    return request.type === 'raise' ? [request.report.title.body, request.report.onBehalfOf] : request;
  };
  const anna = { person: 'chat:U1' };
  for (const typed of [
    'new Cards fail for <@U1|anna>',
    'zgłoś Cards fail dla <@U1>.',
    'new Cards fail, reporter: <@U1>',
  ]) {
    expect(report(typed)).toEqual(['Cards fail', anna]);
  }
  expect(report('new Cards fail, reporter: Zofia Lis')).toEqual(['Cards fail', { name: text('Zofia Lis') }]);
  expect(report('zgłoś Karty, zgłasza: Zofia')).toEqual(['Karty', { name: text('Zofia') }]);
  expect(report('new Give <@U1|anna> access to <@U2|jan>')).toEqual(['Give @anna access to @jan', null]);
  expect(report('new No cards for Anna')).toEqual(['No cards for Anna', null]);
  expect(report('new Error: no cards')).toEqual(['Error: no cards', null]);
  expect(read('reporter INC-4 <@U1|anna>')).toMatchObject({ ask: { to: anna } });
  expect(read('reporter INC-4 Zofia Lis')).toMatchObject({ ask: { to: { name: text('Zofia Lis') } } });
  expect(read('reporter INC-4')).toMatchObject({ type: 'open', form: 'reporter' });
});
