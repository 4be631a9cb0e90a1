import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** @throws AppError `not_found` */
export async function getBrandLogo(
  db: Db | Tx,
  { workspaceId, logoId }: { workspaceId: string; logoId: string },
): Promise<{ name: string; storageKey: string; mime: string }> {
  const logo = await db.brandLogo.findFirst({
    where: { id: logoId, workspaceId },
    select: { name: true, storageKey: true, mime: true },
  });
  if (!logo) throw new AppError('not_found', { data: { logoId } });
  return logo;
}
