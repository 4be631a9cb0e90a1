import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Design, designFields } from './design-fields.ts';

/** @throws AppError `not_found` */
export async function getDesign(
  db: Db | Tx,
  { workspaceId, designId }: { workspaceId: string; designId: string },
): Promise<Design> {
  const design = await db.design.findFirst({ where: { id: designId, workspaceId }, select: designFields });
  if (!design) throw new AppError('not_found', { data: { designId } });
  return design;
}
