/** The worker's side: what is to be made, and how it ended. The queue names no tenant. */
import type { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { recordEvent } from '../webhooks/record-event.ts';

const workFields = {
  id: true,
  workspaceId: true,
  profile: true,
  items: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      disclosureId: true,
      photoKey: true,
      storageKey: true,
      disclosure: { select: { status: true, errorCode: true, errorDetail: true } },
    },
  },
} as const satisfies Prisma.ListingDeliverySelect;

export type DeliveryWork = Prisma.ListingDeliveryGetPayload<{ select: typeof workFields }>;

/** Undefined when it was made, failed or erased meanwhile. */
export async function findDeliveryToMake(
  db: Db | Tx,
  { deliveryId }: { deliveryId: string },
): Promise<DeliveryWork | undefined> {
  const found = await db.listingDelivery.findFirst({
    where: { id: deliveryId, status: 'making' },
    select: workFields,
  });
  return found ?? undefined;
}

/** A photo that goes out as it is has its file. */
export async function giveItemFile(
  db: Db | Tx,
  { itemId, ...file }: { itemId: string; storageKey: string; bytes: number; checks: Prisma.InputJsonValue },
): Promise<void> {
  await db.listingDeliveryItem.updateMany({ where: { id: itemId }, data: file });
}

/** From here on its page and its ZIP are there, and whoever listens hears of it. Any number of times. */
export async function markDeliveryReady(
  db: Db | Tx,
  { id, workspaceId }: Pick<DeliveryWork, 'id' | 'workspaceId'>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const readyAt = new Date();
    const { count } = await tx.listingDelivery.updateMany({
      where: { id, workspaceId, status: 'making' },
      data: { status: 'ready', readyAt },
    });
    if (count === 0) return;
    await recordEvent(tx, {
      workspaceId,
      type: 'listing.delivered',
      subjectId: id,
      data: async () => {
        const { listing, _count, profile } = await tx.listingDelivery.findUniqueOrThrow({
          where: { id },
          select: {
            profile: true,
            listing: { select: { id: true, projectId: true, address: true, reference: true } },
            _count: { select: { items: true } },
          },
        });
        return { id, listing, profile, photos: _count.items, readyAt: readyAt.toISOString() };
      },
    });
  });
}

export async function markDeliveryFailed(
  db: Db | Tx,
  { deliveryId }: { deliveryId: string },
  error: AppError,
): Promise<void> {
  await db.listingDelivery.updateMany({
    where: { id: deliveryId, status: 'making' },
    data: { status: 'failed', errorCode: error.code, errorDetail: error.detail ?? null },
  });
}
