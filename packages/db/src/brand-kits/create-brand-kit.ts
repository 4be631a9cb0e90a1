import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { type BrandKit, type BrandKitContent, brandKitFields } from './brand-kit-fields.ts';

interface CreateBrandKitOptions extends BrandKitContent {
  readonly workspaceId: string;
  readonly createdById: string;
}

/** Without logos yet. */
export async function createBrandKit(db: Db | Tx, options: CreateBrandKitOptions): Promise<BrandKit> {
  return db.brandKit.create({ data: { id: createId('brandKit'), ...options }, select: brandKitFields });
}
