import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersOutput } from '../tryon-widgets/not-a-shoppers.ts';

/** Out of sight. @throws AppError `not_found` */
export async function deleteOutput(
  db: Db | Tx,
  { workspaceId, outputId }: { workspaceId: string; outputId: string },
): Promise<void> {
  const { count } = await db.output.updateMany({
    where: { id: outputId, workspaceId, deletedAt: null, ...notAShoppersOutput },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { outputId } });
}
