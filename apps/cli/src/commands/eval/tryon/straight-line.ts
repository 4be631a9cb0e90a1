/** A printed line on a person, turned upright: by where its middle lies and how it is turned, no warp of the cloth is undone. */
import { createRaster, type Raster } from '@escena/core/raster';
import { lightSampler } from '@escena/imaging/sample-light';
import { byteOfLinear } from '@escena/imaging/transfer';
import type { Bounds } from '@escena/imaging/mask';
import type { PrintedLine } from './printed-tee.ts';

export interface StraightLine {
  readonly picture: Raster;
  /** of the line's ink */
  readonly bounds: Bounds;
  /** pixels */
  readonly em: number;
}

interface Spot {
  /** the tee's own picture, pixels */
  readonly own: readonly [number, number];
  /** the person's */
  readonly worn: readonly [number, number];
}

/** em about the line */
const margin = 0.5;
/** of the line's cells: where fewer of them are seen it is not read */
const leastSeen = 0.95;
const cells = { across: 24, down: 6 };
/** times the usual misfit: places beyond it are those of another part of the tee */
const believed = 4;

/**
 * @param places [h·w·2] as `seeCloth` tells them @param size of the tee's own picture
 * @returns undefined where less than the whole line is seen
 */
export function straightLine(
  image: Raster,
  places: Float32Array,
  { box, em }: PrintedLine,
  size: Pick<Raster, 'width' | 'height'>,
): StraightLine | undefined {
  const { width, height } = image;
  const all: Spot[] = [];
  for (let i = 0; i < width * height; i++) {
    const [u, v] = [places[2 * i] ?? NaN, places[2 * i + 1] ?? NaN];
    if (!(u > box.left && u < box.right && v > box.top && v < box.bottom)) continue;
    const worn = [(i % width) + 0.5, Math.floor(i / width) + 0.5] as const;
    all.push({ own: [u * size.width, v * size.height], worn });
  }
  if (all.length < 3) return undefined;
  let turn = turnOf(all);
  const off = all.map((spot) => misfit(turn, spot));
  const usual = off.toSorted((a, b) => a - b)[off.length >> 1] ?? 0;
  const spots = all.filter((_, k) => (off[k] ?? 0) <= believed * usual + 1);
  turn = turnOf(spots);
  if (seenShare(spots, box, size) < leastSeen) return undefined;
  return cropped(
    image,
    turn,
    {
      left: box.left * size.width,
      top: box.top * size.height,
      right: box.right * size.width,
      bottom: box.bottom * size.height,
    },
    em,
  );
}

/** Of the cells that the line is parted into, the share that is seen anywhere, however squeezed. */
function seenShare(
  spots: readonly Spot[],
  box: PrintedLine['box'],
  { width, height }: Pick<Raster, 'width' | 'height'>,
): number {
  const seen = new Set<number>();
  for (const { own } of spots) {
    const across = (own[0] / width - box.left) / (box.right - box.left);
    const down = (own[1] / height - box.top) / (box.bottom - box.top);
    seen.add(Math.floor(across * cells.across) * cells.down + Math.floor(down * cells.down));
  }
  return seen.size / (cells.across * cells.down);
}

/** (x, y) → (a·x − b·y + e, b·x + a·y + f): turned and enlarged, nothing else. */
interface Turn {
  readonly a: number;
  readonly b: number;
  readonly e: number;
  readonly f: number;
}

/** Least squares. */
function turnOf(spots: readonly Spot[]): Turn {
  const mean = (of: (spot: Spot) => number): number =>
    spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  const [ox, oy] = [mean(({ own }) => own[0]), mean(({ own }) => own[1])];
  const [wx, wy] = [mean(({ worn }) => worn[0]), mean(({ worn }) => worn[1])];
  let [along, across, square] = [0, 0, 0];
  for (const { own, worn } of spots) {
    const [x, y] = [own[0] - ox, own[1] - oy];
    const [u, v] = [worn[0] - wx, worn[1] - wy];
    along += x * u + y * v;
    across += x * v - y * u;
    square += x * x + y * y;
  }
  const [a, b] = [along / square, across / square];
  return { a, b, e: wx - a * ox + b * oy, f: wy - b * ox - a * oy };
}

const placed = ({ a, b, e, f }: Turn, x: number, y: number) =>
  [a * x - b * y + e, b * x + a * y + f] as const;

function misfit(turn: Turn, { own, worn }: Spot): number {
  const [x, y] = placed(turn, own[0], own[1]);
  return Math.hypot(x - worn[0], y - worn[1]);
}

/** The photo about the line, as large as it is there. @param box pixels of the tee's own picture */
function cropped(image: Raster, turn: Turn, box: Bounds, em: number): StraightLine {
  const scale = Math.hypot(turn.a, turn.b);
  const around = margin * em;
  const size = [box.right - box.left, box.bottom - box.top].map((side) =>
    Math.ceil((side + 2 * around) * scale),
  );
  const picture = createRaster(size[0] ?? 1, size[1] ?? 1, 3);
  const sample = lightSampler(image);
  const light = new Float64Array(3);
  for (let y = 0, i = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++, i += 3) {
      const [u, v] = placed(
        turn,
        box.left - around + (x + 0.5) / scale,
        box.top - around + (y + 0.5) / scale,
      );
      sample(u, v, light);
      for (let k = 0; k < 3; k++) picture.data[i + k] = byteOfLinear(light[k] ?? 0);
    }
  const rim = Math.round(around * scale);
  return {
    picture,
    bounds: { left: rim, top: rim, right: picture.width - rim, bottom: picture.height - rim },
    em: em * scale,
  };
}
