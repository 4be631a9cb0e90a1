import { boxMean } from '@escena/imaging/box-mean';
import type { SurfacePlanes } from './surface-planes.ts';

/** A place that does not look as it did; fractions of the picture's width and height. */
export interface ChangedRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** of the picture at the size it was compared at */
  readonly pixels: number;
}

/** working pixels over which both pictures are averaged before they are compared, and over which differences are */
const blur = 1;
const surround = 5;
/** OKLab difference, averaged, from which a surface is another (0.02 is just seen between patches side by side) */
const another = 0.012;
/** regions under this share of the visible room are an edge that lies elsewhere by half a pixel */
const smallest = 0.0008;

/** Where the pictures differ by more than a pixel's shift can explain. Largest first; `visible`: pixels compared. */
export function changedRegions(
  before: SurfacePlanes,
  after: SurfacePlanes,
  { hidden, shaded }: { readonly hidden: Uint8Array; readonly shaded: Uint8Array },
): { regions: ChangedRegion[]; visible: number } {
  const { width, height } = before;
  const shown = Float32Array.from(hidden, (on) => (on ? 0 : 1));
  const visible = shown.reduce((sum, value) => sum + value, 0);
  const difference = differenceMap(smoothed(before), smoothed(after), shaded).map(
    (value, i) => value * (shown[i] ?? 0),
  );
  const share = boxMean(shown, width, height, surround);
  const mean = boxMean(difference, width, height, surround);
  const changed = mean.map((value, i) =>
    shown[i] && value > another * Math.max(0.3, share[i] ?? 0) ? 1 : 0,
  );
  return { regions: regionsOf(changed, width, height, smallest * visible), visible };
}

/** ΔE in OKLab to the nearest of the nine pixels round the same place. In shadow, darker is the same. */
function differenceMap(before: Lab, after: Lab, shaded: Uint8Array): Float32Array {
  const { width, height } = before;
  return before.l.map((l, i) => {
    const [a, b] = [before.a[i] ?? 0, before.b[i] ?? 0];
    const y = Math.floor(i / width);
    const x = i - y * width;
    let least = Number.POSITIVE_INFINITY;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        const j = v * width + u;
        const [light, red, yellow] = [after.l[j] ?? 0, after.a[j] ?? 0, after.b[j] ?? 0];
        // What is lit by less light loses chroma as it does lightness.
        const dimmed = shaded[i] && light < l ? light / l : 1;
        const distance = (dimmed * l - light) ** 2 + (dimmed * a - red) ** 2 + (dimmed * b - yellow) ** 2;
        if (distance < least) least = distance;
      }
    return Math.sqrt(least);
  });
}

type Lab = Pick<SurfacePlanes, 'width' | 'height' | 'l' | 'a' | 'b'>;

function smoothed({ width, height, l, a, b }: SurfacePlanes): Lab {
  const [sl, sa, sb] = [l, a, b].map((plane) => boxMean(plane, width, height, blur));
  return { width, height, l: sl ?? l, a: sa ?? a, b: sb ?? b };
}

/** Connected places (four neighbours) of at least so many pixels. */
function regionsOf(on: Float32Array, width: number, height: number, least: number): ChangedRegion[] {
  const regions: ChangedRegion[] = [];
  const seen = new Uint8Array(on.length);
  for (let start = 0; start < on.length; start++) {
    if (!on[start] || seen[start]) continue;
    const stack = [start];
    seen[start] = 1;
    let [pixels, left, right, top, bottom] = [0, width, 0, height, 0];
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const y = Math.floor(i / width);
      const x = i - y * width;
      pixels++;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
      for (const [j, near] of [
        [i - 1, x > 0],
        [i + 1, x < width - 1],
        [i - width, y > 0],
        [i + width, y < height - 1],
      ] as const)
        if (near && on[j] && !seen[j]) {
          seen[j] = 1;
          stack.push(j);
        }
    }
    if (pixels >= least)
      regions.push({
        x: left / width,
        y: top / height,
        width: (right - left) / width,
        height: (bottom - top) / height,
        pixels,
      });
  }
  return regions.sort((a, b) => b.pixels - a.pixels);
}
