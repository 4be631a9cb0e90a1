/** A shopper's own picture, in the database and in the store, by its own clock. */
import { createConfigurator } from '@escena/db/configurators/create-configurator';
import { updateConfigurator } from '@escena/db/configurators/update-configurator';
import { inTransaction } from '@escena/db/in-transaction';
import { saveRetention } from '@escena/db/retention/retention-policy';
import { orderShopperUploads } from '@escena/db/shopper-uploads/order-shopper-uploads';
import { expect, it } from 'vitest';
import { sweepRetention } from './sweep-retention.ts';
import { createPlaces } from './testing/create-places.ts';

it('goes after a day, or 60 days after it was last ordered, files and all', async () => {
  await using places = await createPlaces();
  const owner = await places.settle();
  const { workspaceId, projectId, assetId, userId } = owner;
  // By no rule of the workspace: this one would take it sooner.
  const policy = { originalsDays: 1, outputsDays: null, failedDays: 7, personHours: 24, binDays: 30 };
  await saveRetention(places.db, { workspaceId, ...policy });
  const mug = { workspaceId, assetId, createdById: userId, name: 'Mug', setup: {}, origins: [] };
  const { id: configuratorId } = await createConfigurator(places.db, mug);
  await updateConfigurator(places.db, { workspaceId, configuratorId, publishedAt: new Date() });
  const bring = (name: string) => places.shopperPicture({ workspaceId, projectId, configuratorId }, name);
  const left = await bring('left.png');
  const ordered = await bring('ordered.png');
  const orphan = await bring('orphan.png');
  const uploads = [{ place: 'Front', kind: 'logo', assetId: ordered }];
  await inTransaction(places.db, (tx) => orderShopperUploads(tx, { configuratorId, uploads }));
  const sweepIn = (hours: number) =>
    sweepRetention(places, { now: new Date(Date.now() + hours * 3_600_000), graceMs: 0 });
  const assetIds = async () => (await places.db.asset.findMany({ select: { id: true } })).map(({ id }) => id);
  const theirs = async () => (await places.contents()).filter((text) => /^(brought|copy) /.test(text));

  expect(await sweepIn(23.9)).toMatchObject({ assets: 0, objects: 0 });
  expect(await theirs()).toHaveLength(6);
  await places.db.shopperUpload.delete({ where: { assetId: orphan } });
  expect(await sweepIn(1)).toMatchObject({ assets: 1, objects: 2 });
  expect(await sweepIn(24.1)).toMatchObject({ objects: 2 });
  expect(await assetIds()).not.toContain(left);
  expect((await theirs()).every((text) => text.endsWith('ordered.png'))).toBe(true);
  await sweepIn(59 * 24);
  expect(await theirs()).toHaveLength(2);
  expect(await assetIds()).toContain(ordered);
  await sweepIn(60 * 24 + 0.1);
  expect(await theirs()).toEqual([]);
  expect(await assetIds()).not.toContain(ordered);
});
