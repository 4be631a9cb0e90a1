import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type TryonWidget, widgetFields } from './widget-fields.ts';

/** A published one, to anybody. @throws AppError `not_found` */
export async function openWidget(db: Db | Tx, { token }: { token: string }): Promise<TryonWidget> {
  const found = await db.tryonWidget.findFirst({
    where: { token, publishedAt: { not: null }, project: { deletedAt: null } },
    select: widgetFields,
  });
  if (!found) throw new AppError('not_found');
  return found;
}
