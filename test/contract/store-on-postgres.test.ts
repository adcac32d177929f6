import { postgresDatabase } from '../support/database.ts';
import { storeSuite } from './store-suite.ts';
import { openedOn } from './store-use.ts';

storeSuite('PostgreSQL', async () => openedOn(await postgresDatabase()));
