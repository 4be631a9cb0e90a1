import { AppError } from '@escena/core/app-error';
import { withdrawConsents } from '../consents/withdraw-consent.ts';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type TryonWidget, widgetFields } from './widget-fields.ts';

export interface WidgetChange {
  readonly name?: string | undefined;
  readonly setup?: Prisma.InputJsonValue | undefined;
  readonly origins?: string[] | undefined;
  readonly dailyLimit?: number | undefined;
  /** null: nobody sees it any more */
  readonly publishedAt?: Date | null | undefined;
}

/** What is not named stays. @throws AppError `not_found` */
export async function updateWidget(
  db: Db | Tx,
  { workspaceId, widgetId: id, ...change }: WidgetChange & { workspaceId: string; widgetId: string },
): Promise<TryonWidget> {
  const [updated] = await db.tryonWidget.updateManyAndReturn({
    where: { id, workspaceId },
    data: change,
    select: widgetFields,
  });
  if (!updated) throw new AppError('not_found', { data: { widgetId: id } });
  return updated;
}

/** For good, with the photos that came through it: nobody could erase them there any more. @throws AppError `not_found` */
export async function deleteWidget(
  db: Db | Tx,
  { workspaceId, widgetId: id }: { workspaceId: string; widgetId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const visits = await tx.tryonVisit.findMany({
      where: { workspaceId, widgetId: id },
      select: { assetId: true },
    });
    await withdrawConsents(tx, { workspaceId, assetIds: visits.map(({ assetId }) => assetId) });
    const { count } = await tx.tryonWidget.deleteMany({ where: { id, workspaceId } });
    if (count === 0) throw new AppError('not_found', { data: { widgetId: id } });
  });
}
