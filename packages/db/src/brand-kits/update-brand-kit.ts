import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { BrandKitContent } from './brand-kit-fields.ts';
import type { BrandKitPlace } from './get-brand-kit.ts';

type Change = { readonly [Key in keyof BrandKitContent]?: BrandKitContent[Key] | undefined };

/** What is not named stays. Creatives made with it stay as they are. @throws AppError `not_found` */
export async function updateBrandKit(
  db: Db | Tx,
  { workspaceId, brandKitId, ...change }: BrandKitPlace & Change,
): Promise<void> {
  const { count } = await db.brandKit.updateMany({
    where: { id: brandKitId, workspaceId, deletedAt: null },
    data: change,
  });
  if (count === 0) throw new AppError('not_found', { data: { brandKitId } });
}
