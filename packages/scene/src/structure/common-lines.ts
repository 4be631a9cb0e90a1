import { detectSegments, type Segment, segmentLength } from '../room/line-segments.ts';
import type { SurfacePlanes } from './surface-planes.ts';

/** segments shorter than this share of the longer side say nothing of a room */
const shortest = 0.03;
/** pixels that a line may have moved across itself */
const reach = 1;
/** of its own contrast that a line must have in the other picture, and how well the direction must agree (cosine) */
const kept = 0.35;
const parallel = 0.9;
/** levels a pixel from which a line counts whole: weak ones come and go with a picture's compression */
const plain = 6;

/**
 * Share of the straight lines, by length, that both pictures have: the smaller of what of each is in the other. The edges
 * of shadows are lines of the later picture alone, so its lines in the shade do not count.
 */
export function commonLines(
  before: SurfacePlanes,
  after: SurfacePlanes,
  { hidden, shaded }: { readonly hidden: Uint8Array; readonly shaded: Uint8Array },
): number {
  const [first, second] = [gradients(before), gradients(after)];
  const unlike = hidden.map((value, i) => value | (shaded[i] ?? 0));
  return Math.min(shareKept(before, first, second, hidden), shareKept(after, second, first, unlike));
}

interface Gradients {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function shareKept(
  { width, height, l }: SurfacePlanes,
  own: Gradients,
  other: Gradients,
  hidden: Uint8Array,
): number {
  const grey = l.map((value) => 255 * value);
  const least = shortest * Math.max(width, height);
  let [all, found] = [0, 0];
  for (const segment of detectSegments(grey, width, height)) {
    if (segmentLength(segment) < least) break;
    for (const { x, y, nx, ny } of pointsOf(segment)) {
      const at = (dx: number, dy: number): number =>
        clamp(Math.floor(y + dy), height) * width + clamp(Math.floor(x + dx), width);
      if (hidden[at(0, 0)]) continue;
      const across = (field: Gradients, side: number, far: number): number => {
        let strongest = 0;
        for (let step = -far; step <= far; step++) {
          const i = at(step * nx, step * ny);
          const [gx, gy] = [field.x[i] ?? 0, field.y[i] ?? 0];
          const here = side * (gx * nx + gy * ny);
          if (here > parallel * Math.hypot(gx, gy)) strongest = Math.max(strongest, here);
        }
        return strongest;
      };
      // A line has a brighter side; where its own gradient runs otherwise, as at corners, it says nothing.
      const [left, right] = [across(own, 1, reach), across(own, -1, reach)];
      const contrast = Math.max(left, right);
      const weight = Math.min(1, contrast / plain);
      all += weight;
      if (across(other, left > right ? 1 : -1, 2 * reach) >= kept * contrast) found += weight;
    }
  }
  return all > 0 ? found / all : 1;
}

/** A point a pixel along the segment, with its unit normal. */
function* pointsOf(segment: Segment): Generator<{ x: number; y: number; nx: number; ny: number }> {
  const length = segmentLength(segment);
  const [dx, dy] = [(segment.x2 - segment.x1) / length, (segment.y2 - segment.y1) / length];
  for (let way = 0.5; way < length; way++)
    yield { x: segment.x1 + way * dx, y: segment.y1 + way * dy, nx: -dy, ny: dx };
}

/** Levels of 255 a pixel, by Sobel's operator. */
function gradients({ width, height, l }: SurfacePlanes): Gradients {
  const [x, y] = [new Float32Array(l.length), new Float32Array(l.length)];
  for (let v = 1; v < height - 1; v++)
    for (let u = 1; u < width - 1; u++) {
      const i = v * width + u;
      const [a = 0, b = 0, c = 0] = l.subarray(i - width - 1, i - width + 2);
      const [d = 0, , e = 0] = l.subarray(i - 1, i + 2);
      const [f = 0, g = 0, h = 0] = l.subarray(i + width - 1, i + width + 2);
      x[i] = (255 * (c + 2 * e + h - a - 2 * d - f)) / 8;
      y[i] = (255 * (f + 2 * g + h - a - 2 * b - c)) / 8;
    }
  return { x, y };
}

function clamp(value: number, size: number): number {
  return Math.min(size - 1, Math.max(0, value));
}
