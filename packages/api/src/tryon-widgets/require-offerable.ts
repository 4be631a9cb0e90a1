import { requireOpenUse } from '@escena/db/consents/require-open-use';
import type { Db } from '@escena/db/create-db';
import { requireSwimwear } from '@escena/db/workspaces/swimwear';
import { idOfAccessory, type WidgetSetup } from '@escena/verticals/tryon/widget/setup';
import { requireUsable } from '../jobs/require-usable.ts';

/**
 * Checks that what is to be offered is there, ready, and may be tried on.
 * @throws AppError `not_found`, `conflict`, `consent.other_use`, `tryon.swimwear_off`
 */
export async function requireOfferable(
  db: Db,
  { workspaceId, setup }: { workspaceId: string; setup: WidgetSetup },
): Promise<void> {
  const garments = setup.garments.map(({ garment }) => garment);
  const accessories = setup.accessories.map(({ accessory }) => accessory);
  const cutOut = [
    ...garments.map(({ pictureId, select }) => ({ pictureId, select })),
    ...accessories.flatMap(({ source }) => (source.from === 'picture' ? [source] : [])),
  ];
  const pictures = cutOut.flatMap(({ pictureId, select }) => [
    pictureId,
    ...(select?.maskId ? [select.maskId] : []),
  ]);
  const models = accessories.flatMap((one) => (one.source.from === 'model' ? [idOfAccessory(one)] : []));
  await requireUsable(db, { workspaceId, uses: { pictures, models } });
  await requireOpenUse(db, { workspaceId, assetIds: pictures });
  if (garments.some(({ swimwear }) => swimwear)) await requireSwimwear(db, { workspaceId });
}
