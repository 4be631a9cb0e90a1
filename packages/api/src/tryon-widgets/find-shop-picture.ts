/** Where the pictures of the try-on page in a shop lie: what it offers, and the shopper's own. For anybody who has their ids. */
import { AppError } from '@escena/core/app-error';
import { getAsset } from '@escena/db/assets/get-asset';
import type { Db } from '@escena/db/create-db';
import { getModel3d } from '@escena/db/models3d/get-model3d';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import { findVisitor, findVisitorsRun } from '@escena/db/tryon-widgets/visits';
import { idOfAccessory, widgetSetup } from '@escena/verticals/tryon/widget/setup';

/**
 * `offer` of the setup, `photo` of a shopper, and of a try-on of that photo: `result` as a JPEG, `png` with every pixel, `mask` of what
 * was changed.
 */
export const shopPictures = ['offer', 'photo', 'result', 'png', 'mask'] as const;
export type ShopPicture = (typeof shopPictures)[number];

export interface FoundShopPicture {
  readonly storageKey: string;
  readonly mime: 'image/webp' | 'image/jpeg' | 'image/png';
}

/** @throws AppError `not_found` */
export async function findShopPicture(
  db: Db,
  { token, kind, id }: { token: string; kind: ShopPicture; id: string },
): Promise<FoundShopPicture> {
  const { id: widgetId, workspaceId, setup } = await openWidget(db, { token });
  switch (kind) {
    case 'offer': {
      const { garments, accessories } = widgetSetup.parse(setup);
      const isOffered =
        garments.some(({ garment }) => garment.pictureId === id) ||
        accessories.some(({ accessory }) => idOfAccessory(accessory) === id);
      if (!isOffered) throw new AppError('not_found');
      const isModel = id.startsWith('mdl_');
      if (isModel) return shown((await getModel3d(db, { workspaceId, modelId: id })).thumbKey);
      return shown((await getAsset(db, { workspaceId, assetId: id })).displayKey);
    }
    case 'photo':
      return shown((await findVisitor(db, { widgetId, workspaceId, assetId: id })).displayKey);
    case 'result':
    case 'png':
    case 'mask': {
      const [output] = (await findVisitorsRun(db, { widgetId, workspaceId, jobId: id })).outputs;
      if (!output?.maskKey) throw new AppError('not_found');
      if (kind === 'result') return { storageKey: output.jpegKey, mime: 'image/jpeg' };
      return { storageKey: kind === 'png' ? output.imageKey : output.maskKey, mime: 'image/png' };
    }
  }
}

function shown(storageKey: string | null): FoundShopPicture {
  if (storageKey === null) throw new AppError('not_found', { detail: 'not read yet' });
  return { storageKey, mime: 'image/webp' };
}
