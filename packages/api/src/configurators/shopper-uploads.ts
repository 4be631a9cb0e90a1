/**
 * A shopper's own logo or photo, from anybody: what it may be and how large the shop says, how often we say. It is stored
 * as it came and read in a worker's process; nothing of it is shown before that.
 */
import { AppError, type SerializedAppError } from '@escena/core/app-error';
import { cleanName } from '@escena/core/clean-name';
import { openConfigurator } from '@escena/db/configurators/open-configurator';
import type { Db } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import { createShopperUpload } from '@escena/db/shopper-uploads/create-shopper-upload';
import { findShopperUpload } from '@escena/db/shopper-uploads/find-shopper-upload';
import { requireShopperRoom } from '@escena/db/shopper-uploads/require-shopper-room';
import { storePhoto } from '@escena/storage/store-photo';
import { configuratorSetup, type PictureKind } from '@escena/verticals/product/configurator/setup';
import type { Context } from '../context.ts';
import { storedError } from '../views/stored-error.ts';

/** Somebody who cannot decide sends fewer; a shop's busiest hour has no more. */
const perShopper = { quota: 20, windowSeconds: 600 };
const perConfigurator = { quota: 300, windowSeconds: 3600 };

const pictures = ['image/png', 'image/jpeg', 'image/webp'];
const accepted: Readonly<Record<PictureKind, readonly string[]>> = {
  logo: [...pictures, 'image/svg+xml'],
  photo: pictures,
};

export interface ReceiveShopperUploadOptions {
  readonly token: string;
  /** of the setup */
  readonly place: string;
  readonly kind: PictureKind;
  /** as the shopper's file is called */
  readonly name: string;
  /** the shopper's address, as far as it is known */
  readonly ip: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/**
 * @returns the upload's id, for `describeShopperUpload` and for an order
 * @throws AppError `not_found`, `api.rate_limited`, `configurator.*`, `storage.*`
 */
export async function receiveShopperUpload(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { token, place, kind, name, ip, ...content }: ReceiveShopperUploadOptions,
): Promise<{ upload: string }> {
  const { db, queue } = services;
  const { id: configuratorId, workspaceId, asset, ...stored } = await openConfigurator(db, { token });
  const field = configuratorSetup.parse(stored.setup).texts.find((one) => one.name === place);
  if (!field?.allows.includes(kind))
    throw new AppError('configurator.not_offered', { detail: place, data: { field: place } });
  const states = await takeFromLimits(db, [
    { key: `bring:${configuratorId}:${ip ?? 'unknown'}`, ...perShopper },
    { key: `brought-to:${configuratorId}`, ...perConfigurator },
  ]);
  if (states.some(({ allowed }) => !allowed)) throw new AppError('api.rate_limited');
  const maxBytes = field.maxMegabytes * 1_000_000;
  // Before the bytes: what is refused after them would lie in the store until the night.
  await requireShopperRoom(db, { configuratorId, bytes: maxBytes });
  const kept = await storePhoto(services, { ...content, maxBytes, accepts: accepted[kind] }).catch(
    (thrown: unknown) => {
      throw inShoppersWords(thrown);
    },
  );
  const { projectId } = asset;
  const named = { name: cleanName(name, kind), place, kind };
  const upload = await inTransaction(db, async (tx) => {
    const assetId = await createShopperUpload(tx, {
      workspaceId,
      projectId,
      configuratorId,
      ...named,
      ...kept,
    });
    await queue.enqueue('asset.ingest', { assetId }, { tx });
    return assetId;
  });
  return { upload };
}

/** The caps of a place are not those that members are told of. */
function inShoppersWords(thrown: unknown): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  switch (thrown.code) {
    case 'image.too_many_bytes':
      return new AppError('configurator.file_too_large', { cause: thrown });
    case 'image.not_an_image':
    case 'image.unsupported':
      return new AppError('configurator.file_refused', { detail: thrown.detail, cause: thrown });
    default:
      return thrown;
  }
}

export interface ShopperUploadView {
  readonly status: 'processing' | 'ready' | 'failed';
  readonly error: SerializedAppError | null;
}

/** What became of an upload. @throws AppError `not_found` */
export async function describeShopperUpload(
  db: Db,
  { token, upload }: { token: string; upload: string },
): Promise<ShopperUploadView> {
  const { id: configuratorId } = await openConfigurator(db, { token });
  const found = await findShopperUpload(db, { configuratorId, assetId: upload });
  if (!found) throw new AppError('not_found');
  return { status: found.status, error: storedError(found.errorCode) };
}
