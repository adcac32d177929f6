import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { usualRules } from '../../src/incident/permissions.ts';
import { languages } from '../../src/language/language.ts';
import { readmes, withParts } from '../readme/parts.ts';
import { permissionsTable } from '../readme/permissions-table.ts';
import { pieces } from '../readme/pieces.ts';

const [en, pl] = [readFileSync(readmes.en, 'utf8'), readFileSync(readmes.pl, 'utf8')];
const texts = { en, pl };

describe.each(languages)('the README (%s)', (language) => {
  const readme = texts[language];

  // After a change of what it is made from: npm run readme
  it('says what the program says', () => {
    expect(readme).toBe(withParts(readme, language));
  });

  it('is noticed when it says something else', () => {
    const row = /^\| `raise`.*$/m;
    expect(withParts(readme.replace(row, '| `raise` | nobody |'), language)).toBe(readme);
    expect(() => withParts('# Nothing', language)).toThrow('has no <!-- commands');
  });

  it('leads to the other one at once', () => {
    const other = { en: '[Polski](README.pl.md)', pl: '[English](README.md)' };
    expect(readme.split('\n').slice(0, 3)).toContain(other[language]);
  });
});

test('the table of permissions has one line for all that the same people may', () => {
  const rules = { ...usualRules, close: ['group:ops', 'owner'], cancel: ['group:ops', 'owner'] } as const;
  expect(permissionsTable(rules, 'en')).toMatch(/\| `close`, `cancel` +\| `group:ops`, the service’s owner +\|/);
  expect(permissionsTable(rules, 'pl')).toMatch(/\| `close`, `cancel` +\| `group:ops`, właściciel usługi +\|/);
});

describe('both READMEs', () => {
  it('consist of the same: a change of one belongs into the other too', () => {
    expect(pieces(pl)).toEqual(pieces(en));
  });

  it.each([
    ['a heading', /^## Discord$/m, '### Discord'],
    ['a section', /^## Discord\n[\s\S]*?(?=^## )/m, ''],
    ['a paragraph', /^\*\*Co powraca\.\*\*[\s\S]*?\n\n/m, ''],
    ['a step', /^3\. `npm run doctor`.*\n/m, ''],
    ['a command', 'npm ci && npm test', 'npm ci && npm run test'],
    ['an example', 'lastResort: { to: operations, everyone: true', 'lastResort: { to: operations'],
    ['a picture', 'docs/rehearsal.png', 'docs/workspace.png'],
    ['a link', '](docs/slack.md)', '](docs/discord.md)'],
    ['a setting', '`HEARTBEAT_URL`', '`PULSE_URL`'],
    ['an address', '`/readyz`', '`/ready`'],
    ['a limit', '256 KB', '512 KB'],
    ['a row', /^\| kroki .*\n/m, ''],
    ['a count', '1\u00a0728\u00a0901', '1\u00a0728\u00a0902'],
  ])('differ noticeably in %s', (_, from, to) => {
    const changed = pl.replace(from, to);
    expect(pieces(changed)).not.toEqual(pieces(pl));
  });
});
