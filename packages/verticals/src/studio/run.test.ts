import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Progress } from '@escena/core/progress';
import { tinyUpscaler } from '@escena/diffusion/testing/tiny-upscaler';
import { enlargeLanczos } from '@escena/imaging/enlarge-lanczos';
import { measureOutside } from '@escena/imaging/measure-outside';
import { describe, expect, it } from 'vitest';
import { studio, studioInput } from './contract.ts';
import { draw, height, inputOf, make, mask, photo, photoOf, pixels, width } from './studio.fixture.ts';

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('pictures from words', () => {
  it('draws as many as were asked for, each by its own seed, the same again byte for byte', async () => {
    const grid = await make({ images: 3 });
    expect(grid.map(({ report }) => report.seed)).toEqual([5, 6, 7]);
    expect(grid.map(({ image }) => [image.width, image.height, image.channels])).toEqual(
      Array(3).fill([64, 64, 3]),
    );
    const [, second] = grid;
    // What is embedded asks for that one picture by itself.
    const again = await make(JSON.parse(second?.report.parameters ?? '') as object);
    expect(again.map(({ image }) => image)).toEqual([second?.image]);
    expect(again[0]?.report.parameters).toBe(second?.report.parameters);
    expect(second).toMatchObject({
      mask: undefined,
      report: {
        fromWords: true,
        pipeline: 'text-to-image',
        renderer: 'plain',
        checkpoint: expect.stringMatching(/^[0-9a-f]{64}$/),
        revision: null,
        steps: 3,
        drawn: { width: 64, height: 64 },
        maxAbsDiffOutside: null,
      },
    });
  });

  it('tells every step, and shows what is emerging', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => void told.push(progress);
    await make({ images: 2, steps: 4 }, { onProgress });
    const steps = told.filter(({ stage, step }) => stage === 'draw' && step !== undefined);
    expect(steps.filter(({ preview }) => !preview).map(({ step, steps: all }) => `${step}/${all}`)).toEqual([
      '1/4',
      '2/4',
      '3/4',
      '4/4',
      '1/4',
      '2/4',
      '3/4',
      '4/4',
    ]);
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    await make({ steps: 150 }, { onProgress });
    expect(told.some(({ preview }) => preview?.[0] === 0xff)).toBe(true);
  });

  it('stops at the step at which it is cancelled', async () => {
    const stop = new AbortController();
    let reached = 0;
    const run = make(
      { steps: 400 },
      {
        signal: stop.signal,
        onProgress: ({ step }) => {
          reached = step ?? reached;
          if (step === 3) stop.abort();
        },
      },
    );
    expect(await code(run)).toBe('job.cancelled');
    expect(reached).toBe(3);
  });

  it('goes a little or a long way from a picture', async () => {
    const [[own], [near], [far], [other]] = await Promise.all([
      make({}),
      make({ variation: { seed: 77, amount: 0.1 } }),
      make({ variation: { seed: 77, amount: 0.9 } }),
      make({ seed: 77 }),
    ]);
    const apart = (a: typeof own, b: typeof own) =>
      [...(a?.image.data ?? [])].reduce(
        (sum, value, i) => sum + Math.abs(value - (b?.image.data[i] ?? 0)),
        0,
      );
    expect(apart(own, near)).toBeGreaterThan(0);
    expect(apart(own, near)).toBeLessThan(apart(own, far));
    expect(apart(other, far)).toBeLessThan(apart(other, near));
  });

  it('enlarges and cuts out', async () => {
    const [large] = await make({ upscale: 2 });
    expect([large?.image.width, large?.report.drawn.width]).toEqual([128, 64]);
    const [cut] = await make({ transparent: true });
    expect(cut?.report.cutOut).toBeDefined();
    expect(cut?.image.channels).toBe((cut?.report.cutOut?.area ?? 0) > 0.0002 ? 4 : 3);
  });

  it('enlarges by a network, where one is named', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'studio-upscaler-'));
    try {
      await writeFile(path.join(folder, 'net.onnx'), tinyUpscaler());
      const [[drawn], [large]] = await Promise.all([
        make({ upscale: 4 }),
        make({ upscale: 4, upscaler: folder }),
      ]);
      expect(large?.image.width).toBe(256);
      expect([drawn?.report.upscaler, large?.report.upscaler]).toEqual(['lanczos', path.basename(folder)]);
      expect(large?.image).not.toEqual(drawn?.image);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each(['ddim', 'euler', 'euler-a', 'heun', 'dpm++-2m-karras', 'unipc', 'lcm'])(
    'walks by %s',
    async (scheduler) => {
      const [made] = await make({ scheduler });
      expect(made?.image.data.some((value) => value !== made.image.data[0])).toBe(true);
    },
  );

  it('refuses a scheduler of the other kind with one that would do', async () => {
    const run = make({ scheduler: 'flow-euler' });
    await expect(run).rejects.toThrowError(
      expect.objectContaining({ code: 'input.invalid', input: 'scheduler' }),
    );
  });
});

describe('a photo enlarged', () => {
  it('is not drawn anew: Lanczos to the bit, and no checkpoint is asked for', async () => {
    const findCheckpoint = async () => {
      throw new Error('nothing is drawn');
    };
    const asked = { mode: { kind: 'enlarge' }, upscale: 2, checkpoint: undefined };
    const [large] = await make(asked, { of: photo, findCheckpoint });
    expect(large?.image).toEqual(await enlargeLanczos(photo.raster, 2));
    expect(large?.report).toMatchObject({ checkpoint: null, renderer: 'lanczos', enlarged: true });
    expect(studioInput.parse(JSON.parse(large?.report.parameters ?? ''))).toEqual(inputOf(asked));
  });

  it('is as large as is asked for by a network, or refused where that is too large', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'studio-upscaler-'));
    try {
      await writeFile(path.join(folder, 'net.onnx'), tinyUpscaler());
      const asked = { mode: { kind: 'enlarge' }, upscale: 4, upscaler: folder, checkpoint: undefined };
      const [large] = await make(asked, { of: photo });
      expect([large?.image.width, large?.report.upscaler]).toEqual([width * 4, path.basename(folder)]);
    } finally {
      await rm(folder, { recursive: true });
    }
    const huge = photoOf({ width: 4096, height: 2048, channels: 1, data: new Uint8Array(4096 * 2048) });
    await expect(make({ mode: { kind: 'enlarge' }, upscale: 4 }, { of: huge })).rejects.toMatchObject({
      code: 'studio.too_large',
    });
  });
});

describe('a photo drawn anew', () => {
  it('is cut to the shape asked for, and follows the photo the closer the less it may change', async () => {
    const of = photo;
    const change = (strength: number) =>
      make({ mode: { kind: 'image-to-image', strength }, steps: 10 }, { of });
    const [[little], [much]] = await Promise.all([change(0.2), change(1)]);
    expect([little?.image.width, little?.image.height]).toEqual([64, 64]);
    expect(little?.report).toMatchObject({ fromWords: false, steps: 2, maxAbsDiffOutside: null });
    expect(little?.image).not.toEqual(much?.image);
  });

  it('needs a photo', async () => {
    expect(await code(make({ mode: { kind: 'image-to-image' } }))).toBe('input.invalid');
  });
});

describe.each(['plain', 'inpaint'])('a part of a photo painted by %s', (checkpoint) => {
  it.each([0, 6])('leaves every pixel outside the mask, feather %i', async (feather) => {
    const mode = { kind: 'inpaint', mask: 'mask', padding: 8, feather };
    const [made] = await make({ checkpoint, mode, images: 1 }, { of: photo });
    if (!made?.mask) throw new Error('no mask');
    expect(made.report).toMatchObject({ maxAbsDiffOutside: 0, fromWords: false, pipeline: 'inpaint' });
    // Against the mask as it was painted, by a second pair of eyes.
    expect(measureOutside(photo.raster, made.image, mask)).toBe(0);
    expect(made.image).not.toEqual(photo.raster);
    expect([made.image.width, made.image.height]).toEqual([width, height]);
    for (const [i, value] of made.mask.data.entries()) if (value > 0) expect(mask.data[i]).toBeGreaterThan(0);
    const again = await make({ checkpoint, mode, images: 1 }, { of: photo });
    expect(again[0]?.image).toEqual(made.image);
  });

  it('keeps what is transparent in the photo transparent', async () => {
    const of = photoOf(draw(4, (x, y, c) => (c === 3 ? (x < 20 ? 0 : 255) : pixels(x, y, c))));
    const [made] = await make({ checkpoint, mode: { kind: 'inpaint', mask: 'mask', padding: 8 } }, { of });
    expect(made?.image.channels).toBe(4);
    expect(measureOutside(of.raster, made?.image ?? of.raster, mask)).toBe(0);
  });

  it('paints around a photo on a larger canvas, and leaves the photo', async () => {
    const sides = { left: 16, right: 0, top: 0, bottom: 9 };
    const mode = { kind: 'outpaint', ...sides, padding: 20, feather: 4 };
    const [made] = await make({ checkpoint, mode }, { of: photo });
    if (!made?.mask) throw new Error('no mask');
    const { image, report } = made;
    expect([image.width, image.height]).toEqual([width + 16, height + 9]);
    expect(report).toMatchObject({ maxAbsDiffOutside: 0, photoAt: { left: 16, top: 0 } });
    let differing = 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let c = 0; c < 3; c++) {
          const same =
            image.data[(y * image.width + x + 16) * 3 + c] === photo.raster.data[(y * width + x) * 3 + c];
          const inBand = x < 4 || y >= height - 4;
          if (!same && !inBand) differing += 1;
        }
    expect(differing).toBe(0);
  });
});

it('refuses an empty mask, one of another shape, one that is not there, and a canvas beyond all bounds', async () => {
  const inpaint = (name: string) => code(make({ mode: { kind: 'inpaint', mask: name } }, { of: photo }));
  expect(await inpaint('nothing')).toBe('studio.nothing_masked');
  expect(await inpaint('wide')).toBe('image.mask_size');
  expect(await inpaint('gone')).toBe('not_found');
  const outpaint = { kind: 'outpaint', left: 4096, top: 4096, right: 4096, bottom: 4096 };
  expect(await code(make({ mode: outpaint }, { of: photo }))).toBe('image.too_many_pixels');
});

it('measures how a property that is visualised follows its drawing, and no other picture', async () => {
  const property = {
    source: 'sketch',
    place: 'house',
    style: 'modern',
    light: 'day',
    furnished: false,
    closeness: 1,
  };
  const mode = { kind: 'image-to-image', strength: 0.5 };
  const [[shown], [other]] = await Promise.all([
    make({ mode, property }, { of: photo }),
    make({ mode }, { of: photo }),
  ]);
  expect(shown?.report.follows).toBeGreaterThanOrEqual(0);
  expect(shown?.report.follows).toBeLessThanOrEqual(1);
  expect(other?.report).not.toHaveProperty('follows');
  // As it is drawn without the word.
  expect(shown?.image).toEqual(other?.image);
});

it('says that a photo of no room has no depth, and offers what would do', async () => {
  const flat = photoOf(draw(3, () => 127));
  const run = make({ controls: [{ map: 'depth' }] }, { of: flat });
  await expect(run).rejects.toMatchObject({ code: 'studio.no_depth' });
});

it('asks for no other pictures than its contract names', () => {
  const input = inputOf({
    mode: { kind: 'inpaint', mask: 'mask' },
    controls: [{ map: 'given', picture: 'lines' }],
  });
  expect(studio.uses(input)).toEqual({ checkpoints: ['plain'], upscalers: [], pictures: ['mask', 'lines'] });
});
