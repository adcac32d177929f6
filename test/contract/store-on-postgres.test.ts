import { postgresDatabase } from '../support/database.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PostgreSQL', postgresDatabase);
