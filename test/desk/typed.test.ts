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
        workaround: false,
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

  it('sets the category by what people call it, and asks where nothing is said', () => {
    expect(read('category INC-4 slow')).toEqual({
      type: 'ask',
      number: 4,
      ask: { type: 'categorise', category: 'slow' },
    });
    expect(read('kategoria INC-4 Dostęp lub logowanie')).toMatchObject({ ask: { category: 'Dostęp lub logowanie' } });
    expect(read('category INC-4')).toMatchObject({ type: 'open', form: 'categorise' });
  });

  it('writes a workaround for responders, and one for clients only after a preview', () => {
    expect(read('obejscie INC-4 Płatność przelewem')).toMatchObject({
      ask: { type: 'workaround', text: text('Płatność przelewem') },
    });
    expect(read('workaround INC-4 clients: Pay by transfer')).toEqual({
      type: 'preview',
      number: 4,
      body: 'Pay by transfer',
      nextBy: null,
      workaround: true,
    });
    expect(read('workaround INC-4 klienci')).toMatchObject({ type: 'open', form: 'workaround', text: 'clients' });
    expect(read('workaround INC-4')).toMatchObject({ type: 'open', form: 'workaround', text: '' });
  });

  // It is 14:00 in Warsaw.
  it.each([
    ['hold INC-4 until 16:30 waiting for the supplier', '2026-03-02T15:30:00Z', 'waiting for the supplier'],
    ['hold INC-4 16:30 waiting', '2026-03-02T15:30:00Z', 'waiting'],
    ['hold INC-4 16.30, waiting', '2026-03-02T15:30:00Z', 'waiting'],
    ['hold INC-4 9:00 waiting', '2026-03-03T08:00:00Z', 'waiting'],
    ['hold INC-4 2026-03-05 16:30 waiting\nfor a part', '2026-03-05T15:30:00Z', 'waiting\nfor a part'],
    ['hold INC-4 until 2026-03-05 waiting', '2026-03-05T08:00:00Z', 'waiting'],
    ['hold INC-4 waiting for the supplier until 16:30.', '2026-03-02T15:30:00Z', 'waiting for the supplier'],
    ['wstrzymaj INC-4 do 16:30 czekamy na dostawcę', '2026-03-02T15:30:00Z', 'czekamy na dostawcę'],
    ['wstrzymaj INC-4 czekamy na dostawcę do 16:30', '2026-03-02T15:30:00Z', 'czekamy na dostawcę'],
  ])('%s is on hold until %s', (typed, until, reason) => {
    const ask = { type: 'hold', reason: text(reason), until: Temporal.Instant.from(until) };
    expect(read(typed)).toEqual({ type: 'ask', number: 4, ask });
  });

  it('opens the form of a hold for what is missing, and names a time that is none', () => {
    for (const said of [
      '',
      'waiting for the supplier',
      'until 16:30',
      'until tomorrow waiting',
      '2 servers are away',
    ]) {
      expect(read(`hold INC-4 ${said}`.trim()), said).toEqual({ type: 'open', form: 'hold', number: 4, text: said });
    }
    expect(read('hold INC-4 25:99 waiting')).toMatchObject({
      type: 'fault',
      field: 'untilAt',
      refusal: { code: 'badTime', given: '25:99' },
    });
  });

  it('resumes, passes on elsewhere, and asks who was told and what is new', () => {
    expect(read('wznow INC-4')).toEqual({ type: 'ask', number: 4, ask: { type: 'resume' } });
    const redirect = { type: 'cancel', why: 'redirected', text: text('To Purchasing') };
    expect(read('redirect INC-4 To Purchasing')).toMatchObject({ ask: redirect });
    expect(read('cancel INC-4 redirected To Purchasing')).toMatchObject({ ask: redirect });
    expect(read('przekieruj INC-4')).toMatchObject({ type: 'open', form: 'redirect' });
    expect(read('cancel INC-4 redirected')).toMatchObject({ type: 'open', form: 'redirect', text: '' });
    expect(read('powiadomienia INC-4')).toEqual({ type: 'told', number: 4 });
    expect(read('nowości INC-4')).toEqual({ type: 'catchup', number: 4 });
    expect(read('catchup')).toEqual({ type: 'which', verb: 'catchup', said: '' });
  });

  it.each([
    ['new --drill Cards are refused', 'drill', 'Cards are refused'],
    ['new —drill Cards are refused', 'drill', 'Cards are refused'],
    ['new Cards are refused --drill', 'drill', 'Cards are refused'],
    ['zgłoś --ćwiczenie Karty odrzucane', 'drill', 'Karty odrzucane'],
    ['zglos --cwiczenie Karty odrzucane', 'drill', 'Karty odrzucane'],
    ['new --past Cards were refused', 'past', 'Cards were refused'],
    ['zgłoś --przeszłość Karty odrzucano', 'past', 'Karty odrzucano'],
    ['zgłoś --wstecz Karty odrzucano', 'past', 'Karty odrzucano'],
    ['new --verbose does not work', 'real', '--verbose does not work'],
    ['new A drill -- in the street', 'real', 'A drill -- in the street'],
    ['new drill press broken', 'real', 'drill press broken'],
  ])('%s is a report of kind %s', (typed, kind, title) => {
    expect(read(typed)).toMatchObject({ type: 'raise', report: { kind, title: text(title) } });
  });

  it('alone after its kind opens the form for it', () => {
    expect(read('new --past')).toEqual({ type: 'openReport', kind: 'past' });
    expect(read('nowy --ćwiczenie')).toEqual({ type: 'openReport', kind: 'drill' });
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
        fc.constantFrom('', 'update INC-1 ', 'me ', 'list ', 'hold INC-1 ', 'new --', 'workaround INC-1 '),
        (said, verb) => {
          expect(read(verb + said).type).toBeTypeOf('string');
        },
      ),
    );
  });
});
