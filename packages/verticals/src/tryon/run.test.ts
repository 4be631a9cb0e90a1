/** The whole run on a drawn person in a green tee, whose every region is known. */
import { fileURLToPath } from 'node:url';
import type { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { encodePng } from '@escena/imaging/encode-image';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import { describe, expect, it } from 'vitest';
import type { RunContext } from '../run.ts';
import type { Checkpoint } from '../studio/checkpoint.ts';
import { tryonInput } from './contract.ts';
import { runTryon } from './run.ts';
import { drawnFace } from './testing/drawn-face.ts';

type Color = readonly [number, number, number];

/** Drawn on 360 × 480, and made half as large: what is seen is the same. */
const size = { width: 180, height: 240 };
const [wall, skin, green, navy, red, blue]: Color[] = [
  [168, 186, 190],
  [142, 92, 66],
  [70, 158, 84],
  [30, 36, 60],
  [188, 32, 40],
  [40, 70, 170],
];

/** A tee seen from before; sleeves end at `sleeve` of the upper arm, the neckline is `neck` deep. */
function tee(sleeve: number, neck: number): Point[] {
  const out = 30 * sleeve;
  const down = 110 * sleeve;
  const half: Point[] = [
    [180 - 34, 92],
    [180 - 84, 108],
    [180 - 84 - out - 8, 112 + down],
    [180 - 84 - out + 42 * sleeve, 118 + down],
    [180 - 64, 180],
    [180 - 62, 330],
  ];
  const other = half.map(([x, y]): Point => [360 - x, y]).reverse();
  const front = [0.2, 0.5, 0.8].map((t): Point => [180 + 34 - 68 * t, 92 + neck * Math.sin(Math.PI * t)]);
  return [...half, ...other, ...front];
}

const maskOf = (shape: readonly Point[]): Raster =>
  polygonMask([shape.map(([x, y]): Point => [x / 2, y / 2])], size);

function paint(raster: Raster, shape: readonly Point[], color: Color): void {
  const mask = maskOf(shape);
  mask.data.forEach((share, i) => {
    color.forEach((value, k) => {
      const at = 3 * i + k;
      raster.data[at] = Math.round(((raster.data[at] ?? 0) * (255 - share) + value * share) / 255);
    });
  });
}

function filled(color: Color): Raster {
  const raster = createRaster(size.width, size.height, 3);
  raster.data.forEach((_, i) => (raster.data[i] = color[i % 3] ?? 0));
  return raster;
}

const arm = (mirror: boolean): Point[] =>
  (
    [
      [102, 100],
      [60, 220],
      [52, 380],
      [84, 380],
      [94, 225],
      [122, 150],
    ] as Point[]
  ).map(([x, y]) => [mirror ? 360 - x : x, y]);

function person(): Raster {
  const raster = filled(wall as Color);
  paint(
    raster,
    [
      [146, 0],
      [214, 0],
      [214, 110],
      [256, 110],
      [256, 200],
      [104, 200],
      [104, 110],
      [146, 110],
    ],
    skin as Color,
  );
  paint(raster, arm(false), skin as Color);
  paint(raster, arm(true), skin as Color);
  paint(
    raster,
    [
      [112, 310],
      [248, 310],
      [262, 480],
      [98, 480],
    ],
    navy as Color,
  );
  paint(raster, wornShape, green as Color);
  // Photos have noise, and cut-outs count on it.
  raster.data.forEach(
    (value, i) => (raster.data[i] = Math.min(255, Math.max(0, value + (((i * 7919) % 7) - 3)))),
  );
  return raster;
}

const wornShape = tee(0.7, 26);
const body = {
  leftShoulder: { x: 258 / 360, y: 118 / 480 },
  rightShoulder: { x: 102 / 360, y: 118 / 480 },
  leftElbow: { x: 283 / 360, y: 222 / 480 },
  rightElbow: { x: 77 / 360, y: 222 / 480 },
  leftWrist: { x: 292 / 360, y: 370 / 480 },
  rightWrist: { x: 68 / 360, y: 370 / 480 },
  leftHip: { x: 225 / 360, y: 330 / 480 },
  rightHip: { x: 135 / 360, y: 330 / 480 },
};

/** All that a photo says of a person is said here: no model is opened to find more. */
const found = {
  body,
  hands: [],
  face: drawnFace(16).landmarks.map(([x, y, z]) => [0.5 + 0.2 * (x - 0.5), 0.19 * y, z]),
};

function garmentPicture(shape: readonly Point[], color = red as Color): Raster {
  const raster = filled([244, 244, 244]);
  paint(raster, shape, color);
  return raster;
}

interface Wearing {
  readonly wiring?: Partial<RunContext>;
  readonly raster?: Raster;
  readonly others?: readonly (readonly [id: string, picture: Raster])[];
}

async function wear(
  shape: readonly Point[],
  more: object = {},
  { wiring, raster = person(), others = [] }: Wearing = {},
) {
  const worn = maskOf(wornShape);
  const files = new Map<string, Raster>([
    ['garment', garmentPicture(shape)],
    ['worn', asColor(worn)],
    ...others,
  ]);
  const pictures = new Map([...files].map(([id, raster]) => [id, () => encodePng(raster)] as const));
  const input = tryonInput.parse({
    person: { ...found, worn: { maskId: 'worn' } },
    garments: [{ kind: 'top', pictureId: 'garment' }],
    ...more,
  });
  const photo = { raster, format: 'png', bitDepth: 8, hasGps: false } satisfies DecodedImage;
  const context = {
    threads: 1,
    modelsDir: '',
    findCheckpoint: () => Promise.reject(new Error('none is needed')),
    pictures,
    ...wiring,
  };
  for await (const output of runTryon(photo, input, context)) return { ...output, photo: photo.raster, worn };
  throw new Error('no picture');
}

/** By the warp alone: the same for all who ask. */
let plain: ReturnType<typeof wear> | undefined;
const wearPlain = () => (plain ??= wear(tee(0.7, 26)));

function asColor(mask: Raster): Raster {
  return {
    ...mask,
    channels: 3,
    data: Uint8Array.from({ length: 3 * mask.data.length }, (_, i) => mask.data[Math.floor(i / 3)] ?? 0),
  };
}

const isNear = ({ data }: Raster, i: number, color: Color, within: number): boolean =>
  color.every((value, k) => Math.abs((data[3 * i + k] ?? 0) - value) <= within);

const isGreen = ({ data }: Raster, i: number): boolean =>
  (data[3 * i + 1] ?? 0) - Math.max(data[3 * i] ?? 0, data[3 * i + 2] ?? 0) > 25;

const count = (mask: Raster, meant: (i: number) => boolean): number =>
  mask.data.reduce((sum, _, i) => sum + (meant(i) ? 1 : 0), 0);

describe('a tee of the same cut', () => {
  it('takes the place of the worn one, edge for edge, and nothing else changes', async () => {
    const { image, photo, worn, report } = await wearPlain();
    const inside = (i: number) => (worn.data[i] ?? 0) === 255;
    const shown = (i: number) => isNear(image, i, red as Color, 60) && !isNear(image, i, skin as Color, 45);
    const union = count(worn, (i) => inside(i) || shown(i));
    expect(count(worn, (i) => inside(i) && shown(i)) / union).toBeGreaterThan(0.97);
    // No leak: where the worn tee was, its green is gone, and it is nowhere else.
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(report.garments[0]?.deltaE).toBeLessThan(3);
    const changed = count(
      worn,
      (i) =>
        (worn.data[i] ?? 0) === 0 && [0, 1, 2].some((k) => image.data[3 * i + k] !== photo.data[3 * i + k]),
    );
    expect(changed / count(worn, inside)).toBeLessThan(0.02);
  });
});

describe('a tee of another cut', () => {
  it('shows skin where its sleeves end sooner, and never the worn one', async () => {
    const { image, worn, report } = await wear(tee(0.22, 26));
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    const spot = 100 * size.width + 39;
    expect((image.data[3 * spot] ?? 0) - (image.data[3 * spot + 2] ?? 0)).toBeGreaterThan(20);
  });

  it('covers the arm where its sleeves go on', async () => {
    const { image } = await wear(tee(1.6, 26));
    const spot = 131 * size.width + 37;
    expect(isNear(image, spot, red as Color, 60)).toBe(true);
  });
});

describe('a jacket over a shirt that was put on before it', () => {
  it('covers it, and the shirt shows where the jacket ends', async () => {
    const others = [['shirt', garmentPicture(tee(1.6, 26), blue)]] as const;
    const garments = [
      { kind: 'top', pictureId: 'shirt' },
      { kind: 'outerwear', pictureId: 'garment' },
    ];
    const { image, worn, report } = await wear(tee(0.7, 26), { garments }, { others });
    expect(report.garments.map(({ kind }) => kind)).toEqual(['top', 'outerwear']);
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(count(worn, (i) => isGreen(image, i))).toBe(0);
    // Chest and sleeve are the jacket’s; below its sleeve the shirt’s goes on.
    for (const [x, y, color] of [
      [90, 120, red],
      [44, 85, red],
      [37, 131, blue],
    ] as const)
      expect(isNear(image, y * size.width + x, color as Color, 60)).toBe(true);
  });
});

describe('with a checkpoint that looks at it once more', () => {
  const paint = { checkpoint: 'tiny', width: 64, height: 64 };
  type Draw = (level: number, x: number, k: number) => number;
  const asked: GenerateRequest[] = [];
  /** Draws what it is shown, changed, at the size that was asked for or that it has. */
  const checkpoint = (className: string, change: Draw): Checkpoint => ({
    facts: {
      name: 'tiny',
      revision: null,
      sha256: 'f'.repeat(64),
      className,
      width: 60,
      height: 90,
    } as unknown as Checkpoint['facts'],
    draw: (request) => {
      asked.push(request);
      const { image } = request;
      if (!image) throw new Error('it is shown the garment on the person');
      const data = image.data.map((level, i) => change(level, Math.floor(i / 3) % image.width, i));
      const { width = 60, height = 90 } = request;
      const drawn = pillowResize({ ...image, data }, { width, height, filter: 'bilinear' });
      return Promise.resolve({ images: [drawn], report: {} as never });
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
  const lit = (change: Draw, className = 'StableDiffusionPipeline') => {
    asked.length = 0;
    return wear(
      tee(0.7, 26),
      { paint },
      {
        wiring: {
          findCheckpoint: () => Promise.resolve('/tiny'),
          openCheckpoint: () => Promise.resolve(checkpoint(className, change)),
        },
      },
    );
  };

  it('takes its folds, and the colour stays', async () => {
    const folded = await lit((level, x) => level * (0.75 + 0.2 * Math.sin(x / 3)));
    expect(folded.report).toMatchObject({
      renderer: 'tiny',
      checkpoint: 'f'.repeat(64),
      maxAbsDiffOutside: 0,
      garments: [{ lit: { used: true, tries: 1 } }],
    });
    const plain = await wearPlain();
    expect(Buffer.compare(folded.image.data, plain.image.data)).not.toBe(0);
    const middle = folded.image.width * 120 + 90;
    expect(isNear(folded.image, middle, red as Color, 70)).toBe(true);
    expect(asked[0]).toMatchObject({ pipeline: 'inpaint', strength: 0.45, width: 64 });
  });

  it('is shown the garment where it was trained to dress people', async () => {
    await lit((level) => level, 'CatVTONPipeline');
    expect(asked[0]).toMatchObject({ pipeline: 'try-on', garment: { channels: 4 } });
    expect(asked[0]?.guidance).toBeUndefined();
  });

  it('is shown the whole person, their pose and what it is, where it was trained to draw them anew', async () => {
    const { report } = await lit((level) => level, 'FashnTryOnPipeline');
    expect(report).toMatchObject({ garments: [{ lit: { used: true, tries: 1 } }], maxAbsDiffOutside: 0 });
    expect(asked[0]).toMatchObject({
      pipeline: 'dress',
      garment: { channels: 4 },
      extra: { garment_category: 'tops' },
    });
    const { image, pose, mask, prompt, guidance } = asked[0] ?? {};
    expect([mask, prompt, guidance]).toEqual([undefined, '', undefined]);
    // The network's own shape, and all of the person that the photo shows.
    if (!image || !pose) throw new Error('it is shown the person and their pose');
    const { width, height } = image;
    expect(width / height).toBeCloseTo(60 / 90, 2);
    expect(height).toBeGreaterThan(230);
    expect([pose.width, pose.height, pose.channels]).toEqual([width, height, 1]);
    // Beside the trunk, at the height of the forearms, the figure's limbs run down the middle of them.
    for (const [from, to] of [
      [0, 0.3],
      [0.7, 1],
    ] as const) {
      const row = Array.from({ length: width }, (_, x) => 148 * width + x).filter(
        (i) => pose.data[i] !== 0 && (i % width) / width >= from && (i % width) / width < to,
      );
      expect(isNear(image, row[row.length >> 1] ?? -1, skin as Color, 12)).toBe(true);
    }
  });

  it('keeps everything in place with a network of that kind itself, whatever it draws', async () => {
    const folder = fileURLToPath(new URL('../../../diffusion/fixtures/fashn', import.meta.url));
    const seen: number[] = [];
    const { image, report } = await wear(
      tee(0.7, 26),
      { paint: { checkpoint: 'tiny', steps: 2 } },
      {
        wiring: {
          findCheckpoint: () => Promise.resolve(folder),
          onProgress: ({ fraction }) => void seen.push(fraction),
        },
      },
    );
    const plain = await wearPlain();
    expect(report.maxAbsDiffOutside).toBe(0);
    // Random weights draw no cloth: the garment stays as it was laid on.
    expect(report.garments[0]?.lit).toEqual({ used: false, tries: 3 });
    expect(Buffer.compare(image.data, plain.image.data)).toBe(0);
    expect(seen.length).toBeGreaterThan(6);
  });

  it('is not believed where it shows something else', async () => {
    const wild = await lit((_, x, i) => (((x >> 4) + (i >> 12)) % 2 === 0 ? 255 : 2));
    const plain = await wearPlain();
    expect(wild.report).toMatchObject({
      renderer: 'warp',
      checkpoint: null,
      garments: [{ lit: { used: false, tries: 3 } }],
    });
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(3);
    expect(Buffer.compare(wild.image.data, plain.image.data)).toBe(0);
  });
});

describe('what cannot be done', () => {
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing was refused',
      (error: AppError) => error.code,
    );

  it('says what is missing', async () => {
    const one = [{ kind: 'top', pictureId: 'garment' }];
    const nobody = { raster: filled(wall as Color) };
    expect(await refusal(wear(tee(0.7, 26), { person: { ...found, body: {} }, garments: one }, nobody))).toBe(
      'tryon.body_not_found',
    );
    expect(
      await refusal(
        wear([
          [10, 10],
          [12, 10],
          [12, 12],
        ]),
      ),
    ).toMatch(/^tryon\.garment/);
    expect(await refusal(wear(tee(0.7, 26), { garments: [{ kind: 'top', pictureId: 'gone' }] }))).toBe(
      'not_found',
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const photo = { raster: person(), format: 'png', bitDepth: 8, hasGps: false } satisfies DecodedImage;
    const pictures = new Map([['garment', () => encodePng(garmentPicture(tee(0.7, 26)))]]);
    const input = tryonInput.parse({ person: found, garments: [{ kind: 'top', pictureId: 'garment' }] });
    const run = runTryon(photo, input, {
      threads: 1,
      modelsDir: '',
      findCheckpoint: () => Promise.reject(new Error()),
      pictures,
      signal: stop.signal,
    });
    expect(await refusal(run.next())).toBe('job.cancelled');
  });
});
