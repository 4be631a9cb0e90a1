/**
 * A shopper's photo of themselves, from anybody: nothing is taken in before they agreed, it is looked at by a worker (and a
 * moderator) before it is shown, and it goes after a day or when they say so.
 */
import { AppError, type SerializedAppError } from '@escena/core/app-error';
import type { GivenConsent } from '@escena/db/consents/give-consent';
import { requireCurrentWords } from '@escena/db/consents/give-consent';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import { findVisitor, recordVisit } from '@escena/db/tryon-widgets/visits';
import { withdrawConsent } from '@escena/privacy/withdraw-consent';
import { storePhoto } from '@escena/storage/store-photo';
import type { Context } from '../context.ts';
import { keepPhoto } from '../upload/keep-photo.ts';
import { storedError } from '../views/stored-error.ts';

/** Somebody who cannot decide sends fewer, a part of a photo for the face and one for clothes; a shop's busiest hour has no more. */
const perShopper = { quota: 20, windowSeconds: 600 };
const perWidget = { quota: 300, windowSeconds: 3600 };

/** What a phone's camera makes. */
export const mostPhotoBytes = 25_000_000;

export interface ReceiveShopperPhotoOptions {
  readonly token: string;
  readonly consent: GivenConsent;
  /** the shopper's address, as far as it is known */
  readonly ip: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/**
 * @returns the photo's id: whoever has it may have the photo tried on, and erase it
 * @throws AppError `not_found`, `consent.outdated`, `api.rate_limited`, `image.*`
 */
export async function receiveShopperPhoto(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { token, consent, ip, ...content }: ReceiveShopperPhotoOptions,
): Promise<{ photo: string }> {
  const { db, queue } = services;
  const { id: widgetId, workspaceId, projectId } = await openWidget(db, { token });
  requireCurrentWords(consent);
  const states = await takeFromLimits(db, [
    { key: `me:${widgetId}:${ip ?? 'unknown'}`, ...perShopper },
    { key: `people-of:${widgetId}`, ...perWidget },
  ]);
  if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
  const stored = await storePhoto(services, { ...content, maxBytes: mostPhotoBytes });
  return inTransaction(db, async (tx) => {
    const { assetId } = await keepPhoto(
      { db: tx, queue },
      { workspaceId, projectId, name: 'shopper', ...stored, consent: { ...consent, givenById: null } },
    );
    await recordVisit(tx, { widgetId, workspaceId, assetId });
    return { photo: assetId };
  });
}

export interface ShopperPhotoView {
  readonly status: 'processing' | 'ready' | 'failed';
  readonly width: number | null;
  readonly height: number | null;
  readonly error: SerializedAppError | null;
}

/** What became of a photo. @throws AppError `not_found` */
export async function describeShopperPhoto(
  db: Db,
  { token, photo }: { token: string; photo: string },
): Promise<ShopperPhotoView> {
  const { id: widgetId, workspaceId } = await openWidget(db, { token });
  const { status, width, height, errorCode } = await findVisitor(db, {
    widgetId,
    workspaceId,
    assetId: photo,
  });
  return { status, width, height, error: storedError(errorCode) };
}

/** The shopper takes their word back: photo and try-ons are erased. @throws AppError `not_found` */
export async function eraseShopperPhoto(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  { token, photo }: { token: string; photo: string },
): Promise<{ erased: boolean }> {
  const { id: widgetId, workspaceId } = await openWidget(db, { token });
  await findVisitor(db, { widgetId, workspaceId, assetId: photo });
  return { erased: await withdrawConsent({ db, storage }, { workspaceId, assetId: photo }) };
}
