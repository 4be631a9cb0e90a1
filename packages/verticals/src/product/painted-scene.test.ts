/** Surroundings from words, by a tiny checkpoint (models/recipes/tiny): what it paints is nothing, what stays is everything. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@escena/core/app-error';
import { createRaster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { expect, it } from 'vitest';
import { sourceTypeOf } from '../provenance.ts';
import { product, productInput } from './contract.ts';
import { configuratorSetup } from './configurator/setup.ts';
import { runProduct } from './run.ts';

const fixtures = fileURLToPath(new URL('../../../diffusion/fixtures/', import.meta.url));
const size = 160;
const radius = 45;

/** A terracotta ball before a white wall. */
function ball(): DecodedImage {
  const raster = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const away = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const share = Math.min(1, Math.max(0, radius + 0.5 - away));
      const light = 0.8 - (0.3 * (x - size / 2)) / radius;
      [190 * light, 90 * light, 60 * light].forEach((level, k) => {
        raster.data[3 * i + k] = Math.round(share * level + (1 - share) * 236 + (((i * 7919) % 3) - 1));
      });
    }
  return { raster, format: 'png', bitDepth: 8, hasGps: false };
}

const words = { kind: 'words', prompt: 'on a beach', checkpoint: 'plain', steps: 2, drawnSide: 64 };

async function make(more: object = {}) {
  const input = productInput.parse({ seed: 3, ...more, scenes: [{ ...words }] });
  const context = {
    threads: 1,
    modelsDir: '',
    findCheckpoint: async (name: string) => {
      if (name === 'plain') return path.join(fixtures, name);
      throw new AppError('model.missing', { detail: name });
    },
  };
  for await (const output of runProduct(ball(), input, context)) return output;
  throw new Error('nothing was made');
}

it('paints all around the product and not a pixel of it', async () => {
  const { image, mask, report } = await make();
  expect(report).toMatchObject({ maxAbsDiffOutside: 0, scale: 1, renderer: 'plain' });
  expect(sourceTypeOf(report)).toBe('compositeWithTrainedAlgorithmicMedia');
  // The ball's inner pixels stand as they were, somewhere on the canvas.
  const kept = mask.data.filter((value) => value === 0).length;
  expect(kept).toBeGreaterThan(0.9 * Math.PI * (radius - 2) ** 2);
  // Neither the wall nor the grey that was there before it was painted.
  const colors = new Set<number>();
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i] !== 255) continue;
    const [r = 0, g = 0, b = 0] = image.data.subarray(3 * i, 3 * i + 3);
    colors.add((r << 16) | (g << 8) | b);
  }
  expect(colors.size).toBeGreaterThan(50);
});

it('paints the same again, and something else with another seed', async () => {
  const [one, again, other] = [await make(), await make(), await make({ seed: 4 })];
  expect(Buffer.compare(one.image.data, again.image.data)).toBe(0);
  expect(Buffer.compare(one.image.data, other.image.data)).not.toBe(0);
});

it('costs what the studio asks for what is painted, and names what it needs', () => {
  const input = productInput.parse({
    scenes: [
      { kind: 'transparent' },
      { kind: 'words', prompt: 'a kitchen', checkpoint: 'sdxl-base', steps: 30, drawnSide: 1024 },
    ],
  });
  // 30 steps of 1024 × 1024: six plain pictures' work; and one for the cut-out.
  expect(product.credits(input)).toBe(6 + 1);
  expect(product.uses(input)).toMatchObject({ checkpoints: ['sdxl-base'] });
});

it('is nothing for a shop’s page, whose visitors could not see it beforehand', () => {
  const texts = [
    {
      name: 'Name',
      surface: {
        kind: 'plane',
        corners: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      },
      fonts: ['inter'],
      colors: ['#000000'],
      finishes: [{ kind: 'print' }],
    },
  ];
  expect(configuratorSetup.safeParse({ texts, scene: words }).success).toBe(false);
  expect(configuratorSetup.safeParse({ texts }).success).toBe(true);
});

it('says that the checkpoint is missing', async () => {
  const input = productInput.parse({ scenes: [{ ...words, checkpoint: 'gone' }] });
  const run = async () => {
    const context = {
      threads: 1,
      modelsDir: '',
      findCheckpoint: () => Promise.reject(new AppError('model.missing')),
    };
    for await (const _ of runProduct(ball(), input, context)) return;
  };
  await expect(run()).rejects.toMatchObject({ code: 'model.missing' });
});
