import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { move, postTransfer } from '../ledger/post-transfer.ts';

export interface NewWorkspace {
  readonly name: string;
  readonly ownerId: string;
  /** whole credits granted once; 0 for none */
  readonly startingCredits: number;
}

/** A workspace with its first owner, all in one transaction. */
export async function createWorkspace(
  db: Db | Tx,
  { name, ownerId, startingCredits }: NewWorkspace,
): Promise<{ workspaceId: string }> {
  const workspaceId = createId('workspace');
  return inTransaction(db, async (tx) => {
    await tx.workspace.create({ data: { id: workspaceId, name }, select: { id: true } });
    await tx.membership.create({
      data: { id: createId('membership'), workspaceId, userId: ownerId, role: 'owner' },
      select: { id: true },
    });
    if (startingCredits > 0)
      await postTransfer(tx, {
        workspaceId,
        key: 'grant:start',
        kind: 'grant',
        legs: move('issued', 'pack', startingCredits),
      });
    return { workspaceId };
  });
}
