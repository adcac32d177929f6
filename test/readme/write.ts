import { readFileSync, writeFileSync } from 'node:fs';
import { README, withParts } from './parts.ts';

writeFileSync(README, withParts(readFileSync(README, 'utf8')));
