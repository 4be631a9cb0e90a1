import type { Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import type { Request } from './claim-answer.ts';

/** Keeps the answer to a request that `claimAnswer` gave to this transaction. */
export async function keepAnswer(
  tx: Tx,
  { apiKeyId, workspaceId, key }: Request,
  answer: { readonly status: number; readonly body: Prisma.InputJsonValue },
): Promise<void> {
  await tx.idempotencyKey.update({
    where: { apiKeyId_key: { apiKeyId, key }, workspaceId },
    data: answer,
    select: { key: true },
  });
}
