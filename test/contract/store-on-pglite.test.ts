import { memoryDatabase } from '../support/database.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PGlite', memoryDatabase);
