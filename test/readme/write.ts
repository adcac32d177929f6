import { readFileSync, writeFileSync } from 'node:fs';
import { languages } from '../../src/language/language.ts';
import { readmes, withParts } from './parts.ts';

for (const language of languages) {
  writeFileSync(readmes[language], withParts(readFileSync(readmes[language], 'utf8'), language));
}
