import { describe, expect, it } from 'vitest';
import type { Feeds } from '../denoisers/rows.ts';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import { loadModels } from '../models/load-models.ts';
import { batchSlice } from '../tensor.ts';
import { readGoldenCall } from '../testing/golden-call.ts';
import { goldenFolder, goldenPath, readGoldenJson } from '../testing/golden.ts';
import type { Family } from './family.ts';
import { flux } from './flux.ts';
import { sd3 } from './sd3.ts';

interface Case {
  readonly id: string;
  readonly modelDir: string;
}

const cases = goldenFolder ? readGoldenJson<{ cases: Case[] }>('cases.json').cases : [];

/** A reference case without its pictures, which prompts do not depend on. */
function requestOf(id: string): GenerateRequest & { readonly modelDir: string } {
  const found = cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`no case ${id}`);
  const { image: _image, mask: _mask, ...request } = parseGenerateCase(found);
  return { ...request, modelDir: found.modelDir } as GenerateRequest & { readonly modelDir: string };
}

async function encode(family: Family, request: GenerateRequest & { readonly modelDir: string }) {
  await using models = await loadModels(goldenPath(request.modelDir), { threads: 1 });
  return await family.encodePrompts(models, request, { width: 64, height: 64 });
}

/** Largest difference of what is fed from the recorded row. */
function farthest(feeds: Feeds, id: string, row: number): number {
  const call = readGoldenCall(id);
  const differences = Object.entries(feeds).flatMap(([name, fed]) => {
    const recorded = call.get(name);
    if (!recorded) throw new Error(`${id} fed no ${name}`);
    const wanted = name === 'txt_ids' ? recorded.data : batchSlice(recorded, row, row + 1).data;
    expect(fed.data.length, name).toBe(wanted.length);
    return Array.from(wanted, (value, i) => Math.abs(value - (fed.data[i] ?? NaN)));
  });
  return Math.max(...differences);
}

/** onnxruntime against PyTorch, embeddings of a few units */
const tolerance = 2e-5;

describe.skipIf(!goldenFolder)('prompts of transformers against diffusers (reference cases)', () => {
  it.each(['sd3-t2i-8', 'sd3-i2i', 'sd3-inp'])('%s', async (id) => {
    const { positive, negative, guidance } = await encode(sd3, requestOf(id));
    expect(guidance).toBe(5);
    expect(farthest(negative ?? {}, id, 0)).toBeLessThan(tolerance);
    expect(farthest(positive, id, 1)).toBeLessThan(tolerance);
  });

  it.each(['flux-t2i-8', 'flux-i2i', 'flux-inp', 'flux-kontext', 'fluxfill'])('%s', async (id) => {
    const { positive, negative } = await encode(flux, requestOf(id));
    expect(negative).toBeUndefined();
    expect(Object.keys(positive)).toContain('guidance');
    expect(farthest(positive, id, 0)).toBeLessThan(tolerance);
  });

  it('a negative prompt guides FLUX only with a scale of its own', async () => {
    const request = requestOf('flux-t2i-truecfg');
    const guided = await encode(flux, request);
    expect(guided.guidance).toBe(3);
    expect(guided.negative?.encoder_hidden_states?.data).not.toEqual(
      guided.positive.encoder_hidden_states?.data,
    );
    const plain = await encode(flux, { ...request, extra: { ...request.extra, true_cfg_scale: undefined } });
    expect(plain.negative).toBeUndefined();
  });

  it('two CLIP towers read a long prompt in the same number of pieces', async () => {
    const request = requestOf('sd3-t2i-8');
    const { positive, negative } = await encode(sd3, {
      ...request,
      prompt: 'a sofa '.repeat(120),
      extra: { ...request.extra, long_prompts: 'chunk' },
    });
    const tokens = positive.encoder_hidden_states?.dims[1] ?? 0;
    expect((tokens - 32) % 77).toBe(0);
    expect(tokens).toBeGreaterThan(2 * 77 + 32);
    expect(negative?.encoder_hidden_states?.dims).toEqual(positive.encoder_hidden_states?.dims);
  });

  const check = async (family: Family, request: ReturnType<typeof requestOf>, width = 64): Promise<void> => {
    await using models = await loadModels(goldenPath(request.modelDir), { threads: 1 });
    family.check?.(models, request, { width, height: 64 });
  };

  it('SD3 refuses a picture beyond its positions', async () => {
    await expect(check(sd3, requestOf('sd3-t2i-8'), 512)).rejects.toThrow(
      /width: 512×64.*at most 256 pixels/,
    );
  });

  it.each([
    [flux, 'flux-t2i-8', { clip_skip: 1 }, /extra\.clip_skip: the family flux does not read it/],
    [sd3, 'sd3-t2i-8', { true_cfg_scale: 3 }, /extra\.true_cfg_scale: the family sd3 does not read it/],
  ] as const)('refuses what it would not read (%#)', async (family, id, extra, message) => {
    const request = requestOf(id);
    await expect(check(family, { ...request, extra: { ...request.extra, ...extra } })).rejects.toThrow(
      message,
    );
  });

  it('FLUX does not fill with a plain checkpoint, nor paint from words with one for filling', async () => {
    const plain = { ...requestOf('flux-t2i-8'), pipeline: 'fill' } as const;
    await expect(check(flux, plain)).rejects.toThrow(/pipeline: .*16 features.*brings 288/);
    const filling = { ...requestOf('fluxfill'), pipeline: 'text-to-image' } as const;
    await expect(check(flux, filling)).rejects.toThrow(/288 features.*brings 16.*use the pipeline fill/);
  });
});
