import { randomBytes } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { getProject } from '../projects/get-project.ts';
import { type TryonWidget, widgetFields } from './widget-fields.ts';

/** More than this a workspace does not look after. */
const mostWidgets = 200;

export interface CreateWidgetOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly createdById: string;
  readonly name: string;
  readonly setup: Prisma.InputJsonValue;
  readonly origins: string[];
  /** try-ons a day */
  readonly dailyLimit: number;
}

/** Not published yet. @throws AppError `not_found`, `configurator.limit_reached` */
export async function createWidget(db: Db | Tx, options: CreateWidgetOptions): Promise<TryonWidget> {
  const { workspaceId } = options;
  await getProject(db, options);
  if ((await db.tryonWidget.count({ where: { workspaceId } })) >= mostWidgets)
    throw new AppError('configurator.limit_reached', { data: { limit: mostWidgets } });
  const token = randomBytes(18).toString('base64url');
  return db.tryonWidget.create({
    data: { id: createId('tryonWidget'), token, ...options },
    select: widgetFields,
  });
}
