import { randomBytes } from 'node:crypto';
import { createId } from '@escena/core/create-id';
import type { Text } from '@escena/core/text';
import type { Tx } from '../create-db.ts';
import type { ListingPlace } from '../listings/get-listing.ts';
import { type Delivery, deliveryFields } from './delivery-fields.ts';

export interface NewDeliveryItem {
  readonly listingPhotoId: string;
  readonly room: string;
  readonly alt: Text;
  /** of a staged photo: its approved picture and that picture's export; null: the photo goes out as it is */
  readonly staged: { readonly outputId: string; readonly disclosureId: string } | null;
  readonly photoKey: string;
  readonly photoDisplayKey: string;
}

export interface CreateDeliveryOptions extends ListingPlace {
  readonly createdById: string;
  readonly profile: string;
  /** null: until it is revoked */
  readonly expiresAt: Date | null;
  /** in the listing's order */
  readonly items: readonly NewDeliveryItem[];
}

/** A delivery on its way: it names its objects itself. Enqueue `delivery.make` in the same transaction. */
export async function createDelivery(
  tx: Tx,
  { items, ...options }: CreateDeliveryOptions,
): Promise<Delivery> {
  const id = createId('listingDelivery');
  await tx.listingDelivery.create({
    data: { id, token: randomBytes(24).toString('base64url'), ...options },
    select: { id: true },
  });
  await tx.listingDeliveryItem.createMany({
    data: items.map(({ alt, staged, ...item }, position) => ({
      id: createId('listingDeliveryItem'),
      workspaceId: options.workspaceId,
      deliveryId: id,
      position,
      altEn: alt.en,
      altEs: alt.es,
      ...staged,
      ...item,
    })),
  });
  return tx.listingDelivery.findUniqueOrThrow({ where: { id }, select: deliveryFields });
}
