import { createHash } from 'node:crypto';
import type { Language } from '../../src/language/language.ts';
import { procedureTool } from '../../src/procedure-tool.ts';

/** Runs the tool for procedures without a token, and gives what it said. */
export async function runTool(given: readonly string[], language: Language = 'en') {
  let [stdout, stderr] = ['', ''];
  const status = await procedureTool(given, {
    language,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    now: () => Temporal.Instant.from('2026-03-02T14:00Z'),
    platforms: async () => [],
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
}
