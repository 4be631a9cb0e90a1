import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';

/** Undoes `deleteOutput`; what was given back for its credits stays away. @throws AppError `not_found` */
export async function restoreOutput(
  db: Db | Tx,
  { workspaceId, outputId }: { workspaceId: string; outputId: string },
): Promise<void> {
  const { count } = await db.output.updateMany({
    where: { id: outputId, workspaceId, deletedAt: { not: null }, job: { refund: null, ...notAShoppersJob } },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError('not_found', { data: { outputId } });
}
