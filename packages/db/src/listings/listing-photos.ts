/** Which photos a listing has, in which order, and what a person says of each. */
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import type { RoomSource } from '../generated/enums.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ListingPlace, lockListing } from './get-listing.ts';

export interface NewListingPhoto {
  readonly assetId: string;
  /** what its name says, if it says so */
  readonly room: string | null;
}

/** More are no listing: services take 40 to 50. */
export const mostListingPhotos = 100;

/**
 * Photos of the listing's project, behind those that it has; one that it has already stays where it is.
 * @throws AppError `not_found` for the listing, or a photo that is not in its project; `listing.ended`, `listing.too_many`
 */
export async function addListingPhotos(
  db: Db | Tx,
  { photos, ...place }: ListingPlace & { readonly photos: readonly NewListingPhoto[] },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { workspaceId, listingId } = place;
    const { projectId } = await lockListing(tx, place);
    const assetIds = photos.map(({ assetId }) => assetId);
    const known = await tx.asset.findMany({
      where: { id: { in: assetIds }, workspaceId, projectId, deletedAt: null, purpose: 'photo' },
      select: { id: true },
    });
    const missing = assetIds.find((assetId) => !known.some(({ id }) => id === assetId));
    if (missing) throw new AppError('not_found', { data: { photoId: missing } });
    const there = await tx.listingPhoto.findMany({
      where: { listingId, workspaceId },
      select: { assetId: true, position: true },
    });
    const added = photos.filter(({ assetId }) => !there.some((one) => one.assetId === assetId));
    if (there.length + added.length > mostListingPhotos)
      throw new AppError('listing.too_many', { data: { most: mostListingPhotos } });
    const next = Math.max(-1, ...there.map(({ position }) => position)) + 1;
    await tx.listingPhoto.createMany({
      data: added.map(({ assetId, room }, i) => ({
        id: createId('listingPhoto'),
        workspaceId,
        listingId,
        assetId,
        position: next + i,
        room,
        roomSource: room === null ? null : ('name' as const),
      })),
      skipDuplicates: true,
    });
  });
}

/** @throws AppError `not_found`, `listing.ended`, `conflict` when these are not exactly the listing's photos */
export async function orderListingPhotos(
  db: Db | Tx,
  { photoIds, ...place }: ListingPlace & { readonly photoIds: readonly string[] },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockListing(tx, place);
    const { workspaceId, listingId } = place;
    const there = await tx.listingPhoto.findMany({
      where: { listingId, workspaceId, asset: { deletedAt: null } },
      select: { id: true },
    });
    const wanted = new Set(photoIds);
    if (
      wanted.size !== there.length ||
      photoIds.length !== there.length ||
      there.some(({ id }) => !wanted.has(id))
    )
      throw new AppError('conflict', { detail: 'not exactly the photos of the listing' });
    for (const [position, id] of photoIds.entries())
      await tx.listingPhoto.updateMany({ where: { id, listingId, workspaceId }, data: { position } });
  });
}

export interface ListingPhotoChange {
  readonly room?: string;
  readonly leftOut?: boolean;
  /** another word forgets how it hung together with the photos of the last */
  readonly roomGroup?: string;
  /** `verticals/listing/room-link`; null: it is furnished by itself */
  readonly roomLink?: Prisma.InputJsonObject | null;
}

/** @throws AppError `not_found`, `listing.ended` */
export async function updateListingPhoto(
  db: Db | Tx,
  {
    photoId,
    change: { roomLink, ...change },
    ...place
  }: ListingPlace & { readonly photoId: string; readonly change: ListingPhotoChange },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockListing(tx, place);
    const link =
      roomLink ?? (roomLink === null || change.roomGroup !== undefined ? Prisma.DbNull : undefined);
    const { count } = await tx.listingPhoto.updateMany({
      where: { id: photoId, ...place },
      data: {
        ...change,
        ...(change.room !== undefined && { roomSource: 'person' }),
        ...(link !== undefined && { roomLink: link }),
      },
    });
    if (count === 0) throw new AppError('not_found', { data: { photoId } });
  });
}

/** What is made of it stays in the project. @throws AppError `not_found`, `listing.ended` */
export async function removeListingPhoto(
  db: Db | Tx,
  { photoId, ...place }: ListingPlace & { readonly photoId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockListing(tx, place);
    const { count } = await tx.listingPhoto.deleteMany({ where: { id: photoId, ...place } });
    if (count === 0) throw new AppError('not_found', { data: { photoId } });
  });
}

/** Takes over what was found out about a photo's room, in every listing where nobody knows it yet. */
export async function recogniseListingPhotos(
  db: Db | Tx,
  { assetId, room, roomSource }: { assetId: string; room: string; roomSource: RoomSource },
): Promise<void> {
  await db.listingPhoto.updateMany({ where: { assetId, room: null }, data: { room, roomSource } });
}
