import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { notAShoppersOutput } from '../tryon-widgets/not-a-shoppers.ts';
import { type Output, outputFields } from './output-fields.ts';

/** @throws AppError `not_found`, also for a deleted one and for a shopper's */
export async function getOutput(
  db: Db | Tx,
  { workspaceId, outputId }: { workspaceId: string; outputId: string },
): Promise<Output> {
  const output = await db.output.findFirst({
    where: { id: outputId, workspaceId, deletedAt: null, ...notAShoppersOutput },
    select: outputFields,
  });
  if (!output) throw new AppError('not_found', { data: { outputId } });
  return output;
}
