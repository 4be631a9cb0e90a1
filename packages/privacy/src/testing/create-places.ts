import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAsset } from '@escena/db/assets/create-asset';
import { markAssetReady } from '@escena/db/assets/mark-asset-ready';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { createShopperUpload } from '@escena/db/shopper-uploads/create-shopper-upload';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { createLocalStorage } from '@escena/storage/create-local-storage';

/** A database and a store of the test's own, and people whose photos really lie in it. For tests only. */
export async function createPlaces() {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'escena-privacy-'));
  const { db } = database;
  const storage = createLocalStorage({ root: folder });
  const put = async (text: string) => (await storage.put(Buffer.from(text))).key;

  /** A photo of `owner`'s with a finished job and one picture. Same `name`, same bytes. */
  async function stagedPhoto(
    owner: { workspaceId: string; projectId: string; userId: string },
    name: string,
    { createdAt = new Date(), credits = 0 } = {},
  ) {
    const { workspaceId, projectId, userId } = owner;
    const storageKey = await put(`original ${name}`);
    const { id: assetId } = await createAsset(db, {
      workspaceId,
      projectId,
      name,
      storageKey,
      sha256: storageKey.slice(-64),
      mime: 'image/jpeg',
      bytes: 10,
    });
    const small = { displayKey: await put(`display ${name}`), thumbKey: await put(`thumb ${name}`) };
    await markAssetReady(db, { workspaceId, assetId, width: 4, height: 3, ...small });
    const { id: jobId } = await createJob(db, {
      workspaceId,
      assetId,
      createdById: userId,
      tool: 'staging',
      input: { room: 'bedroom', style: 'modern', seed: 1 },
      credits,
    });
    const claimed = await claimJob(db, { jobId });
    const picture = {
      index: 0,
      imageKey: await put(`png ${name}`),
      jpegKey: await put(`jpeg ${name}`),
      maskKey: await put(`mask ${name}`),
      displayKey: await put(`result ${name}`),
      thumbKey: await put(`small ${name}`),
      files: [
        { name: 'print.pdf', mime: 'application/pdf', bytes: 5, storageKey: await put(`print ${name}`) },
      ],
      width: 4,
      height: 3,
      reportJson: { seed: 1 },
    };
    await finishJob(db, { jobId, fence: claimed?.fence ?? 0 }, { outputs: [picture] });
    await db.asset.update({ where: { id: assetId }, data: { createdAt } });
    await db.output.updateMany({ where: { jobId }, data: { createdAt } });
    const output = await db.output.findFirstOrThrow({ where: { jobId } });
    return { assetId, jobId, outputId: output.id, storageKey };
  }

  /** A logo that a shopper brought to a configurator, read. @returns its id */
  async function shopperPicture(
    {
      workspaceId,
      projectId,
      configuratorId,
    }: Record<'workspaceId' | 'projectId' | 'configuratorId', string>,
    name: string,
  ): Promise<string> {
    const storageKey = await put(`brought ${name}`);
    const file = {
      storageKey,
      sha256: storageKey.slice(-64),
      mime: 'image/png',
      bytes: 10,
      name: 'logo.png',
    };
    const at = { workspaceId, projectId, configuratorId, place: 'Front', kind: 'logo' } as const;
    const assetId = await createShopperUpload(db, { ...at, ...file });
    const copy = await put(`copy of ${name}`);
    const copies = { displayKey: copy, thumbKey: copy, width: 4, height: 3 };
    await markAssetReady(db, { workspaceId, assetId, ...copies });
    return assetId;
  }

  return {
    db,
    url: database.url,
    storage,
    put,
    stagedPhoto,
    shopperPicture,
    settle: (options?: { startingCredits?: number }) => createFixture(db, options),
    /** every object's text, sorted */
    async contents(): Promise<string[]> {
      const texts: string[] = [];
      for await (const { key } of storage.list()) texts.push(Buffer.from(await storage.read(key)).toString());
      return texts.sort();
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestPlaces = Awaited<ReturnType<typeof createPlaces>>;
