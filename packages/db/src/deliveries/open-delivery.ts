/** The client's side of a delivery: whoever has its link. */
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import { deliveryFields } from './delivery-fields.ts';

const openFields = {
  ...deliveryFields,
  workspace: { select: { name: true } },
  createdBy: { select: { email: true, locale: true } },
} as const satisfies Prisma.ListingDeliverySelect;

export type OpenDelivery = Prisma.ListingDeliveryGetPayload<{ select: typeof openFields }>;

/** What a link opens, to anybody. @throws AppError `not_found`, also when it has ended or is not ready */
export async function openDelivery(db: Db | Tx, { token }: { token: string }): Promise<OpenDelivery> {
  const found = await db.listingDelivery.findFirst({
    where: {
      token,
      status: 'ready',
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    select: openFields,
  });
  if (!found) throw new AppError('not_found');
  return found;
}

/** One page or ZIP more was answered. Nothing is kept about who asked. */
export async function countDelivery(
  db: Db | Tx,
  { id, what }: { id: string; what: 'views' | 'downloads' },
): Promise<void> {
  await db.listingDelivery.updateMany({ where: { id }, data: { [what]: { increment: 1 } } });
}

/** Where a client's wish goes. */
export interface WishedFor {
  readonly projectId: string;
  readonly listingId: string;
  readonly address: string;
  /** who sent the page; null: they are erased */
  readonly sender: { readonly email: string | null; readonly locale: string | null } | null;
}

export interface ClientRequest {
  readonly token: string;
  readonly itemId: string;
  readonly comment: string;
}

/**
 * What a client wants changed about a picture, for whoever works on the listing and whoever listens.
 * @throws AppError `not_found`, also for a photo that goes out as it is or was taken out of the listing meanwhile
 */
export async function requestRevision(
  db: Db | Tx,
  { token, itemId, comment }: ClientRequest,
): Promise<WishedFor> {
  return inTransaction(db, async (tx) => {
    const { id: deliveryId, workspaceId, listingId, items, ...about } = await openDelivery(tx, { token });
    const item = items.find(({ id }) => id === itemId);
    const photo =
      item &&
      (await tx.listingPhoto.findFirst({
        where: { id: item.listingPhotoId, workspaceId, listingId },
        select: { id: true },
      }));
    if (!item?.outputId || !photo) throw new AppError('not_found', { data: { itemId } });
    const { outputId } = item;
    const id = createId('listingReview');
    await tx.listingReview.create({
      data: { id, workspaceId, photoId: photo.id, outputId, verdict: 'revision', comment, deliveryId },
      select: { id: true },
    });
    await recordEvent(tx, {
      workspaceId,
      type: 'listing.change_asked',
      subjectId: id,
      data: async () => ({ listingId, photoId: photo.id, outputId, comment }),
    });
    const { listing, createdBy: sender } = about;
    return { projectId: listing.projectId, listingId, address: listing.address, sender };
  });
}
