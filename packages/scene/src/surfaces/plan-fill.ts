/**
 * What each part of a hole is filled from. Where floor, wall or ceiling is seen around it, the room's surfaces go on below it, each in
 * its own perspective; where other things are (a shelf, a worktop, a sofa's seat), what is seen beside it goes on as it looks.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import type { SurfaceMap } from '@escena/imaging/surface-map';
import { components, dilate } from '../room/binary-mask.ts';
import { maskAt } from './bare-surfaces.ts';

export interface FillPart {
  readonly kind: 'room' | 'beside';
  /** 1 channel, the photo's size */
  readonly hole: Raster;
  readonly bare: Raster;
  readonly map: SurfaceMap;
}

/** long side that parts are told apart at */
const side = 400;
/** pixels of that around a part that say what it lies in, and the share of them that must be bare */
const ring = 5;
const leastBare = 0.45;
/** how far around a part, in its own sizes, what lies beside it may be copied */
const reach = 1;
/** metres that the picture's longer side counts as, where no surface says */
const pictureMetres = 4;

export function planFill(
  hole: Raster,
  { bare, map }: { readonly bare: Raster; readonly map: SurfaceMap },
): FillPart[] {
  const scale = Math.min(1, side / Math.max(hole.width, hole.height));
  const [width, height] = [Math.round(hole.width * scale), Math.round(hole.height * scale)];
  const open = anyAt(hole, width, height);
  const shown = maskAt(bare, width, height);
  const inRoom = new Uint8Array(open.length);
  const beside: Uint8Array[] = [];
  for (const part of components({ width, height, data: open })) {
    const data = new Uint8Array(open.length);
    for (const i of part) data[i] = 1;
    const around = dilate({ width, height, data }, ring).data;
    let [seen, all] = [0, 0];
    around.forEach((on, i) => {
      if (!on || open[i]) return;
      all++;
      if (shown.data[i]) seen++;
    });
    if (seen >= leastBare * all) for (const i of part) inRoom[i] = 1;
    else beside.push(data);
  }
  const parts: FillPart[] = [];
  if (inRoom.includes(1)) parts.push({ kind: 'room', hole: within(hole, inRoom, width), bare, map });
  for (const data of beside) parts.push(besidePart(hole, { data, open, width, height }));
  return parts;
}

interface Part {
  readonly data: Uint8Array;
  readonly open: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function besidePart(hole: Raster, { data, open, width, height }: Part): FillPart {
  const bounds = maskBounds({ width, height, channels: 1, data: data.map((on) => 255 * on) });
  const bare = createRaster(width, height, 1);
  if (bounds) {
    const [across, down] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
    const far = reach * Math.max(across, down, 0.1 * side);
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++)
        if (
          !open[i] &&
          x >= bounds.left - far &&
          x < bounds.right + far &&
          y >= bounds.top - far &&
          y < bounds.bottom + far
        )
          bare.data[i] = 255;
  }
  return { kind: 'beside', hole: within(hole, data, width), bare, map: pictureMap(hole) };
}

/** The picture as one flat surface seen straight on. */
function pictureMap({ width, height }: Raster): SurfaceMap {
  const long = Math.max(width, height) / pictureMetres;
  const [sx, sy] = [width / long, height / long];
  return {
    surfaces: [{ toPlane: [sx, 0, 0, 0, sy, 0, 0, 0, 1], toPicture: [1 / sx, 0, 0, 0, 1 / sy, 0, 0, 0, 1] }],
    surfaceAt: () => 0,
  };
}

/** The hole's pixels that fall on a part. */
function within(hole: Raster, part: Uint8Array, width: number): Raster {
  const height = part.length / width;
  const out = createRaster(hole.width, hole.height, 1);
  for (let y = 0, i = 0; y < hole.height; y++) {
    const row = Math.floor(((y + 0.5) * height) / hole.height) * width;
    for (let x = 0; x < hole.width; x++, i++)
      if (hole.data[i] && part[row + Math.floor(((x + 0.5) * width) / hole.width)]) out.data[i] = 255;
  }
  return out;
}

/** 1 where any pixel of the mask is set. */
function anyAt(mask: Raster, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < mask.height; y++) {
    const row = Math.floor(((y + 0.5) * height) / mask.height) * width;
    for (let x = 0; x < mask.width; x++, i++)
      if (mask.data[i]) out[row + Math.floor(((x + 0.5) * width) / mask.width)] = 1;
  }
  return out;
}
