import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import { getAsset } from '../assets/get-asset.ts';
import type { Tx } from '../create-db.ts';
import { type BrandKitPlace, getBrandKit } from './get-brand-kit.ts';

interface SetBrandLogosOptions extends BrandKitPlace {
  /** in their order: ids of logos that the kit has, and of photos that become one */
  readonly logos: readonly string[];
}

const file = { name: true, storageKey: true, sha256: true, mime: true, bytes: true } as const;

/**
 * All logos of a kit. One that was a photo names its file itself from here on: the photo may go.
 * @throws AppError `not_found`, `conflict` for a photo that is not ready
 */
export async function setBrandLogos(tx: Tx, { logos, ...place }: SetBrandLogosOptions): Promise<void> {
  const { workspaceId, brandKitId } = place;
  await tx.$queryRaw`SELECT 1 FROM "BrandKit" WHERE "id" = ${brandKitId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
  await getBrandKit(tx, place);
  const had = await tx.brandLogo.findMany({
    where: { workspaceId, brandKitId },
    select: { ...file, id: true, width: true, height: true },
  });
  const rows = [];
  for (const [position, id] of [...new Set(logos)].entries()) {
    const logo = had.find((one) => one.id === id) ?? (await logoOf(tx, { workspaceId, assetId: id }));
    rows.push({ ...logo, workspaceId, brandKitId, position });
  }
  await tx.brandLogo.deleteMany({ where: { workspaceId, brandKitId } });
  await tx.brandLogo.createMany({ data: rows });
}

async function logoOf(tx: Tx, place: { workspaceId: string; assetId: string }) {
  const { status, width, height } = await getAsset(tx, place);
  if (status !== 'ready' || width === null || height === null)
    throw new AppError('conflict', { detail: `the picture is ${status}`, data: { assetId: place.assetId } });
  const found = await tx.asset.findFirstOrThrow({
    where: { id: place.assetId, workspaceId: place.workspaceId },
    select: file,
  });
  return { ...found, id: createId('brandLogo'), width, height };
}
