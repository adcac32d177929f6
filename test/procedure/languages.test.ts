import { expect, it } from 'vitest';
import { languagesIn } from '../../src/procedure/languages.ts';
import { faultsOf, procedureOf } from './support.ts';

const file = (languages: string) =>
  `language: en\nservices: [{ key: payments, name: Payments }]\nlanguages: ${languages}\n`;
const news = { platform: 'chat', id: 'news' };

it('a conversation reads in the procedure’s language, in another one, or in both in their order', () => {
  const read = (languages: string, conversation = news) => languagesIn(procedureOf(file(languages)), conversation);
  expect(read('[]')).toEqual(['en']);
  expect(read('[{ conversation: "chat:news", in: pl }]')).toEqual(['pl']);
  expect(read('[{ conversation: "chat:news", in: [pl, en] }]')).toEqual(['pl', 'en']);
  expect(read('[{ conversation: "chat:news", in: [pl, pl] }]')).toEqual(['pl']);
  expect(read('[{ conversation: "chat:news", in: pl }]', { ...news, platform: 'mail' })).toEqual(['en']);
});

it('what is no language, or said twice of a conversation, is a fault at its place', () => {
  expect(faultsOf(file('[{ conversation: "chat:news", in: de }]'))).toMatchObject([{ path: 'languages[0].in' }]);
  expect(faultsOf(file('[{ conversation: "chat:news", in: [] }]'))).toMatchObject([{ path: 'languages[0].in' }]);
  expect(faultsOf(file('[{ conversation: "chat:news" }]'))).toMatchObject([{ path: 'languages[0].in' }]);
  const twice = '[{ conversation: "chat:news", in: pl }, { conversation: "chat:news", in: en }]';
  expect(faultsOf(file(twice))).toMatchObject([{ path: 'languages[1].conversation' }]);
});
