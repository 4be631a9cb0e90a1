import { cleanName } from '@escena/core/clean-name';
import { createAsset } from '@escena/db/assets/create-asset';
import { type GivenConsent, giveConsent } from '@escena/db/consents/give-consent';
import type { Db, Tx } from '@escena/db/create-db';
import { inTransaction } from '@escena/db/in-transaction';
import type { StoredPhoto } from '@escena/storage/store-photo';
import type { Context } from '../context.ts';
import { requestRoom } from '../rooms/request-room.ts';

/** What members bring; a person's photo is one with a consent. */
export type UploadPurpose = 'photo' | 'mask' | 'personMask';

interface KeepOptions extends StoredPhoto {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file is called */
  readonly name: string;
  /** default: a photo */
  readonly purpose?: UploadPurpose;
  /** of the person in it: it is theirs then */
  readonly consent?: GivenConsent & { readonly givenById: string | null };
  /** announced before; a new one otherwise */
  readonly id?: string;
}

/**
 * Makes stored bytes a photo, or a mask for one, and hands it to a worker to be read. What the person in it agreed to is
 * recorded in the same transaction: no worker sees one without the other.
 * @throws AppError `not_found`, `consent.outdated`
 */
export async function keepPhoto(
  { db, queue }: { readonly db: Db | Tx } & Pick<Context, 'queue'>,
  { name, consent, purpose = 'photo', ...photo }: KeepOptions,
): Promise<{ assetId: string }> {
  return inTransaction(db, async (tx) => {
    const { id: assetId, workspaceId } = await createAsset(tx, {
      name: cleanName(name, 'photo'),
      purpose: consent ? 'person' : purpose,
      ...photo,
    });
    if (consent) await giveConsent(tx, { ...consent, workspaceId, assetId });
    await queue.enqueue('asset.ingest', { assetId }, { tx });
    // The editor wants the room in seconds: it is read before anyone asks.
    if (!consent && purpose === 'photo')
      await requestRoom({ tx, queue }, { workspaceId, assetId, marks: {} });
    return { assetId };
  });
}
