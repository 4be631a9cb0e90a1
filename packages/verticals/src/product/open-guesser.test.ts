/** Tiny checkpoints that know what they will find, on a picture where colours and edges alone do not. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRaster, type Raster } from '@escena/core/raster';
import { type TinyFiles, tinyMatte, tinyPoints } from '@escena/diffusion/testing/tiny-segmenter';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productInput } from './contract.ts';
import { openGuesser } from './open-guesser.ts';
import { runProduct } from './run.ts';

const size = 256;
const radius = 62;
/** of the ball: beside the middle, where nobody would guess it */
const [left, top] = [150, 118];

let store = '';
beforeAll(async () => {
  store = await mkdtemp(path.join(tmpdir(), 'guesser-'));
  await install('finder', tinyMatte());
  // Its best mask has half the radius, and its own picture a quarter of ours.
  await install('pointed', tinyPoints((2 * radius) / 4));
  await install('broken', { ...tinyMatte(), 'onnx/model.onnx': new Uint8Array([1, 2, 3]) });
});
afterAll(() => rm(store, { recursive: true }));

async function install(name: string, files: TinyFiles): Promise<void> {
  for (const [file, bytes] of Object.entries(files)) {
    const at = path.join(store, name, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, bytes);
  }
}

const covered = (x: number, y: number) =>
  Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x + 0.5 - left, y + 0.5 - top)));

/** A red ball in front of a clutter of boxes in every colour but red. */
function clutter(): Raster {
  const photo = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const box = Math.imul(Math.floor(x / 29) * 31 + Math.floor(y / 23) * 17 + 5, 2654435761) >>> 8;
      const behind = [40 + (box % 90), 70 + ((box >> 7) % 150), 60 + ((box >> 14) % 160)];
      const shade = 1 - 0.35 * (Math.hypot(x - left + 20, y - top + 20) / radius / 2);
      const noise = ((i * 7919) % 7) - 3;
      const share = covered(x, y);
      [205, 62, 52].forEach((ball, k) => {
        photo.data[3 * i + k] = Math.round(share * ball * shade + (1 - share) * (behind[k] ?? 0) + noise);
      });
    }
  return photo;
}

interface Asked {
  readonly installed?: readonly string[];
  readonly segmenter?: string;
  readonly clicks?: readonly object[];
}

async function cut({ installed = [], segmenter, clicks }: Asked) {
  const photo = { raster: clutter(), format: 'png', bitDepth: 8 } as DecodedImage;
  const input = productInput.parse({
    segmenter,
    product: { clicks },
    scenes: [{ kind: 'color', color: '#ffffff', shadow: 'none' }],
    canvas: { side: size },
  });
  for await (const { report } of runProduct(photo, input, contextOf(installed))) return report.cutOut;
  throw new Error('nothing was made');
}

function contextOf(installed: readonly string[]) {
  return {
    threads: 1,
    modelsDir: '',
    findCheckpoint: async (name: string) => path.join(store, name),
    listSegmenters: async () => installed,
  };
}

const share = (Math.PI * radius ** 2) / size ** 2;

describe('a product in a clutter', () => {
  it('is not found by colours and edges alone', async () => {
    const { area, guessedBy } = await cut({});
    expect(Math.abs(area / share - 1)).toBeGreaterThan(0.2);
    expect(guessedBy).toBeUndefined();
  });

  it('is found with what is installed, and the report says by what', async () => {
    const { area, guessedBy } = await cut({ installed: ['broken', 'finder'] });
    expect(guessedBy).toBe('finder');
    expect(Math.abs(area / share - 1)).toBeLessThan(0.02);
  });

  it('is found where it was pointed at', async () => {
    const clicks = [{ x: left / size, y: top / size, keep: true }];
    const { area, guessedBy } = await cut({ segmenter: 'pointed', clicks });
    expect(guessedBy).toBe('pointed');
    expect(Math.abs(area / share - 1)).toBeLessThan(0.02);
  });
});

it('asks nobody where nobody is wanted, and fails by name only', async () => {
  expect((await cut({ installed: ['finder'], segmenter: 'none' })).guessedBy).toBeUndefined();
  expect((await cut({ installed: ['broken'] })).guessedBy).toBeUndefined();
  await expect(cut({ installed: ['finder'], segmenter: 'broken' })).rejects.toMatchObject({
    fault: 'model',
  });
});

it('does not take what stands out for what was pointed at', async () => {
  await using guesser = openGuesser(clutter(), 'finder', contextOf([]));
  const beside = [{ x: 0.1, y: 0.9, keep: true }];
  expect(await guesser.guess({ clicks: beside }, 'product')).toBeUndefined();
  expect(await guesser.guess({}, 'part')).toBeUndefined();
  expect(await guesser.guess({ box: [0.3, 0.2, 0.9, 0.8] }, 'product')).toMatchObject({ by: 'finder' });
});
