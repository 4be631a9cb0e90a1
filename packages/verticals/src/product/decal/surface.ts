/** A surface of the product, flattened: a rectangle in millimetres, and where each of its points is seen in the photo. */
import { AppError } from '@escena/core/app-error';
import { createCylinder } from './cylinder.ts';
import type { DecalSurface } from './input.ts';
import { createMesh } from './mesh.ts';
import { createPlane } from './plane.ts';
import type { MappedSurface, Point, SurfaceMap } from './surface-map.ts';

export interface Surface {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly map: SurfaceMap;
}

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

const defaultWidthMm = 100;

/** @throws AppError decal.surface_invalid when the corners cross or enclose next to nothing */
export function createSurface(input: DecalSurface, photo: PhotoSize): Surface {
  const pixels = ([x, y]: Point): Point => [x * photo.width, y * photo.height];
  const { map, aspect } = mapOf(input, pixels);
  requireUpright(map);
  const { widthMm, heightMm } = input.size ?? {
    widthMm: defaultWidthMm,
    heightMm: defaultWidthMm * Math.min(20, Math.max(0.05, aspect)),
  };
  return { widthMm, heightMm, map };
}

function mapOf(input: DecalSurface, pixels: (point: Point) => Point): MappedSurface {
  switch (input.kind) {
    case 'plane':
      return createPlane(input.corners.map(pixels));
    case 'cylinder':
      return createCylinder({
        corners: input.corners.map(pixels),
        top: pixels(input.top),
        bottom: pixels(input.bottom),
        degrees: input.degrees,
      });
    case 'mesh':
      return createMesh(input.handles.map(pixels), input.columns);
  }
}

const probes = 8;
/** Pixels² of a cell of the probing grid: smaller ones hold no letter, negative ones are folded or mirrored. */
const leastCell = 0.05;

function requireUpright(map: SurfaceMap): void {
  for (let i = 0; i < probes; i++)
    for (let j = 0; j < probes; j++) {
      // The rims of half a cylinder are seen edge on: the middle of a cell tells.
      const [u, v, step] = [(i + 0.25) / probes, (j + 0.25) / probes, 0.5 / probes];
      const [x, y] = map(u, v);
      const [xu, yu] = map(u + step, v);
      const [xv, yv] = map(u, v + step);
      const area = (xu - x) * (yv - y) - (xv - x) * (yu - y);
      if (!(area > leastCell)) throw new AppError('decal.surface_invalid');
    }
}
