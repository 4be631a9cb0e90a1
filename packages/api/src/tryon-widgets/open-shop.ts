/** What the try-on page in a shop is made from. For anybody: nothing of the workspace but what it offers leaves. */
import { findAssets } from '@escena/db/assets/find-assets';
import type { Db } from '@escena/db/create-db';
import { findModels3d } from '@escena/db/models3d/find-models3d';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import type { AccessoryKind } from '@escena/verticals/tryon/accessory';
import type { GarmentKind } from '@escena/verticals/tryon/garment-landmarks';
import type { Finish, MakeupPart } from '@escena/verticals/tryon/makeup';
import {
  idOfAccessory,
  idOfShade,
  type WidgetSetup,
  widgetSetup,
} from '@escena/verticals/tryon/widget/setup';

interface Named {
  /** what a shopper's wish names it by */
  readonly id: string;
  readonly name: string;
}

export type ShopOffer = Named &
  (
    | { readonly type: 'garment'; readonly kind: GarmentKind }
    | { readonly type: 'accessory'; readonly kind: AccessoryKind }
    | {
        readonly type: 'makeup';
        readonly part: MakeupPart;
        readonly coat: { readonly color: string; readonly finish: Finish; readonly intensity: number };
      }
  );

export interface TryonShop {
  readonly name: string;
  /** whose pages may show it */
  readonly origins: readonly string[];
  readonly offers: readonly ShopOffer[];
}

/** @throws AppError `not_found` */
export async function openTryonShop(db: Db, { token }: { token: string }): Promise<TryonShop> {
  const { name, origins, setup, workspaceId } = await openWidget(db, { token });
  const offers = offersOf(widgetSetup.parse(setup));
  const named = offers.flatMap(({ type, id }) => (type === 'makeup' ? [] : [id]));
  const isModel = (id: string) => id.startsWith('mdl_');
  const there = [
    ...(await findAssets(db, { workspaceId, assetIds: named.filter((id) => !isModel(id)) })),
    ...(await findModels3d(db, { workspaceId, modelIds: named.filter(isModel) })),
  ];
  const ready = new Set(there.flatMap(({ id, status }) => (status === 'ready' ? [id] : [])));
  return { name, origins, offers: offers.filter(({ type, id }) => type === 'makeup' || ready.has(id)) };
}

function offersOf({ garments, accessories, shades }: WidgetSetup): ShopOffer[] {
  return [
    ...garments.map(({ name, garment: { pictureId: id, kind } }): ShopOffer => ({
      id,
      name,
      type: 'garment',
      kind,
    })),
    ...accessories.map(({ name, accessory }): ShopOffer => ({
      id: idOfAccessory(accessory),
      name,
      type: 'accessory',
      kind: accessory.kind,
    })),
    ...shades.map(({ name, part, ...coat }): ShopOffer => {
      const id = idOfShade({ part, ...coat });
      return { id, name, type: 'makeup', part, coat };
    }),
  ];
}
