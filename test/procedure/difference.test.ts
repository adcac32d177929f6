import { describe, expect, it } from 'vitest';
import { differences } from '../../src/procedure/difference.ts';
import { readProcedure } from '../../src/procedure/read.ts';

const base = `services:
  - { key: payments, name: Payments, aliases: [cards], owner: chat:anna }
  - { key: website, name: Website }
defaultService: website
priorities: { P1: { respond: 5 min } }
`;

function read(text: string) {
  const found = readProcedure(text, { hash: (whole) => `version ${whole.length}` });
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.procedure;
}

function between(before: string, after: string): readonly string[] {
  return differences(read(before), read(after)).map(
    ({ path, before: was, after: is }) => `${path}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`,
  );
}

describe('the difference between two procedures', () => {
  it('is nothing where they say the same in other words', () => {
    expect(between(base, base.replace('5 min', '300 s'))).toEqual([]);
  });

  it('names times as a file writes them', () => {
    expect(between(base, base.replace('5 min', '90 s'))).toEqual([
      'priorities.P1.respond: 5 min → 1 min 30 s',
      // The reminder that isn't given comes at half of a time that is too short for the usual one.
      'priorities.P1.remindUntaken: 3 min → 45 s',
    ]);
  });

  it('names what has a key by it, and tells what came, what went and what is in another order', () => {
    expect(between(base, base.replace(', owner: chat:anna', ''))).toEqual([
      'services.payments.owner: chat:anna → nothing',
    ]);
    expect(between(base, base.replace('cards', 'karty'))).toEqual([
      'services.payments.aliases.karty: nothing → karty',
      'services.payments.aliases.cards: cards → nothing',
    ]);
    const third = base.replace('defaultService', '  - { key: mail, name: Mail }\ndefaultService');
    expect(between(base, third)).toEqual(['services.mail: nothing → Mail']);
    expect(between(third, base)).toEqual(['services.mail: Mail → nothing']);
    const turned = base.replace(/( {2}- .*\n)( {2}- .*\n)/, '$2$1');
    expect(between(base, turned)).toEqual(['services: payments, website → website, payments']);
  });

  it('tells a step of the path that is waited for longer, and one that is new', () => {
    const path = (steps: string) =>
      `${base}escalation: { path: [${steps}], lastResort: { to: operations, wait: 1 h } }\n`;
    const one = '{ to: owner, wait: 10 min }';
    expect(between(path(one), path(one.replace('10', '20')))).toEqual(['path[0].wait: 10 min → 20 min']);
    expect(between(path(one), path(`${one}, { to: operations, wait: 5 min }`))).toEqual([
      expect.stringMatching(/^path\[1\]: nothing → .*operations/),
    ]);
  });
});
