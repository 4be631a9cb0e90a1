import { buffer, text } from 'node:stream/consumers';
import { createFeed } from '@escena/db/feeds/create-feed';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLinks } from '../links/create-links.ts';
import { createWorld } from '../testing/create-world.ts';
import { downloadFeed } from './download-feed.ts';

let world: Awaited<ReturnType<typeof createWorld>>;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** A feed of two rows: one with the resident's finished picture, one that failed. */
async function finishedFeed() {
  const { db, storage } = world;
  const { workspaceId, projectId, userId, assetId, jobId, outputId } = await world.settle();
  const { key } = await storage.put(Buffer.from('the picture'));
  await db.output.update({ where: { id: outputId }, data: { jpegKey: key } });
  const { id: feedId } = await createFeed(db, {
    workspaceId,
    projectId,
    createdById: userId,
    name: 'Primavera / Verano',
    tool: 'staging',
    template: {},
    rows: ['A/1', 'B'].map((sku) => ({ sku, title: `Ático ${sku}`, source: assetId, overrides: {} })),
  });
  await db.feedRow.updateMany({ where: { feedId, index: 0 }, data: { status: 'done', jobId } });
  await db.feedRow.updateMany({
    where: { feedId, index: 1 },
    data: { status: 'failed', errorCode: 'remote.timeout' },
  });
  return { workspaceId, feedId, outputId };
}

it('gives the pictures under their names, and tables of what they show with links that open', async () => {
  const { workspaceId, feedId, outputId } = await finishedFeed();
  const links = createLinks({ publicUrl: 'https://escena.test', secret: 'x'.repeat(32) });
  const take = (file: Parameters<typeof downloadFeed>[1]['file']) =>
    downloadFeed({ ...world, links }, { workspaceId, feedId, file });

  const zip = await take('pictures.zip');
  expect(zip.fileName).toBe('primavera-verano-pictures.zip');
  const entries = Object.entries(unzipSync(await buffer(zip.body)));
  expect(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a-1-bedroom-modern.jpg', 'the picture'],
  ]);

  const report = (await text((await take('report.csv')).body)).split('\r\n');
  expect(report[1]).toContain('"Ático A/1, furnished, Modern style","Ático A/1, amueblado, estilo Moderno"');
  expect(report[2]).toBe('B,Ático B,failed,remote.timeout,,,,,,');
  const [token = ''] =
    /https:\/\/escena\.test\/api\/v1\/files\/([\w.-]+)/.exec(report[1] ?? '')?.slice(1) ?? [];
  expect(links.open('file', token)).toMatchObject({ kind: 'jpeg', id: outputId });

  const shop = (await text((await take('shopify.csv')).body)).split('\r\n');
  expect(shop[1]).toMatch(/^atico-a-1,Ático A\/1,SKU,A\/1,A\/1,https:/);
  const stranger = await world.settle();
  await expect(
    downloadFeed({ ...world, links }, { workspaceId: stranger.workspaceId, feedId, file: 'report.csv' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});
