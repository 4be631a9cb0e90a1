import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

export interface RotateOptions {
  readonly workspaceId: string;
  readonly endpointId: string;
  /** `whsec_…` */
  readonly secret: string;
  /** until when the secret of before signs along */
  readonly overlapUntil: Date;
}

/** A new secret; for a while both sign, so that the receiver can change without losing anything. @throws AppError `not_found` */
export async function rotateWebhookSecret(db: Db | Tx, options: RotateOptions): Promise<void> {
  const { workspaceId, endpointId, secret, overlapUntil } = options;
  const count = await db.$executeRaw`
    UPDATE "WebhookEndpoint"
    SET "previousSecret" = "secret", "previousSecretUntil" = ${overlapUntil}, "secret" = ${secret}
    WHERE "id" = ${endpointId} AND "workspaceId" = ${workspaceId} AND "deletedAt" IS NULL`;
  if (count === 0) throw new AppError('not_found', { data: { endpointId } });
}
