import { describe, expect, it } from 'vitest';
import { loadModels } from '../models/load-models.ts';
import { batchSlice, tensor } from '../tensor.ts';
import { goldenFolder, goldenPath, readGoldenFloats, readGoldenJson } from '../testing/golden.ts';
import { readPng } from '../testing/read-png.ts';
import { imageToImage } from './image-to-image.ts';
import { inpaint } from './inpaint.ts';
import type { Conditioning } from './pipeline.ts';

interface Case {
  readonly id: string;
  readonly modelDir: string;
  readonly pipeline: string;
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly steps: number;
  readonly guidance: number;
  readonly seed: number;
  readonly strength: number;
  readonly image: string;
  readonly mask: string | null;
  readonly schedulerConfig: unknown;
  readonly expected: {
    readonly png: readonly string[];
    readonly latents: { readonly file: string };
    readonly latentsOrt: { readonly file: string };
    readonly tolerance: {
      readonly latentsMaxAbs: number;
      readonly latentsOrtMaxAbs: number;
      readonly pixelMaxDiff: number;
      readonly pixelShareDifferent: number;
      readonly illConditioned: boolean;
    };
    readonly firstDenoiserCall?: string;
  };
}

/** What engine v1 follows; text is not encoded here, so the embeddings come from a recorded call with the same words. */
const followed = [
  'sd15-i2i-euler',
  'sd15-i2i-heun',
  'sd15-i2i-dpmpp2m-karras',
  'sd15-i2i-onestep',
  'sd15-inp4-box',
  'sd15-inp4-soft',
  'sd15-inp4-grey',
  'sd15-inp4-scatter',
  'sd15-inp4-euler-s05',
  'sdinpaint-soft-euler',
  'fp16-i2i-ddim',
  'external-inp4-ddim',
];

const cases = goldenFolder ? readGoldenJson<{ cases: Case[] }>('cases.json').cases : [];

async function recordedText(wanted: Case): Promise<Conditioning | undefined> {
  const source = cases.find(
    (other) =>
      other.modelDir === wanted.modelDir &&
      other.prompt === wanted.prompt &&
      other.negativePrompt === wanted.negativePrompt &&
      other.expected.firstDenoiserCall,
  );
  if (!source?.expected.firstDenoiserCall) return undefined;
  const folder = source.expected.firstDenoiserCall.replace('/index.json', '');
  const { feeds } = readGoldenJson<{ feeds: Record<string, { file: string; shape: number[] }> }>(
    source.expected.firstDenoiserCall,
  );
  const recorded = feeds.encoder_hidden_states;
  if (!recorded) return undefined;
  const both = tensor(recorded.shape, readGoldenFloats(`${folder}/${recorded.file}`));
  return { negative: batchSlice(both, 0, 1), positive: batchSlice(both, 1, 2), guidance: wanted.guidance };
}

const decode = (path: string) => readPng(goldenPath(path));

describe.skipIf(!goldenFolder)('pipelines against diffusers (reference cases)', () => {
  it.each(followed)('%s', async (id) => {
    const wanted = cases.find((entry) => entry.id === id);
    if (!wanted) throw new Error(`no case ${id}`);
    const { tolerance, latents, latentsOrt, png } = wanted.expected;
    const text = await recordedText(wanted);
    expect(text, 'a recorded call with the same words').toBeDefined();
    await using models = await loadModels(goldenPath(wanted.modelDir), { threads: 1 });
    const picture = decode(wanted.image);
    const options = {
      seed: wanted.seed,
      steps: wanted.steps,
      scheduler: wanted.schedulerConfig ?? undefined,
    };
    const { strength } = wanted;
    const result = wanted.mask
      ? await inpaint.run(models, { picture, mask: decode(wanted.mask), strength, text }, options)
      : await imageToImage.run(models, { picture, strength, text }, options);

    const far = (file: string): number =>
      Math.max(
        ...readGoldenFloats(file).map((value, i) => Math.abs(value - (result.latents.data[i] ?? NaN))),
      );
    expect(far(latentsOrt.file)).toBeLessThanOrEqual(tolerance.latentsOrtMaxAbs);
    if (!tolerance.illConditioned) expect(far(latents.file)).toBeLessThanOrEqual(tolerance.latentsMaxAbs);

    const expected = decode(png[0] ?? '');
    const differences = expected.data.map((value, i) => Math.abs(value - (result.picture.data[i] ?? NaN)));
    expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance.pixelMaxDiff);
    const share = differences.filter((difference) => difference > 0).length / differences.length;
    expect(share).toBeLessThanOrEqual(tolerance.pixelShareDifferent);
  });
});
