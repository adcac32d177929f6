import fc from 'fast-check';
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

describe('a typed command', () => {
  it('alone opens the short form, and a sentence after new is enough', () => {
    expect(read('  ')).toEqual({ type: 'open', form: 'raise', number: 0, text: '' });
    expect(read('new Cards are refused')).toMatchObject({
      type: 'raise',
      report: { title: text('Cards are refused') },
    });
    expect(read('new')).toMatchObject({ type: 'open', form: 'raise' });
  });

  it('is understood in both languages, with or without diacritics', () => {
    expect(read('zgłoś Karty odrzucane')).toMatchObject({ type: 'raise', report: { title: text('Karty odrzucane') } });
    expect(read('zglos Karty odrzucane')).toMatchObject({ type: 'raise' });
    expect(read('PRZYWROC inc-4 obejście przez drugi ośrodek')).toEqual({
      type: 'ask',
      number: 4,
      ask: { type: 'restore', how: 'workaround', text: text('przez drugi ośrodek'), forClients: null },
    });
  });

  it('names its incident as INC-42, inc42, #42 or, with nothing after it, 42', () => {
    for (const reference of ['INC-42', 'inc42', 'Inc 42', '#42', '42', 'INC-42:']) {
      expect(read(`take ${reference}`)).toEqual({ type: 'ask', number: 42, ask: { type: 'take' } });
    }
  });

  it('does not mistake a number in a sentence for a reference', () => {
    expect(read('note 2 servers were restarted')).toEqual({
      type: 'which',
      verb: 'note',
      said: '2 servers were restarted',
    });
    expect(read('take INC-42abc')).toMatchObject({ type: 'which' });
  });

  it('without its reference asks which, and keeps what was said', () => {
    expect(read('update We found it')).toEqual({ type: 'which', verb: 'update', said: 'We found it' });
  });

  it('keeps a text whole, line breaks included', () => {
    expect(read('note INC-4 first line\n  second: line')).toMatchObject({
      ask: { text: text('first line\n  second: line') },
    });
  });

  it('updates responders unless clients are named, and clients only after a preview', () => {
    expect(read('update INC-4 One acquirer refuses')).toMatchObject({
      type: 'ask',
      ask: { type: 'update', audience: 'responders', text: text('One acquirer refuses') },
    });
    for (const word of ['clients:', 'Klienci:', 'klientom:']) {
      expect(read(`update INC-4 ${word} We look into it`)).toEqual({
        type: 'preview',
        number: 4,
        body: 'We look into it',
        nextBy: null,
      });
    }
    expect(read('update INC-4 clients')).toEqual({ type: 'open', form: 'update', number: 4, text: 'clients' });
  });

  it('takes a sentence whole, whatever word it begins with', () => {
    for (const said of ['Client says it fails', 'Team is rebooting it', 'clients can not pay']) {
      expect(read(`update INC-4 ${said}`)).toMatchObject({ ask: { audience: 'responders', text: text(said) } });
    }
    expect(read('restore INC-4 Fixed the router')).toMatchObject({ type: 'open', text: 'Fixed the router' });
  });

  it('assigns to a mentioned person, to oneself or to a group', () => {
    expect(read('assign INC-4 <@U012|jan>')).toMatchObject({ ask: { to: { person: 'chat:U012' } } });
    expect(read('assign INC-4 <@!99>')).toMatchObject({ ask: { to: { person: 'chat:99' } } });
    expect(read('assign INC-4 me')).toMatchObject({ ask: { to: { person: 'me' } } });
    expect(read('przypisz INC-4 Payments L2')).toMatchObject({ ask: { to: { group: 'Payments L2' } } });
    expect(read('assign INC-4')).toMatchObject({ type: 'open', form: 'assign' });
  });

  it('sets impact and urgency, in that order or by name', () => {
    const high = { type: 'ask', number: 4, ask: { type: 'prioritise', impact: 'high', urgency: 'low' } };
    expect(read('priority INC-4 high low')).toEqual(high);
    expect(read('priority INC-4 impact high, urgency low')).toEqual(high);
    expect(read('priority INC-4 urgency: low impact: high')).toEqual(high);
    expect(read('priorytet INC-4 wysoki × niska')).toEqual(high);
    expect(read('priority INC-4 high')).toMatchObject({ type: 'open', form: 'prioritise' });
  });

  it('opens the form for what needs more than was typed, with the text in it', () => {
    expect(read('restore INC-4 Rolled back')).toEqual({
      type: 'open',
      form: 'restore',
      number: 4,
      text: 'Rolled back',
    });
    expect(read('close INC-4 Rolled back')).toEqual({ type: 'open', form: 'close', number: 4, text: 'Rolled back' });
    expect(read('cancel INC-4')).toMatchObject({ type: 'open', form: 'cancel' });
    expect(read('cancel INC-4 mistake typed twice')).toMatchObject({
      ask: { why: 'mistake', text: text('typed twice') },
    });
  });

  it('sets the language and the time zone of who types', () => {
    expect(read('me')).toEqual({ type: 'me' });
    expect(read('me polski')).toEqual({ type: 'setMe', language: 'pl', timeZone: null });
    expect(read('me en Europe/Warsaw')).toEqual({ type: 'setMe', language: 'en', timeZone: 'Europe/Warsaw' });
    expect(read('me zone Mars/Base')).toMatchObject({ type: 'fault', refusal: { code: 'unknownTimeZone' } });
    expect(read('me klingon')).toMatchObject({ type: 'fault', refusal: { code: 'unknownLanguage' } });
  });

  it('pages the list', () => {
    expect(read('list')).toEqual({ type: 'list', offset: 0 });
    expect(read('lista 3')).toEqual({ type: 'list', offset: 20 });
    expect(read('list -7')).toEqual({ type: 'list', offset: 0 });
  });

  it('of an unknown verb changes nothing', () => {
    expect(read('frobnicate INC-4')).toEqual({ type: 'unknownVerb', given: 'frobnicate', said: 'frobnicate INC-4' });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('', 'update INC-1 ', 'me ', 'list '),
        (said, verb) => {
          expect(read(verb + said).type).toBeTypeOf('string');
        },
      ),
    );
  });
});
