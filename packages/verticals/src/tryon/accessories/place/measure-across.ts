import type { Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import type { Point } from '../../landmarks/face-in-photo.ts';

/** OKLab distance to the skin's own colour, hue counting four times, from which a pixel is none; so many in a row are its end, pixels by its reach */
const other = 0.12;
const inARow = 0.08;

/** An arm or a neck across its line at one point. */
export interface Across {
  readonly middle: Point;
  /** half its width, pixels */
  readonly half: number;
}

/**
 * How wide an arm or a neck is, by where its colour ends on either side; undefined where it does not: a sleeve before clothes
 * of its colour.
 * @param along unit vector. @param reach as far as is looked, pixels
 */
export function measureAcross(photo: Raster, [x, y]: Point, along: Point, reach: number): Across | undefined {
  const across: Point = [-along[1], along[0]];
  const own = colorAt(photo, x, y);
  if (!own) return undefined;
  const extent = (sign: 1 | -1): number | undefined => {
    let off = 0;
    // Shade runs around it: each pixel is held against the ones before it, too.
    let near: Triple = own;
    for (let t = 0; t < reach; t++) {
      const color = colorAt(photo, x + sign * t * across[0], y + sign * t * across[1]);
      if (!color) return undefined;
      if (apart(color, near) < other) {
        near = [follow(near[0], color[0]), follow(near[1], color[1]), follow(near[2], color[2])];
        off = 0;
      } else if (++off > inARow * reach) return t - off;
    }
    return undefined;
  };
  const [one, two] = [extent(1), extent(-1)];
  if (one === undefined || two === undefined) return undefined;
  const shift = (one - two) / 2;
  return { middle: [x + shift * across[0], y + shift * across[1]], half: (one + two) / 2 };
}

function follow(from: number, to: number): number {
  return 0.9 * from + 0.1 * to;
}

function colorAt(photo: Raster, x: number, y: number): Triple | undefined {
  const [u, v] = [Math.round(x), Math.round(y)];
  if (u < 0 || v < 0 || u >= photo.width || v >= photo.height) return undefined;
  return linearToOklab(lightAt(photo, v * photo.width + u));
}

function apart(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], 4 * (a[1] - b[1]), 4 * (a[2] - b[2]));
}
