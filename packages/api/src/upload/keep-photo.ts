import { cleanName } from '@escena/core/clean-name';
import { createAsset } from '@escena/db/assets/create-asset';
import { inTransaction } from '@escena/db/in-transaction';
import type { StoredPhoto } from '@escena/storage/store-photo';
import type { Context } from '../context.ts';
import { requestRoom } from '../rooms/request-room.ts';

interface KeepOptions extends StoredPhoto {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file is called */
  readonly name: string;
  readonly purpose?: 'photo' | 'mask';
  /** announced before; a new one otherwise */
  readonly id?: string;
}

/** Makes stored bytes a photo, or a mask for one, and hands it to a worker to be read. @throws AppError `not_found` */
export async function keepPhoto(
  { db, queue }: Pick<Context, 'db' | 'queue'>,
  { name, ...photo }: KeepOptions,
): Promise<{ assetId: string }> {
  return inTransaction(db, async (tx) => {
    const { id: assetId, workspaceId } = await createAsset(tx, { name: cleanName(name, 'photo'), ...photo });
    await queue.enqueue('asset.ingest', { assetId }, { tx });
    // The editor wants the room in seconds: it is read before anyone asks.
    if (photo.purpose !== 'mask') await requestRoom({ tx, queue }, { workspaceId, assetId, marks: {} });
    return { assetId };
  });
}
