import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import type { Tx } from '@escena/db/create-db';
import { createDelivery, type NewDeliveryItem } from '@escena/db/deliveries/create-delivery';
import type { Delivery } from '@escena/db/deliveries/delivery-fields';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { findSameExport } from '@escena/db/disclosures/find-same-export';
import { type ListingPlace, lockListing } from '@escena/db/listings/get-listing';
import { type ListingPhoto, listListingPhotos } from '@escena/db/listings/list-listing-photos';
import type { Listing } from '@escena/db/listings/listing-fields';
import { type ListingPicture, standingOf } from '@escena/db/listings/picture-of-photo';
import type { Queue } from '@escena/queue/create-queue';
import { planExport } from '@escena/verticals/compliance/plan-export';
import { type ProfileName, profileNames } from '@escena/verticals/compliance/profiles';
import { listingRoomNames, listingRooms } from '@escena/verticals/listing/rooms';
import { readEdits } from '../disclosures/read-edits.ts';
import { isToStage } from './is-to-stage.ts';

interface DeliverOptions extends ListingPlace {
  readonly createdById: string;
  /** null: the client's link works until it is revoked */
  readonly expiresAt: Date | null;
  /** whom to ask where the listing does not say */
  readonly workspaceName: string;
  /** a disclosure page's address of its token */
  readonly urlOf: (token: string) => string;
}

/**
 * What may go out of a listing, on its way: staged photos whose picture is approved, by the listing service's rules, and those
 * that are left out of staging as they are; in the listing's order.
 * @throws AppError `not_found`, `listing.ended`, `listing.nothing_approved`, `compliance.*` with the rule quoted
 */
export async function deliverListing(
  { tx, queue }: { readonly tx: Tx; readonly queue: Queue },
  { expiresAt, ...options }: DeliverOptions,
): Promise<Delivery> {
  const { workspaceId, listingId, createdById } = options;
  const place = { workspaceId, listingId };
  const listing = await lockListing(tx, place);
  const profile = profileNames.find((name) => name === listing.profile) ?? 'other';
  const items: NewDeliveryItem[] = [];
  for (const photo of await listListingPhotos(tx, place)) {
    const { picture, approval } = standingOf(photo);
    const { storageKey: photoKey, displayKey: photoDisplayKey, status } = photo.asset;
    if (photoDisplayKey === null || status !== 'ready') continue;
    const item = { listingPhotoId: photo.id, room: photo.room ?? 'other', photoKey, photoDisplayKey };
    if (!isToStage(photo)) items.push({ ...item, alt: altOf(photo, listing, false), staged: null });
    else if (picture && approval) {
      const disclosureId = await exportOf(tx, { ...options, listing, profile, picture });
      const staged = { outputId: picture.outputId, disclosureId };
      items.push({ ...item, alt: altOf(photo, listing, true), staged });
    }
  }
  if (items.length === 0) throw new AppError('listing.nothing_approved');
  const delivery = await createDelivery(tx, { ...place, createdById, profile, expiresAt, items });
  await queue.enqueue('delivery.make', { deliveryId: delivery.id }, { tx });
  return delivery;
}

interface ExportOptions extends Omit<DeliverOptions, 'expiresAt'> {
  readonly listing: Listing;
  readonly profile: ProfileName;
  readonly picture: ListingPicture;
}

/** The picture's export by these rules: the one there is, or a new one, which the delivery makes. */
async function exportOf(
  tx: Tx,
  { workspaceId, createdById, listing, profile, picture, workspaceName, urlOf }: ExportOptions,
): Promise<string> {
  const { outputId } = picture;
  const { label } = listing;
  const contact = listing.contact || workspaceName;
  const { edits, made } = await readEdits(tx, { workspaceId, outputId });
  planExport({ profile, edits, url: urlOf(''), ...(label !== null && { label }) });
  const same = { workspaceId, outputId, profile, label, contact };
  const known = await findSameExport(tx, same);
  if (known) return known;
  const { id } = await createDisclosure(tx, { ...same, createdById, edits, urlOf, made });
  return id;
}

function altOf({ room }: ListingPhoto, { address }: Listing, staged: boolean): Text {
  const { en, es } = listingRooms[listingRoomNames.find((name) => name === room) ?? 'other'];
  return {
    en: `${en}${staged ? ', virtually staged' : ''}. ${address}`,
    es: `${es}${staged ? ', con home staging virtual' : ''}. ${address}`,
  };
}
