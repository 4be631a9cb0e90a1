import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';

export interface SettleReadingOptions {
  readonly workspaceId: string;
  readonly readingId: string;
  readonly outcome: { readonly room: Prisma.InputJsonValue } | { readonly error: AppError };
}

/** Ends a pending reading with its room or the reason for none. @returns false when it was settled before (a redelivery) */
export async function settleReading(db: Db | Tx, options: SettleReadingOptions): Promise<boolean> {
  const { workspaceId, readingId, outcome } = options;
  const data =
    'room' in outcome
      ? { status: 'ready' as const, room: outcome.room }
      : {
          status: 'failed' as const,
          errorCode: outcome.error.code,
          errorDetail: outcome.error.detail ?? null,
        };
  const { count } = await db.roomReading.updateMany({
    where: { id: readingId, workspaceId, status: 'pending' },
    data,
  });
  return count === 1;
}
