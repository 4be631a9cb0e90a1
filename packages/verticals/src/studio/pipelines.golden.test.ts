import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { make, photo } from './studio.fixture.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const golden = ['shared/golden', '../shared/golden'].map((at) => path.join(repository, at)).find(existsSync);

const words = { prompt: 'a (red:1.3) chair', negativePrompt: 'blurry', guidance: 4, steps: 2 };
const painted = { kind: 'inpaint', mask: 'mask', padding: 16 };
const lines = { controls: [{ map: 'given', picture: 'lines' }] };
const i2i = { kind: 'image-to-image' };

async function expectDrawn(folder: string, pipeline: string, asked: object): Promise<void> {
  const of = 'mode' in asked ? photo : undefined;
  const [made] = await make({ ...words, ...asked }, { of, folder });
  expect(made?.report.pipeline).toBe(pipeline);
  expect(made?.report.maxAbsDiffOutside ?? 0).toBe(0);
}

describe('pipelines, on reference checkpoints of our own', () => {
  it.each<[string, string, object]>([
    ['sd', 'text-to-image', {}],
    ['sd-inpaint', 'inpaint', { mode: painted }],
    ['sd-control', 'controlnet-image-to-image', { ...lines, mode: i2i }],
    ['sd-control', 'controlnet-inpaint', { controls: [{ map: 'lines' }], mode: painted }],
    ['flux', 'kontext', { mode: { kind: 'edit' } }],
  ])('%s: %s %o', (checkpoint, pipeline, asked) =>
    expectDrawn(path.join(repository, 'tests/golden/data/models'), pipeline, { ...asked, checkpoint }),
  );
});

// Checkpoints of every family, with tokenizers: made outside the repository, so a clone skips these by name.
describe.skipIf(!golden)('every pipeline, on the reference checkpoints of shared/golden', () => {
  const folder = path.join(golden ?? '', 'models');
  it.each<[string, string, object]>([
    ['sd15', 'text-to-image', {}],
    ['sd21v', 'text-to-image', {}],
    ['lcm', 'text-to-image', {}],
    ['sdxl', 'text-to-image', { scheduler: 'dpm++-2m-karras' }],
    ['sd3', 'text-to-image', {}],
    ['sd3', 'text-to-image', { scheduler: 'dpm++-2m' }],
    ['flux', 'text-to-image', {}],
    ['sd15', 'text-to-image', { regions: [{ box: [0, 0, 0.5, 1], prompt: 'a blue cube' }] }],
    ['sd15', 'text-to-image', { tileable: 'both' }],
    ['sd15', 'image-to-image', { mode: i2i }],
    ['sdxl', 'image-to-image', { mode: i2i }],
    ['sd15', 'inpaint', { mode: painted }],
    ['sdinpaint', 'inpaint', { mode: painted }],
    ['sdxlinpaint', 'inpaint', { mode: painted }],
    ['fluxfill', 'fill', { mode: painted }],
    ['sdinpaint', 'inpaint', { mode: { kind: 'outpaint', right: 24, padding: 32 } }],
    ['controlnet-fused', 'controlnet', lines],
    ['controlnet-split', 'controlnet', lines],
    ['controlnet-split', 'controlnet-image-to-image', { ...lines, mode: i2i }],
    ['controlnet-split', 'controlnet-inpaint', { ...lines, mode: painted }],
    ['controlnet-split', 'controlnet', { controls: [{ map: 'canny', picture: 'lines' }] }],
    ['controlnet-split', 'controlnet-inpaint', { controls: [{ map: 'lines' }], mode: painted }],
    ['flux', 'kontext', { mode: { kind: 'edit' } }],
  ])('%s: %s %o', (checkpoint, pipeline, asked) => expectDrawn(folder, pipeline, { ...asked, checkpoint }));
});
