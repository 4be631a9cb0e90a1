import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { ListingPlace } from '../listings/get-listing.ts';
import { type Delivery, deliveryFields } from './delivery-fields.ts';

interface DeliveryPlace {
  readonly workspaceId: string;
  readonly deliveryId: string;
}

/** @throws AppError `not_found` */
export async function getDelivery(
  db: Db | Tx,
  { workspaceId, deliveryId }: DeliveryPlace,
): Promise<Delivery> {
  const found = await db.listingDelivery.findFirst({
    where: { id: deliveryId, workspaceId },
    select: deliveryFields,
  });
  if (!found) throw new AppError('not_found', { data: { deliveryId } });
  return found;
}

/** What went out of a listing, newest first. */
export async function listDeliveries(
  db: Db | Tx,
  { workspaceId, listingId }: ListingPlace,
): Promise<Delivery[]> {
  return db.listingDelivery.findMany({
    where: { workspaceId, listingId },
    orderBy: { id: 'desc' },
    take: 50,
    select: deliveryFields,
  });
}

/** Its client's link works no more. @throws AppError `not_found` */
export async function revokeDelivery(db: Db | Tx, { workspaceId, deliveryId }: DeliveryPlace): Promise<void> {
  const { count } = await db.listingDelivery.updateMany({
    where: { id: deliveryId, workspaceId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { deliveryId } });
}
