/** What the try-on page in a shop is made from. For anybody: nothing of the workspace but what it offers leaves. */
import { AppError } from '@escena/core/app-error';
import { findAssets } from '@escena/db/assets/find-assets';
import { getAsset } from '@escena/db/assets/get-asset';
import type { Db } from '@escena/db/create-db';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import { findVisitor, findVisitorsRun } from '@escena/db/tryon-widgets/visits';
import type { GarmentKind } from '@escena/verticals/tryon/garment-landmarks';
import { widgetSetup } from '@escena/verticals/tryon/widget/setup';

export interface ShopGarment {
  readonly id: string;
  readonly name: string;
  readonly kind: GarmentKind;
}

export interface TryonShop {
  readonly name: string;
  /** whose pages may show it */
  readonly origins: readonly string[];
  readonly garments: readonly ShopGarment[];
}

/** @throws AppError `not_found` */
export async function openTryonShop(db: Db, { token }: { token: string }): Promise<TryonShop> {
  const { name, origins, setup, workspaceId } = await openWidget(db, { token });
  const { garments } = widgetSetup.parse(setup);
  const there = await findAssets(db, {
    workspaceId,
    assetIds: garments.map(({ garment }) => garment.pictureId),
  });
  const ready = new Set(there.flatMap(({ id, status }) => (status === 'ready' ? [id] : [])));
  return {
    name,
    origins,
    garments: garments.flatMap(({ name: title, garment: { pictureId: id, kind } }) =>
      ready.has(id) ? [{ id, name: title, kind }] : [],
    ),
  };
}

/** `garment` of the setup, `photo` of a shopper, `result` of a try-on of that photo. */
export type ShopPicture = 'garment' | 'photo' | 'result';

/** Where a picture of the page lies. @throws AppError `not_found` */
export async function findShopPicture(
  db: Db,
  { token, kind, id }: { token: string; kind: ShopPicture; id: string },
): Promise<{ storageKey: string; mime: 'image/webp' | 'image/jpeg' }> {
  const { id: widgetId, workspaceId, setup } = await openWidget(db, { token });
  switch (kind) {
    case 'garment': {
      const offered = widgetSetup.parse(setup).garments.some(({ garment }) => garment.pictureId === id);
      if (!offered) throw new AppError('not_found');
      return shown(await getAsset(db, { workspaceId, assetId: id }));
    }
    case 'photo':
      return shown(await findVisitor(db, { widgetId, workspaceId, assetId: id }));
    case 'result': {
      const [output] = (await findVisitorsRun(db, { widgetId, workspaceId, jobId: id })).outputs;
      if (!output) throw new AppError('not_found');
      return { storageKey: output.jpegKey, mime: 'image/jpeg' };
    }
  }
}

function shown({ displayKey }: { readonly displayKey: string | null }) {
  if (displayKey === null) throw new AppError('not_found', { detail: 'not read yet' });
  return { storageKey: displayKey, mime: 'image/webp' } as const;
}
