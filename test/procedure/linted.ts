import type { Language } from '../../src/language/language.ts';
import { toolWords } from '../../src/language/tool.ts';
import { formatFaults } from '../../src/procedure/fault.ts';
import { lintProcedure } from '../../src/procedure/lint.ts';
import { sha256 } from './support.ts';

/** Each fault of a file, `line:column path: message`. */
export async function linted(text: string, language: Language = 'en'): Promise<readonly string[]> {
  const faults = await lintProcedure(text, { hash: sha256, words: toolWords[language].lint });
  return faults.map((fault) => formatFaults('p.yaml', [fault]).slice('p.yaml:'.length));
}

/** Nine lines in which nothing is wrong; what a test adds begins on line 10. */
export const BASE = `groups:
  - { key: front, name: Front, handles: { chat: front } }
  - { key: back, name: Back, members: [chat:jan] }
catchAll: front
services:
  - key: shop
    name: Shop
    owner: chat:olga
    group: back
`;

/** The usual path, and what is written below it. */
export const PATH = (...steps: readonly string[]) =>
  `escalation:\n  path:\n${steps.map((step) => `    - ${step}\n`).join('')}  lastResort: { to: operations, wait: 1 h }\n`;

/** A matrix that gives no P4. */
export const THREE = `matrix:
  high: { high: P1, medium: P1, low: P1 }
  medium: { high: P2, medium: P2, low: P2 }
  low: { high: P3, medium: P3, low: P3 }
`;
