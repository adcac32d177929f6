import { memoryDatabase } from '../support/database.ts';
import { storeSuite } from './store-suite.ts';
import { openedOn } from './store-use.ts';

storeSuite('PGlite', async () => openedOn(await memoryDatabase()));
