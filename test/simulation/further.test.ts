import { manySeeds } from './many-seeds.ts';

manySeeds(21, 20);
