/** What the page in a shop is made from. For anybody: nothing of the workspace but the setup leaves. */
import { openConfigurator } from '@escena/db/configurators/open-configurator';
import type { Db } from '@escena/db/create-db';
import { findChoices } from '@escena/db/designs/find-choices';
import {
  configuratorChoices,
  type ConfiguratorChoices,
  type ReadChoices,
} from '@escena/verticals/product/configurator/choices';
import { configuratorSetup, type ConfiguratorSetup } from '@escena/verticals/product/configurator/setup';
import { getAsset } from '@escena/db/assets/get-asset';
import { AppError } from '@escena/core/app-error';
import { findShopperUpload } from '@escena/db/shopper-uploads/find-shopper-upload';
import { usesOfSetup } from './uses-of-setup.ts';

export interface Embed {
  readonly name: string;
  readonly setup: ConfiguratorSetup;
  readonly origins: readonly string[];
  /** of the photo, pixels */
  readonly width: number;
  readonly height: number;
  /** of the design that was asked for; absent: the setup's first of everything */
  readonly choices?: ConfiguratorChoices;
}

/** @throws AppError `not_found` */
export async function openEmbed(
  db: Db,
  { token, designId }: { token: string; designId?: string | undefined },
): Promise<Embed> {
  const { id: configuratorId, name, setup, origins, asset } = await openConfigurator(db, { token });
  const kept = designId === undefined ? undefined : await findChoices(db, { configuratorId, designId });
  const choices = configuratorChoices.safeParse(kept);
  const pictures = await stillThere(db, configuratorId, choices.data?.pictures);
  return {
    name,
    setup: configuratorSetup.parse(setup),
    origins,
    width: asset.width ?? 1,
    height: asset.height ?? 1,
    ...(choices.success && { choices: { ...choices.data, pictures } }),
  };
}

/** What a shopper brought to an earlier design may be gone since. */
async function stillThere(db: Db, configuratorId: string, pictures: ReadChoices['pictures'] = {}) {
  const found = await Promise.all(
    Object.entries(pictures).map(async ([name, picture]) => {
      const upload = await findShopperUpload(db, { configuratorId, assetId: picture.upload });
      return upload?.status === 'ready' ? [[name, picture] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

/**
 * Where a picture of the page lies: the product's photo, or (with an id) one that the setup names or a shopper brought.
 * @throws AppError `not_found`
 */
export async function findEmbedPicture(
  db: Db,
  { token, pictureId }: { token: string; pictureId?: string | undefined },
): Promise<string> {
  const { id: configuratorId, workspaceId, setup, asset } = await openConfigurator(db, { token });
  if (pictureId === undefined) return known(asset.displayKey);
  const { pictures = [] } = usesOfSetup(configuratorSetup.parse(setup));
  const picture = pictures.includes(pictureId)
    ? await getAsset(db, { workspaceId, assetId: pictureId })
    : await findShopperUpload(db, { configuratorId, assetId: pictureId });
  return known(picture?.displayKey ?? null);
}

function known(key: string | null): string {
  if (key === null) throw new AppError('not_found', { detail: 'not made yet' });
  return key;
}
