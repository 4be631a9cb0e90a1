/** A user's model under the tracer: its own colours, its true size, its holes. */
import { encodePng } from '@escena/imaging/encode-image';
import { type Triple, linearToLab } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { linearOfByte, srgbToLinear } from '@escena/imaging/transfer';
import { Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../furniture/random.ts';
import { styles } from '../furniture/styles/styles.ts';
import type { Guide } from '../render/guide.ts';
import { guideRadiance } from '../render/shade-guide.ts';
import { furnace, roomCamera } from '../render/testing/box-room.ts';
import { traceGuide } from '../render/trace-guide.ts';
import { loadModel } from './load-model.ts';
import { type BoxOptions, boxGlb } from './testing/make-glb.ts';

const width = 96;
const height = 64;

/** The box 2.5 m before the camera, in white light from everywhere. */
async function trace(options: BoxOptions, samples = 16): Promise<Guide> {
  const { piece } = await loadModel(await boxGlb(options), { name: 'box' });
  const object = {
    name: 'box',
    parts: piece.build(styles.modern, createRandom(1)),
    matrix: new Matrix4().makeTranslation(0, 0, -2.5),
  };
  const camera = roomCamera(width, height);
  return traceGuide(
    { objects: [object], room: furnace },
    { camera, width, height, samples, seed: 3, threads: 1 },
  );
}

/** Mean radiance over the pixels that are fully covered. */
function meanColor(guide: Guide): Triple {
  const { data } = guideRadiance(guide);
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < guide.coverage.length; i++) {
    if (guide.coverage[i] !== 1) continue;
    count++;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[i * 3 + c] ?? 0);
  }
  const [r = 0, g = 0, b = 0] = sum.map((value) => value / count);
  return [r, g, b];
}

const light = (hex: string): Triple => {
  const byte = (at: number) => srgbToLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [byte(1), byte(3), byte(5)];
};

describe('colour', () => {
  it.each(['#c65d3b', '#2e4a3d', '#e9e1d2'])('%s as a factor renders as itself', async (hex) => {
    const seen = meanColor(await trace({ color: [...light(hex), 1] }));
    expect(deltaE2000(linearToLab(seen), linearToLab(light(hex)))).toBeLessThan(3);
  });

  it('a picture is laid on as light, not as numbers', async () => {
    const data = new Uint8Array(64 * 64 * 3);
    // A board of 1-texel checks: from afar it must show the mean light of both colours.
    for (let i = 0; i < 64 * 64; i++) {
      const light = (i + Math.floor(i / 64)) % 2 === 0;
      data.set(light ? [230, 200, 60] : [20, 60, 120], i * 3);
    }
    const image = await encodePng({ width: 64, height: 64, channels: 3, data });
    const seen = meanColor(await trace({ image }));
    const mean = (a: number, b: number) => 0.8 * ((linearOfByte[a] ?? 0) + (linearOfByte[b] ?? 0)) * 0.5;
    const expected: Triple = [mean(230, 20), mean(200, 60), mean(60, 120)];
    expect(deltaE2000(linearToLab(seen), linearToLab(expected))).toBeLessThan(3);
  });

  it('vertex colours scale the base', async () => {
    const seen = meanColor(
      await trace({
        color: [1, 1, 1, 1],
        change: (document) => {
          const color = document.createAccessor().setType('VEC3');
          color.setArray(Float32Array.from({ length: 24 * 3 }, (_, i) => [0.1, 0.5, 0.2][i % 3] ?? 0));
          color.setBuffer(document.getRoot().listBuffers()[0] ?? null);
          document.getRoot().listMeshes()[0]?.listPrimitives()[0]?.setAttribute('COLOR_0', color);
        },
      }),
    );
    expect(deltaE2000(linearToLab(seen), linearToLab([0.1, 0.5, 0.2]))).toBeLessThan(3);
  });
});

describe('shape', () => {
  it('spans its true width in the picture', async () => {
    const guide = await trace({ size: [2, 0.8, 0.9] }, 64);
    const camera = roomCamera(width, height);
    let [least, most] = [Infinity, -Infinity];
    for (let i = 0; i < guide.coverage.length; i++) {
      const share = guide.coverage[i] ?? 0;
      if (share === 0) continue;
      const x = i % width;
      least = Math.min(least, x + 1 - share);
      most = Math.max(most, x + share);
    }
    // The front face stands 2.5 − 0.45 m away; the camera looks down by 0.15 rad from 1.4 m.
    const depth = (y: number) => Math.cos(0.15) * 2.05 + Math.sin(0.15) * (1.4 - y);
    const metres = (most - least) * (depth(0.8) / camera.focal);
    expect(metres).toBeGreaterThan(1.98);
    expect(metres).toBeLessThan(2.02);
  });

  it.each(['MASK', 'BLEND'] as const)('%s leaves out what its picture leaves out', async (mode) => {
    const data = new Uint8Array(16 * 16 * 4).fill(255);
    // The upper half: front and back of the sheet lie in one place, and either may be met first.
    for (let i = 0; i < 256; i++) data[i * 4 + 3] = mode === 'BLEND' ? 128 : i < 128 ? 0 : 255;
    const image = await encodePng({ width: 16, height: 16, channels: 4, data });
    const sheet = { size: [1.6, 1.2, 0] as const, image };
    const cut = await trace({
      ...sheet,
      change: (document) => void document.getRoot().listMaterials()[0]?.setAlphaMode(mode),
    });
    const whole = await trace(sheet);
    const area = ({ coverage }: Guide) => coverage.reduce((sum, value) => sum + value, 0);
    expect(area(cut) / area(whole)).toBeCloseTo(0.5, 1);
  });

  it('gives the same bytes on one thread or two', async () => {
    const data = new Uint8Array(64).fill(128);
    const image = await encodePng({ width: 4, height: 4, channels: 4, data });
    const glb = await boxGlb({
      image,
      change: (document) => void document.getRoot().listMaterials()[0]?.setAlphaMode('BLEND'),
    });
    const { piece } = await loadModel(glb, { name: 'box' });
    const objects = [
      {
        name: 'box',
        parts: piece.build(styles.modern, createRandom(1)),
        matrix: new Matrix4().makeTranslation(0, 0, -2.5),
      },
    ];
    const options = { camera: roomCamera(width, height), width, height, samples: 4, seed: 3 };
    const [one, two] = await Promise.all(
      [1, 2].map((threads) => traceGuide({ objects, room: furnace }, { ...options, threads })),
    );
    expect(two?.light).toEqual(one?.light);
    expect(two?.coverage).toEqual(one?.coverage);
  });
});
