import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { dilateMask } from '../mask.ts';
import { withShade } from './find-shade.ts';
import type { SurfaceMap } from './surface-map.ts';

const [width, height] = [240, 156];
const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;
const surface = { toPlane: identity, toPicture: identity };
/** A wall above, a floor below. */
const map: SurfaceMap = { surfaces: [surface, surface], surfaceAt: (_, y) => (y < 0.4 ? 0 : 1) };
const floor = 1;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}
const isIn = ({ x, y, rx, ry }: Spot, i: number): boolean =>
  (((i % width) - x) / rx) ** 2 + ((Math.floor(i / width) - y) / ry) ** 2 < 1;

/** A floor whose light falls off to the right, shaded by a third within the spots. */
function shadedRoom(spots: readonly Spot[]): Raster {
  const photo = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const light = 1 - 0.4 * ((i % width) / width);
    const shade = spots.some((spot) => isIn(spot, i)) ? 0.67 : 1;
    photo.data.fill(Math.round(210 * light * shade), 3 * i, 3 * i + 3);
  }
  return photo;
}

function boxed(left: number, top: number, right: number, bottom: number): Raster {
  const out = createRaster(width, height, 1);
  for (let y = top; y < bottom; y++) out.data.fill(255, y * width + left, y * width + right);
  return out;
}

const bare = (() => {
  const out = createRaster(width, height, 1);
  out.data.fill(255);
  return out;
})();

const hole = boxed(90, 72, 132, 102);
const under: Spot = { x: 111, y: 103, rx: 33, ry: 11 };

it('takes the shade that touches the thing, on the floor, in light that falls off', () => {
  const found = withShade(shadedRoom([under]), hole, { map, bare, surface: floor });
  const truth = createRaster(width, height, 1);
  hole.data.forEach((on, i) => (truth.data[i] = on || isIn(under, i) ? 255 : 0));
  // Taken a little wider, so that no rim is left.
  const around = dilateMask(truth, 4);
  const area = truth.data.filter((on) => on > 0).length;
  const missed = truth.data.filter((on, i) => on && !found.data[i]).length;
  const stray = found.data.filter((on, i) => on && !around.data[i]).length;
  expect(missed / area).toBeLessThan(0.03);
  expect(stray).toBe(0);
});

it('leaves other dark spots, and shade on the wall', () => {
  const apart: Spot = { x: 204, y: 120, rx: 15, ry: 7 };
  const onWall: Spot = { x: 111, y: 48, rx: 24, ry: 12 };
  const found = withShade(shadedRoom([apart, onWall]), hole, { map, bare, surface: floor });
  const grown = found.data.filter((on, i) => on && !hole.data[i]).length;
  expect(grown).toBeLessThan(0.15 * 42 * 30);
  expect(found.data[120 * width + 204]).toBe(0);
  expect(found.data[48 * width + 111]).toBe(0);
});

it('keeps to the hole where no such surface is seen', () => {
  const found = withShade(shadedRoom([under]), hole, {
    map,
    bare: createRaster(width, height, 1),
    surface: floor,
  });
  expect(found).toEqual(hole);
});
