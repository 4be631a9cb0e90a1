/**
 * Whether a model kept to the guide: it may give surfaces grain and light a finish, but no other colour and no other shape.
 * Where it does not, the guide stands.
 */
import type { Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { linearOfByte } from '@escena/imaging/transfer';

export interface SelfCheck {
  /** [h·w] share of the model's picture that is kept, 0…1 */
  readonly keep: Float32Array;
  /** mean of `keep` over what furniture covers */
  readonly kept: number;
  /** mean difference of colour over what furniture covers, OKLab × 100, detail left out */
  readonly colorDeparture: number;
  /** mean agreement of edges, −1…1, where the guide has any */
  readonly edgeAgreement: number;
}

/** Radius over which detail is averaged away: a share of the longer side. */
const blurShare = 1 / 100;
/** OKLab × 100: below the first, no person sees another colour; above the second, it is another colour. */
const colorFades = { from: 3, to: 8 } as const;
/** Agreement of gradients at which shapes count as kept, and as lost. */
const edgeFades = { lost: 0.1, kept: 0.4 } as const;
/** Mean squared gradient of lightness from which a place counts as having an edge. */
const leastEdge = 4e-5;

/** @param coverage [h·w] what counts; both pictures are of one size */
export function selfCheck(guide: Raster, model: Raster, coverage: Float32Array): SelfCheck {
  const { width, height } = guide;
  const [mine, theirs] = [toLab(guide), toLab(model)];
  const blur = createBlur(width, height, Math.max(2, Math.round(Math.max(width, height) * blurShare)));
  const weight = blur(coverage);
  const departure = new Float32Array(width * height);
  for (let c = 0; c < 3; c++) {
    const difference = blur(
      coverage.map((share, i) => share * ((theirs[c]?.[i] ?? 0) - (mine[c]?.[i] ?? 0))),
    );
    for (let i = 0; i < departure.length; i++)
      departure[i] = (departure[i] ?? 0) + ((difference[i] ?? 0) / ((weight[i] ?? 0) + 1e-6)) ** 2;
  }
  const { agreement, energy } = compareEdges(mine[0], theirs[0], { width, blur });
  const keep = new Float32Array(width * height);
  const sums = { kept: 0, color: 0, edges: 0, area: 0, edged: 0 };
  for (let i = 0; i < keep.length; i++) {
    const share = coverage[i] ?? 0;
    const color = 100 * Math.sqrt(departure[i] ?? 0);
    const edged = (energy[i] ?? 0) > leastEdge;
    const edges = agreement[i] ?? 0;
    keep[i] =
      (1 - smoothstep(colorFades.from, colorFades.to, color)) *
      (edged ? smoothstep(edgeFades.lost, edgeFades.kept, edges) : 1);
    sums.kept += share * (keep[i] ?? 0);
    sums.color += share * color;
    sums.area += share;
    if (edged) {
      sums.edges += share * edges;
      sums.edged += share;
    }
  }
  return {
    keep: blur(keep),
    kept: sums.kept / (sums.area || 1),
    colorDeparture: sums.color / (sums.area || 1),
    edgeAgreement: sums.edges / (sums.edged || 1),
  };
}

type Planes = readonly [Float32Array, Float32Array, Float32Array];

function toLab({ data, channels, width, height }: Raster): Planes {
  const planes: Planes = [
    new Float32Array(width * height),
    new Float32Array(width * height),
    new Float32Array(width * height),
  ];
  for (let i = 0, at = 0; i < width * height; i++, at += channels) {
    const light = (c: number): number => linearOfByte[data[at + c] ?? 0] ?? 0;
    const [l, a, b] = linearToOklab([light(0), light(1), light(2)]);
    planes[0][i] = l;
    planes[1][i] = a;
    planes[2][i] = b;
  }
  return planes;
}

/** Correlation of the gradients of two pictures around every pixel, and how much gradient the first has there. */
function compareEdges(
  mine: Float32Array,
  theirs: Float32Array,
  { width, blur }: { width: number; blur: (values: Float32Array) => Float32Array },
): { agreement: Float32Array; energy: Float32Array } {
  const slope = (values: Float32Array, step: number): Float32Array =>
    values.map((value, i) => (i + step < values.length ? (values[i + step] ?? 0) - value : 0));
  const slopes = [1, width].map((step) => [slope(mine, step), slope(theirs, step)] as const);
  const mean = (product: (a: number, b: number) => number): Float32Array =>
    blur(mine.map((_, i) => slopes.reduce((sum, [a, b]) => sum + product(a[i] ?? 0, b[i] ?? 0), 0)));
  const energy = mean((a) => a * a);
  const other = mean((_, b) => b * b);
  const agreement = mean((a, b) => a * b).map(
    (both, i) => both / Math.sqrt((energy[i] ?? 0) * (other[i] ?? 0) + 1e-12),
  );
  return { agreement, energy };
}

/** Mean over a square of 2 · radius + 1, by running sums; what lies outside is left out. */
function createBlur(width: number, height: number, radius: number): (values: Float32Array) => Float32Array {
  const along = (
    values: Float32Array,
    length: number,
    at: (line: number, k: number) => number,
    lines: number,
  ) => {
    const out = new Float32Array(values.length);
    for (let line = 0; line < lines; line++) {
      let sum = 0;
      let count = 0;
      for (let k = -radius; k < length; k++) {
        const enters = k + radius;
        const leaves = k - radius - 1;
        if (enters < length) {
          sum += values[at(line, enters)] ?? 0;
          count++;
        }
        if (leaves >= 0) {
          sum -= values[at(line, leaves)] ?? 0;
          count--;
        }
        if (k >= 0) out[at(line, k)] = sum / count;
      }
    }
    return out;
  };
  return (values) =>
    along(
      along(values, width, (y, x) => y * width + x, height),
      height,
      (x, y) => y * width + x,
      width,
    );
}

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
