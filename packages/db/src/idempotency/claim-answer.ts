import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface Request {
  readonly apiKeyId: string;
  readonly workspaceId: string;
  /** what the caller sent as `Idempotency-Key` */
  readonly key: string;
  readonly requestHash: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: Prisma.JsonValue;
}

const keptForHours = 24;
/** Milliseconds. Longer than any request of the database takes; whoever waits longer is told to come back. */
const longestWait = 10_000;

/**
 * Makes this transaction the one that answers the request, or finds the answer that was given. Somebody else's transaction
 * that is answering it is waited for: if it fails, it has done nothing, and this one is the first.
 * @returns undefined when the request is ours to answer: `keepAnswer` must follow
 * @throws AppError `idempotency.mismatch`, `idempotency.in_progress`
 */
export async function claimAnswer(tx: Tx, request: Request): Promise<KeptAnswer | undefined> {
  const { apiKeyId, workspaceId, key, requestHash } = request;
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${String(longestWait)}, true)`;
  const claimed = await tx.$queryRaw<unknown[]>`
    INSERT INTO "IdempotencyKey" AS kept ("apiKeyId", "workspaceId", "key", "requestHash", "status", "body", "expiresAt")
    VALUES (${apiKeyId}, ${workspaceId}, ${key}, ${requestHash}, 0, 'null', now() + make_interval(hours => ${keptForHours}))
    ON CONFLICT ("apiKeyId", "key") DO UPDATE
      SET "requestHash" = EXCLUDED."requestHash", "status" = 0, "body" = 'null', "createdAt" = now(),
          "expiresAt" = EXCLUDED."expiresAt"
      WHERE kept."expiresAt" <= now()
    RETURNING 1 AS claimed`.catch((error: unknown) => {
    throw isLockTimeout(error) ? new AppError('idempotency.in_progress', { cause: error }) : error;
  });
  await tx.$executeRaw`SELECT set_config('lock_timeout', '0', true)`;
  if (claimed.length > 0) return undefined;
  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { apiKeyId_key: { apiKeyId, key }, workspaceId },
    select: { requestHash: true, status: true, body: true },
  });
  if (kept.requestHash !== requestHash) throw new AppError('idempotency.mismatch');
  return kept;
}

/** PostgreSQL's 55P03, wherever the driver put it. */
function isLockTimeout(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if (current.message.includes('55P03') || current.message.includes('lock timeout')) return true;
  return false;
}
