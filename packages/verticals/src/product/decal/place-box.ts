import type { Warp } from '@escena/typeset/flatten-outline';
import type { DecalBox } from './input.ts';
import type { Surface } from './surface.ts';

export interface PlacedBox {
  readonly widthMm: number;
  readonly heightMm: number;
  /** millimetres of the box → pixels of the photo */
  readonly toPhoto: Warp;
}

/** The art's box on its surface. @param rotation degrees, clockwise about the box's middle */
export function placeBox(surface: Surface, box: DecalBox, rotation: number): PlacedBox {
  const [widthMm, heightMm] = [box.width * surface.widthMm, box.height * surface.heightMm];
  const [left, top] = [box.x * surface.widthMm, box.y * surface.heightMm];
  const turn = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    widthMm,
    heightMm,
    toPhoto: (x, y) => {
      const [dx, dy] = [x - widthMm / 2, y - heightMm / 2];
      const across = left + widthMm / 2 + dx * cos - dy * sin;
      const down = top + heightMm / 2 + dx * sin + dy * cos;
      return surface.map(across / surface.widthMm, down / surface.heightMm);
    },
  };
}

/** Photo pixels for a millimetre in the box's middle, the geometric mean of both directions. */
export function pixelsPerMm({ widthMm, heightMm, toPhoto }: PlacedBox): number {
  const step = Math.min(widthMm, heightMm) / 100;
  const [x0, y0] = toPhoto(widthMm / 2, heightMm / 2);
  const [xr, yr] = toPhoto(widthMm / 2 + step, heightMm / 2);
  const [xd, yd] = toPhoto(widthMm / 2, heightMm / 2 + step);
  return Math.sqrt(Math.abs((xr - x0) * (yd - y0) - (xd - x0) * (yr - y0))) / step;
}
