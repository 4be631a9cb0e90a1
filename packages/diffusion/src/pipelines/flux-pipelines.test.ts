import type { Raster } from '@escena/core/raster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../generate.ts';
import { parseGenerateCase } from '../generate-request.ts';
import { type Models, loadModels } from '../models/load-models.ts';
import { batchSlice } from '../tensor.ts';
import { goldenFolder, goldenPath } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { toRequest } from '../to-request.ts';

const room = 'inputs/room_64x64.png';
const base = { prompt: 'a red sofa', steps: 2, seed: 5, width: 64, height: 64 };
const short = { max_sequence_length: 16 };

function run(
  models: Models,
  json: object,
  read: (path: string) => Raster = (path) => readPng(goldenPath(path)),
) {
  const entry = parseGenerateCase({ ...base, extra: short, ...json });
  return toRequest(entry, async (path) => read(path)).then((request) => generate(models, request));
}

describe.skipIf(!goldenFolder)('fill and kontext (reference checkpoints)', () => {
  let plain: Models;
  let filling: Models;
  beforeAll(async () => {
    plain = await loadModels(goldenPath('models/flux'), { threads: 1 });
    filling = await loadModels(goldenPath('models/fluxfill'), { threads: 1 });
  });
  afterAll(async () => {
    await plain[Symbol.asyncDispose]();
    await filling[Symbol.asyncDispose]();
  });

  it('an image of Kontext does not depend on its batch', async () => {
    const json = { pipeline: 'kontext', image: room };
    const two = await run(plain, { ...json, extra: { ...short, num_images: 2 } });
    const second = await run(plain, { ...json, seed: base.seed + 1 });
    expect(batchSlice(two.latents, 1, 2).data).toEqual(second.latents.data);
  });

  it('the images of Fill share the first one’s reading of the picture', async () => {
    const json = { pipeline: 'fill', image: room, mask: 'inputs/mask_box_64x64.png', strength: 0.7 };
    const two = await run(filling, { ...json, extra: { ...short, num_images: 2 } });
    const first = await run(filling, json);
    expect(batchSlice(two.latents, 0, 1).data).toEqual(first.latents.data);
    expect(batchSlice(two.latents, 1, 2).data).not.toEqual(first.latents.data);
  });

  it('Fill has its own usual guidance', async () => {
    const json = { pipeline: 'fill', image: room, mask: 'inputs/mask_box_64x64.png' };
    const usual = await run(filling, json);
    expect(usual.report.guidance).toBe(30);
    expect(usual.latents.data).toEqual((await run(filling, { ...json, guidance: 30 })).latents.data);
  });

  it('Kontext reads its reference in whole tokens of the picture’s own size', async () => {
    const { data } = readPng(goldenPath(room));
    // the room once more below itself: 64×128, of which a reference of 64×100 shows the upper part
    const tall = Uint8Array.from([...data, ...data]).subarray(0, 64 * 100 * 3);
    const read = (): Raster => ({ width: 64, height: 100, channels: 3, data: tall });
    const { latents, report } = await run(plain, { pipeline: 'kontext', image: room }, read);
    expect(latents.dims).toEqual([1, 16, 16]);
    expect([report.width, report.height]).toEqual([64, 64]);
    const tiny = (): Raster => ({ width: 64, height: 15, channels: 3, data: new Uint8Array(64 * 15 * 3) });
    await expect(run(plain, { pipeline: 'kontext', image: room }, tiny)).rejects.toThrow(/at least 16×16/);
  });

  it('are refused by other families', async () => {
    await using sd = await loadModels(goldenPath('models/sd15'), { threads: 1 });
    await expect(run(sd, { pipeline: 'kontext', image: room })).rejects.toThrow(
      /pipeline: kontext is of the family flux/,
    );
  });
});
