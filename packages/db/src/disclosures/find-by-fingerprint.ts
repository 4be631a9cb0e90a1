import type { Db, Tx } from '../create-db.ts';
import { signed } from './disclosure-work.ts';

export interface FoundDisclosure {
  readonly token: string;
  /** bits of 64 that differ */
  readonly distance: number;
  readonly publishedAt: Date;
}

/** More than a handful of hits helps nobody: they are one picture's exports. */
const mostHits = 12;

/** Published pages of pictures that look like this one, nearest first; over all workspaces, as they are public. */
export async function findByFingerprint(
  db: Db | Tx,
  { fingerprint, within }: { fingerprint: string; within: number },
): Promise<FoundDisclosure[]> {
  return db.$queryRaw<FoundDisclosure[]>`
    SELECT * FROM (
      SELECT "token", "publishedAt",
        bit_count(("fingerprint" # ${signed(fingerprint)}::bigint)::bit(64))::int AS "distance"
      FROM "Disclosure"
      WHERE "publishedAt" IS NOT NULL AND "withdrawnAt" IS NULL AND "takenDownAt" IS NULL AND "fingerprint" IS NOT NULL
    ) found
    WHERE "distance" <= ${within} ORDER BY "distance", "publishedAt" DESC LIMIT ${mostHits}`;
}
