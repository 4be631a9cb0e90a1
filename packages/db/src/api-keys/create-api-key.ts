import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockLedger } from '../ledger/lock-ledger.ts';
import { type ApiKey, apiKeyFields } from './api-key-fields.ts';

export interface NewApiKey {
  readonly workspaceId: string;
  readonly createdById: string;
  readonly name: string;
  readonly prefix: string;
  /** SHA-256 of the key, hex */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

/** More keys than this are not told apart by anyone. */
const mostKeys = 50;

/** @throws AppError `api_key.limit_reached` */
export async function createApiKey(db: Db | Tx, { scopes, ...row }: NewApiKey): Promise<ApiKey> {
  return inTransaction(db, async (tx) => {
    // The workspace's row is what its other counts wait for too.
    await lockLedger(tx, row);
    const count = await tx.apiKey.count({ where: { workspaceId: row.workspaceId, revokedAt: null } });
    if (count >= mostKeys) throw new AppError('api_key.limit_reached', { data: { limit: mostKeys } });
    return tx.apiKey.create({
      data: { id: createId('apiKey'), scopes: [...scopes], ...row },
      select: apiKeyFields,
    });
  });
}
