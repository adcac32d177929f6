import type { Prisma, PrismaClient } from './generated/client.ts';

/** A client, or the transaction that a query has to run in. */
export type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'> &
  Pick<Prisma.TransactionClient, 'incident' | 'inbound' | 'person' | 'procedure' | 'setting'>;

/** A database that is open, migrated and answers. */
export interface Database {
  readonly prisma: PrismaClient;
  /** Gives back connections, files and locks. */
  close(): Promise<void>;
}

/** How long a transaction may wait for a connection, and how long it may then run. */
export const TRANSACTION = { maxWait: 2500, timeout: 5000 } as const;
