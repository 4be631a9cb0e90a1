/** From a stored picture to its files and its page, and back from a copy that a portal mangled. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { createDisclosure } from '@escena/db/disclosures/create-disclosure';
import { findByFingerprint } from '@escena/db/disclosures/find-by-fingerprint';
import { getDisclosure } from '@escena/db/disclosures/get-disclosure';
import { openDisclosure } from '@escena/db/disclosures/open-disclosure';
import { claimJob } from '@escena/db/jobs/claim-job';
import { createJob } from '@escena/db/jobs/create-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { createTestDatabase } from '@escena/db/testing';
import { createFixture } from '@escena/db/testing/create-fixture';
import { cropRaster } from '@escena/imaging/crop-raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { fingerprint, sameWithin } from '@escena/imaging/fingerprint';
import { readAsSrgb } from '@escena/imaging/read-as-srgb';
import { readC2pa } from '@escena/imaging/read-c2pa';
import { openStorage } from '@escena/storage/open-storage';
import { expect, it } from 'vitest';
import { makeStoredExport } from '../tasks/make-export.ts';
import type { MakeExportPayload } from '../tasks/messages.ts';
import { makeDisclosure } from './make-disclosure.ts';

const [width, height] = [960, 640];

/** Walls of unlike greys, a floor, and some furniture in chance places. */
function room(furniture: boolean): Raster {
  const raster = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const wall = x < 300 ? 150 : x < 620 ? 210 : 175;
      const floor = y > 420 ? 70 + y / 10 : wall;
      const sofa = furniture && x > 340 && x < 600 && y > 360 && y < 520;
      const lamp = furniture && x > 760 && x < 800 && y > 120 && y < 560;
      raster.data.fill(sofa ? 45 : lamp ? 240 : floor, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  return raster;
}

it('makes and publishes it once, and finds it again from what a portal made of it', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'escena-disclosure-'));
  const storage = openStorage({ ESCENA_DATA: folder, S3_REGION: 'none' });
  const put = async (bytes: Uint8Array) => (await storage.put(bytes)).key;
  try {
    const { workspaceId, userId, assetId } = await createFixture(db);
    await db.asset.update({
      where: { id: assetId },
      data: { storageKey: await put(await encodeJpeg(room(false))), name: 'Salón 1º.jpg' },
    });
    const job = { workspaceId, assetId, createdById: userId, tool: 'staging', input: {}, credits: 0 };
    const { id: jobId } = await createJob(db, job);
    const claimed = await claimJob(db, { jobId });
    const small = { jpegKey: 'j', displayKey: 'd', thumbKey: 't', width, height, reportJson: {} };
    const picture = {
      index: 0,
      imageKey: await put(await encodePng(room(true))),
      maskKey: await put(await encodePng(createRaster(width, height, 1))),
      ...small,
    };
    await finishJob(db, { jobId, fence: claimed?.fence ?? 0 }, { outputs: [picture] });
    const { id: outputId } = await db.output.findFirstOrThrow({ where: { jobId } });
    const { id, token } = await createDisclosure(db, {
      workspaceId,
      outputId,
      createdById: userId,
      profile: 'rmls',
      edits: ['furniture_added'],
      label: null,
      contact: 'Ana',
      urlOf: (code) => `https://escena.example/d/${code}`,
      made: { tool: 'staging', seed: 1, renderer: 'none', checkpoint: null },
    });
    const signers: string[] = [];
    const lane = {
      run: (_task: string, payload: unknown) => {
        signers.push((payload as MakeExportPayload).identity.privateKey);
        return makeStoredExport(storage, payload as MakeExportPayload, new AbortController().signal);
      },
    };
    const handler = makeDisclosure({ db, lane });
    const context = { signal: new AbortController().signal, attempt: 1, lastTry: false };
    await handler.run({ disclosureId: id }, context);
    await handler.run({ disclosureId: id }, context);
    await handler.giveUp({ disclosureId: id }, new AppError('worker.crashed'));
    expect(signers).toHaveLength(1);
    expect((await db.contentSigner.findMany()).map(({ privateKey }) => privateKey)).toEqual(signers);

    const { status, files } = await getDisclosure(db, { workspaceId, disclosureId: id });
    expect([status, files[0]?.name]).toEqual(['ready', 'upload/salon-1o-virtually-staged.jpg']);
    expect((await openDisclosure(db, { token })).files).toHaveLength(files.length);
    const jpeg = await storage.read(files[0]?.storageKey ?? '');
    expect((await readC2pa(jpeg, 'image/jpeg'))?.state).toBe('Valid');

    // No metadata, JPEG 60, half size, trimmed by 1 % all around.
    const { raster } = await decodeImage(jpeg);
    const trim = { left: 10, top: 6, right: width - 10, bottom: height - 6 };
    const stripped = await encodeJpeg(cropRaster(raster, trim), { quality: 60 });
    const mangled = await readAsSrgb(stripped, { maxSide: 480 });
    const found = await findByFingerprint(db, { fingerprint: fingerprint(mangled), within: sameWithin });
    expect(found).toMatchObject([{ token }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
