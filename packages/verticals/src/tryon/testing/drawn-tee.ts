/** A drawn person in a green tee, whose every region is known, and the whole run on them. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import type { RunContext } from '../../run.ts';
import { tryonInput } from '../contract.ts';
import { runTryon } from '../run.ts';
import { drawnFace } from './drawn-face.ts';

export type Color = readonly [number, number, number];

/** Drawn on 360 × 480, and made half as large: what is seen is the same. */
export const size = { width: 180, height: 240 };
export const [wall, skin, green, navy, red, blue]: Color[] = [
  [168, 186, 190],
  [142, 92, 66],
  [70, 158, 84],
  [30, 36, 60],
  [188, 32, 40],
  [40, 70, 170],
];

/** A tee seen from before; sleeves end at `sleeve` of the upper arm, the neckline is `neck` deep. */
export function tee(sleeve: number, neck: number): Point[] {
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

export const maskOf = (shape: readonly Point[]): Raster =>
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

export function filled(color: Color): Raster {
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

export function person(): Raster {
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

export const wornShape = tee(0.7, 26);
export const body = {
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
export const found = {
  body,
  hands: [],
  face: drawnFace(16).landmarks.map(([x, y, z]) => [0.5 + 0.2 * (x - 0.5), 0.19 * y, z]),
};

export function garmentPicture(shape: readonly Point[], color = red as Color): Raster {
  const raster = filled([244, 244, 244]);
  paint(raster, shape, color);
  return raster;
}

interface Wearing {
  readonly wiring?: Partial<RunContext>;
  readonly raster?: Raster;
  readonly others?: readonly (readonly [id: string, picture: Raster])[];
}

export async function wear(
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
export const wearPlain = () => (plain ??= wear(tee(0.7, 26)));

export function asColor(mask: Raster): Raster {
  return {
    ...mask,
    channels: 3,
    data: Uint8Array.from({ length: 3 * mask.data.length }, (_, i) => mask.data[Math.floor(i / 3)] ?? 0),
  };
}

export const isNear = ({ data }: Raster, i: number, color: Color, within: number): boolean =>
  color.every((value, k) => Math.abs((data[3 * i + k] ?? 0) - value) <= within);

export const isGreen = ({ data }: Raster, i: number): boolean =>
  (data[3 * i + 1] ?? 0) - Math.max(data[3 * i] ?? 0, data[3 * i + 2] ?? 0) > 25;

export const count = (mask: Raster, meant: (i: number) => boolean): number =>
  mask.data.reduce((sum, _, i) => sum + (meant(i) ? 1 : 0), 0);
