import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUILT_IN_TEXT } from '../../src/procedure/built-in-text.ts';
import { readProcedure } from '../../src/procedure/read.ts';
import { procedureOf, sha256 } from './support.ts';
import { contents, fileOf } from './written-files.ts';

/** A file takes some ten milliseconds to write and read, more on a busy machine. */
const files = { numRuns: 40 };

test('any procedure that is written to a file reads back as it was', () => {
  fc.assert(
    fc.property(contents, fc.boolean(), (content, turned) => {
      const { version: _, ...read } = procedureOf(fileOf(content, turned));
      expect(read).toEqual(content);
    }),
    files,
  );
});

test('however the same content is written, its version is the same', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(procedureOf(fileOf(content, true)).version).toBe(procedureOf(fileOf(content, false)).version);
    }),
    files,
  );
});

test('two procedures that differ have two versions', () => {
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(procedureOf(fileOf(one, false)).version).not.toBe(procedureOf(fileOf(other, false)).version);
    }),
    files,
  );
});

/** Either a procedure, or faults in order, each at a place in the file. */
function expectAnAnswer(text: string): void {
  const read = readProcedure(text, { hash: sha256 });
  if (read.ok) return;
  const lines = text.split('\n');
  expect(read.faults.length).toBeGreaterThan(0);
  let last = 1;
  for (const { line, column, message } of read.faults) {
    expect(line).toBeGreaterThanOrEqual(last);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? expect.fail(`there is no line ${line}`)).length + 1);
    expect(message).toMatch(/\S/);
    expect(message).not.toMatch(/Invalid input|undefined|\[object/);
    last = line;
  }
}

const scrap = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\r\n',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a ',
    '*a',
    '!!int ',
    '<<: *a',
    '? ',
    '|',
    '> ',
  ),
  fc.constantFrom(
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '  ',
    '#',
    ',',
    'null',
    '12',
    '1e999',
    '__proto__: 1',
    'constructor',
    '\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const change = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.nat(3), fc.nat(200)),
  put: fc.oneof(fc.constant(''), scrap),
});

/** Cuts and insertions at any place, and whole lines that change places. */
const spoilt = fc
  .tuple(fc.array(change, { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }))
  .map(([changes, moves]) => {
    const lines = BUILT_IN_TEXT.split('\n');
    for (const [from, to] of moves) lines.splice(to % lines.length, 0, ...lines.splice(from % lines.length, 1));
    return changes.reduce((text, { at, remove, put }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + remove);
    }, lines.join('\n'));
  });

test('a spoilt file is never thrown at: it is read, or has faults with places inside it', () => {
  fc.assert(fc.property(spoilt, expectAnAnswer), { numRuns: 100 });
});

test('nor is any text at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(scrap).map((all) => all.join('')),
      ),
      expectAnAnswer,
    ),
    {
      numRuns: 100,
    },
  );
});

test('nor is any content at all, whatever stands where', () => {
  const names = [
    'services',
    'groups',
    'key',
    'name',
    'P1',
    'high',
    'path',
    'to',
    'escalation',
    'conversations',
    'clients',
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('a', 'group:a', '1 h', 1, null, true, ''),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (content) => expectAnAnswer(JSON.stringify(content, null, 1))),
    { numRuns: 100 },
  );
});
