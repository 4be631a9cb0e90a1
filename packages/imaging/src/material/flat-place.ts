import type { Raster } from '@escena/core/raster';

/**
 * Where a pixel of the photo lies on a thing's surface.
 * @param to receives u and v, metres, and the metres that the pixel covers there
 */
export type PlaceOnSurface = (x: number, y: number, to: Float64Array) => void;

/** Variance along the main axis against that across it, below which a thing has none: its texture lies level. */
const elongated = 2;

/**
 * A surface that faces the camera, u along the region's main axis.
 * @param size metres of the region along that axis @param turn radians from it
 */
export function flatPlace({ width, data }: Raster, size: number, turn = 0): PlaceOnSurface {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  const every = Math.max(1, Math.floor(data.length / 200_000));
  for (let i = 0; i < data.length; i += every) {
    if ((data[i] ?? 0) < 128) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    n++;
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    sxy += x * y;
  }
  n = Math.max(1, n);
  const [mx, my] = [sx / n, sy / n];
  const [vx, vy, vxy] = [sxx / n - mx * mx, syy / n - my * my, sxy / n - mx * my];
  const longest = (vx + vy) / 2 + Math.hypot((vx - vy) / 2, vxy);
  const round = longest < elongated * (vx + vy - longest);
  const axis = round ? 0 : 0.5 * Math.atan2(2 * vxy, vx - vy);
  // An even bar is √12 deviations long.
  const metre = size / Math.max(1, Math.sqrt(12 * longest));
  const [c, s] = [metre * Math.cos(axis + turn), metre * Math.sin(axis + turn)];
  return (x, y, to) => {
    to[0] = c * (x - mx) + s * (y - my);
    to[1] = c * (y - my) - s * (x - mx);
    to[2] = metre;
  };
}
