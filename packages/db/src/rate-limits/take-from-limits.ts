import type { Db, Tx } from '../create-db.ts';

export interface Limit {
  /** whose: `key:<id>`, `workspace:<id>` */
  readonly key: string;
  /** requests at once, and in every window */
  readonly quota: number;
  readonly windowSeconds: number;
}

export interface LimitState {
  readonly key: string;
  /** the same for all: a request is taken from every limit or from none */
  readonly allowed: boolean;
  /** requests that would be let through now */
  readonly remaining: number;
  /** until the whole quota is there again */
  readonly fullInMs: number;
  /** until this limit lets one more through; 0 when it would now */
  readonly retryInMs: number;
}

/**
 * Takes one request from each limit, for all processes on this database: one statement.
 * @param limits in an order that is the same for every caller; their rows are locked in it
 */
export async function takeFromLimits(db: Db | Tx, limits: readonly Limit[]): Promise<LimitState[]> {
  const keys = limits.map(({ key }) => key);
  const quotas = limits.map(({ quota }) => quota);
  const windows = limits.map(({ windowSeconds }) => windowSeconds);
  return db.$queryRaw<LimitState[]>`
    SELECT * FROM take_from_limits(${keys}::text[], ${quotas}::int[], ${windows}::int[])`;
}
