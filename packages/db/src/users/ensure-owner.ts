import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { createUser, type CreateUserOptions } from './create-user.ts';
import { findOwner } from './find-owner.ts';

/** Two first clicks meet here; any number will do that nothing else locks. */
const firstStartLock = 20_261_122;

export interface EnsuredOwner {
  readonly userId: string;
  /** true for the one call that made the owner */
  readonly created: boolean;
}

/** The owner of this installation: made on first start with a personal workspace, found ever after. */
export async function ensureOwner(db: Db | Tx, options: CreateUserOptions): Promise<EnsuredOwner> {
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${firstStartLock})`;
    const found = await findOwner(tx);
    if (found) return { ...found, created: false };
    const { userId } = await createUser(tx, options);
    await tx.installation.create({ data: { ownerId: userId }, select: { id: true } });
    return { userId, created: true };
  });
}
