/** Photos that shoppers brought to a widget, and what was made of them. */
import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Asset, assetFields } from '../assets/asset-fields.ts';
import { type JobWithOutputs, jobWithOutputs } from '../jobs/job-fields.ts';

interface OfWidget {
  readonly widgetId: string;
  readonly workspaceId: string;
  readonly assetId: string;
}

/** Says through which widget a photo came: from now on it goes a day after it came, whatever the workspace's rules say. */
export async function recordVisit(tx: Tx, visit: OfWidget): Promise<void> {
  await tx.tryonVisit.create({ data: visit, select: { assetId: true } });
}

/** @throws AppError `not_found` for a photo that did not come through this widget */
export async function findVisitor(db: Db | Tx, { widgetId, workspaceId, assetId }: OfWidget): Promise<Asset> {
  const found = await db.asset.findFirst({
    where: { id: assetId, workspaceId, deletedAt: null, tryonVisit: { widgetId } },
    select: assetFields,
  });
  if (!found) throw new AppError('not_found');
  return found;
}

/** A try-on of such a photo. @throws AppError `not_found` */
export async function findVisitorsRun(
  db: Db | Tx,
  { widgetId, workspaceId, jobId }: Omit<OfWidget, 'assetId'> & { readonly jobId: string },
): Promise<JobWithOutputs> {
  const found = await db.job.findFirst({
    where: { id: jobId, workspaceId, tool: 'tryon', asset: { deletedAt: null, tryonVisit: { widgetId } } },
    select: jobWithOutputs,
  });
  if (!found) throw new AppError('not_found');
  return found;
}
