import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { readmes } from '../readme/parts.ts';
import { temporaryFolder } from '../support/database.ts';
import { runTool } from '../support/procedure-tool.ts';

const tool = (...given: readonly string[]) => runTool(given);

function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'procedure.yaml');
  writeFileSync(file, text);
  return file;
}

const polish = `language: pl
timeZone: Europe/Warsaw
services:
  - key: cards
    name: Karty
    owner: alpha:anna
    conversations:
      clients: [alpha:news, beta:news]
`;

describe('a rehearsal', () => {
  test.each(languages)('of a P1 stands in the README as the tool prints it today (%s)', async (language) => {
    const { stdout } = await tool('rehearse', '--priority', 'P1', '--service', 'payments', '--language', language);
    const [begin, end] = ['<!-- the rehearsal of a P1 -->', '<!-- end of the rehearsal -->'];
    const readme = readFileSync(readmes[language], 'utf8');
    const fresh = `${begin}\n\`\`\`text\n${stdout}\`\`\`\n${end}`;
    const from = readme.indexOf(begin);
    const to = readme.indexOf(end) + end.length;
    if (process.env.UPDATE_README === '1')
      writeFileSync(readmes[language], readme.slice(0, from) + fresh + readme.slice(to));
    else expect(readme.slice(from, to)).toBe(fresh);
  });

  test("is in the procedure's language, calls whom it names, and joins what several conversations read", async () => {
    const { stdout } = await tool('rehearse', fileWith(polish), '--priority', 'p2');
    expect(stdout).toContain('Próba: P2, Karty');
    expect(stdout).toMatch(/14:15 \(15 min po zgłoszeniu\)\n {2}→ kanał operacyjny \(alpha\) – wzywa: anna/);
    expect(stdout).toMatch(
      /→ #news \((alpha|beta)\), #news \((alpha|beta)\)\n {6}Karty: komunikat\n {6}„Wiemy o usterce/,
    );
    expect(stdout).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  test('says when a step calls the pager', async () => {
    const path = `webhooks: [{ key: pager, name: Pager }]
escalation:
  path: [{ to: operations, webhook: pager, wait: 10 min }]
  lastResort: { to: operations, everyone: true, wait: 30 min }
`;
    const { stdout } = await tool('rehearse', fileWith(polish + path), '--priority', 'p1');
    expect(stdout).toMatch(
      /14:05 \(5 min po zgłoszeniu\)\n(?: {2}.*\n)* {2}→ wzywa: Pager\n {6}INC-1 P1 Nic nie działa\. /,
    );
    expect(stdout.match(/wzywa: Pager/g)).toHaveLength(1);
  });

  test('of a priority that the matrix never gives is refused in a sentence', async () => {
    const flat = fileWith(
      `${polish}matrix:\n${['high', 'medium', 'low'].map((row) => `  ${row}: { high: P3, medium: P3, low: P4 }\n`).join('')}`,
    );
    expect((await tool('rehearse', flat)).stderr).toMatch(/no impact and urgency give P1/);
  });
});
