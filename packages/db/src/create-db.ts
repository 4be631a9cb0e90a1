import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { toDatabaseError } from './database-error.ts';

export interface DbOptions {
  /** `postgresql://…` */
  readonly url: string;
  /** connections of this process, default 10 */
  readonly poolSize?: number;
}

/** Waiting longer for a connection helps nobody: whoever asked gets `database.unavailable` and may try again. */
const connectTimeoutMs = 10_000;

/** The client of one process; close it with `$disconnect()`. Connects on first use. */
export function createDb({ url, poolSize = 10 }: DbOptions) {
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  return new PrismaClient({
    adapter,
    // Nothing reads a secret by accident.
    omit: { user: { passwordHash: true } },
    // A restart of the database makes a transaction wait for a connection: the default of 2 s is less than that takes.
    transactionOptions: { maxWait: connectTimeoutMs, timeout: 30_000 },
  }).$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args);
        } catch (error) {
          throw toDatabaseError(error);
        }
      },
    },
  });
}

export type Db = ReturnType<typeof createDb>;

/** What runs inside a transaction. Domain functions take either. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];
