import type { SerializedAppError } from '@escena/core/app-error';
import type { Delivery } from '@escena/db/deliveries/delivery-fields';
import { deliveryFindings, type DeliveryFinding } from '../listings/delivery-findings.ts';
import { storedError } from './stored-error.ts';

/** What went out of a listing. */
export interface ListingDeliveryView {
  readonly id: string;
  readonly listingId: string;
  /** of the client's page */
  readonly url: string;
  readonly status: 'making' | 'ready' | 'failed';
  readonly error: SerializedAppError | null;
  readonly photos: number;
  /** of those, with an altered picture */
  readonly staged: number;
  /** what the listing service would say of its files; empty: nothing */
  readonly findings: readonly DeliveryFinding[];
  readonly createdAt: Date;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** the client's link works */
  readonly open: boolean;
  readonly views: number;
  readonly downloads: number;
}

export function toListingDeliveryView(delivery: Delivery, publicUrl: string): ListingDeliveryView {
  const { id, listingId, token, status, errorCode, items } = delivery;
  const { createdAt, readyAt, expiresAt, revokedAt, views, downloads } = delivery;
  return {
    id,
    listingId,
    url: new URL(`/l/${token}`, publicUrl).href,
    status,
    error: storedError(errorCode),
    photos: items.length,
    staged: items.filter(({ disclosure }) => disclosure !== null).length,
    findings: status === 'ready' ? deliveryFindings(delivery) : [],
    createdAt,
    readyAt,
    expiresAt,
    revokedAt,
    open: status === 'ready' && revokedAt === null && (expiresAt === null || expiresAt > new Date()),
    views,
    downloads,
  };
}
