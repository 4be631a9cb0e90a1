import { createRaster, type Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import { beforeAll, expect, it } from 'vitest';
import { dyed, silhouetteKept, waveringOf } from './silhouette.ts';

/** Drawn on 240 × 320, and made half as large. */
const size = { width: 120, height: 160 };
const middle = size.width;
type Color = readonly [number, number, number];
const [wall, skin, green, red]: readonly [Color, Color, Color, Color] = [
  [168, 186, 190],
  [142, 92, 66],
  [70, 158, 84],
  [188, 32, 40],
];

/** Whoever stands there, `breadth` times as broad as they are. */
function figure(breadth: number) {
  const both = (...half: readonly Point[]): Point[] => [
    ...half.map(([x, y]): Point => [middle - breadth * x, y]),
    ...half.map(([x, y]): Point => [middle + breadth * x, y]).reverse(),
  ];
  const arm = (sign: number): Point[] =>
    [
      [44, 74],
      [62, 84],
      [82, 210],
      [68, 212],
      [46, 110],
    ].map(([x = 0, y = 0]): Point => [middle + sign * breadth * x, y]);
  const head = Array.from({ length: 24 }, (_, k): Point => {
    const turn = (2 * Math.PI * k) / 24;
    return [middle + breadth * 24 * Math.cos(turn), 42 + 30 * Math.sin(turn)];
  });
  return {
    body: [head, arm(-1), arm(1), both([12, 60], [12, 90]), both([36, 180], [34, 320], [5, 320], [4, 200])],
    garment: both([14, 74], [46, 76], [40, 190]),
  };
}

const maskOf = (ring: readonly Point[]): Raster =>
  polygonMask([ring.map(([x, y]): Point => [x / 2, y / 2])], size);

interface Drawn {
  readonly picture: Raster;
  readonly cloth: Raster;
  readonly alpha: Raster;
}

async function draw(breadth: number, color: Color): Promise<Drawn> {
  const { body, garment } = figure(breadth);
  const picture = createRaster(size.width, size.height, 3);
  // Photos have noise, and cut-outs count on it; it does not move with whoever stands there.
  picture.data.forEach((_, i) => (picture.data[i] = (wall[i % 3] ?? 0) + ((i * 7919) % 7) - 3));
  const cloth = maskOf(garment);
  for (const [mask, paint] of [...body.map((ring) => [maskOf(ring), skin] as const), [cloth, color] as const])
    mask.data.forEach((share, i) => {
      for (let k = 0; k < 3; k++) {
        const at = 3 * i + k;
        const shown = (paint[k] ?? 0) + ((at * 7919) % 7) - 3;
        picture.data[at] = Math.round(((picture.data[at] ?? 0) * (255 - share) + shown * share) / 255);
      }
    });
  const { alpha } = await cutOut(picture, {
    clicks: [
      { x: 0.5, y: 0.4, keep: true },
      { x: 0.5, y: 0.13, keep: true },
      { x: 0.06, y: 0.1, keep: false },
    ],
  });
  return { picture, cloth, alpha };
}

let photo: Drawn;
let slimmer: Drawn;
beforeAll(async () => {
  photo = await draw(1, green);
  slimmer = await draw(0.98, red);
});

const kept = ({ picture, cloth, alpha }: Drawn, others: readonly Raster[] = []): number =>
  silhouetteKept({
    photo: photo.picture,
    image: picture,
    garments: [cloth, ...others],
    before: photo.alpha,
    after: alpha,
  });

it('is whole where only the garment has changed', () => {
  const image = dyed(photo.picture, photo.cloth);
  expect(kept({ ...photo, picture: image, alpha: createRaster(size.width, size.height, 1) })).toBe(1);
});

it('misses what is asked for once a person is made slimmer by a fiftieth', () => {
  expect(kept(slimmer)).toBeLessThan(0.98);
  expect(kept(slimmer, [photo.cloth])).toBeLessThan(0.98);
});

it('counts what the old garment gave up and nobody stands in', () => {
  const { picture, cloth, alpha } = photo;
  const image = { ...picture, data: picture.data.slice() };
  const after = { ...alpha, data: alpha.data.slice() };
  const narrow = { ...cloth, data: cloth.data.slice() };
  // A waist that is taken in by a few pixels, the wall behind it.
  for (let i = 0; i < cloth.data.length; i++) {
    if (!cloth.data[i] || Math.abs((i % size.width) - middle / 2) < 19) continue;
    image.data.set(wall, 3 * i);
    after.data[i] = 0;
    narrow.data[i] = 0;
  }
  const taken = { picture: image, cloth: narrow, alpha: after };
  expect(kept(taken)).toBeLessThan(0.98);
  expect(kept(taken, [cloth])).toBe(1);
});

it('tells a cut-out’s own wavering by itself', () => {
  expect(waveringOf(photo.alpha, photo.alpha, photo.cloth)).toBe(1);
  expect(waveringOf(photo.alpha, slimmer.alpha, photo.cloth)).toBeLessThan(0.98);
});
