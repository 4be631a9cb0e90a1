import { TorchGenerator } from '../../rng/torch-generator.ts';
import type { TensorInfo } from '../../runtime/session.ts';
import { type Tensor, elementCount } from '../../tensor.ts';

export interface ProbeOptions {
  /** rows of the batch, even */
  readonly rows: number;
  /** height and width of latents, and tokens of packed ones; a multiple of 8 */
  readonly side: number;
  readonly seed: number;
  /** dims of inputs that no name tells */
  readonly dims?: Readonly<Record<string, readonly number[]>>;
}

/** Text tokens in a probe: fewer than any encoder's positions. */
const tokens = 8;
/** Below every vocabulary; ids of a probe lie in [0, maxId). */
const maxId = 100;

/** Random values for a graph's inputs, shaped as a diffusion pipeline would shape them. The same seed gives the same feeds. */
export function probeFeeds(inputs: readonly TensorInfo[], options: ProbeOptions): Record<string, Tensor> {
  const generator = new TorchGenerator(options.seed);
  const feeds: Record<string, Tensor> = {};
  for (const { name, type, dims } of inputs) {
    const sizes = options.dims?.[name] ?? dims.map((dim, axis) => sizeOf(dim, axis, dims.length, options));
    const data = values(name, type, { generator, count: elementCount(sizes), rows: options.rows });
    feeds[name] = { dims: sizes, data };
  }
  return feeds;
}

/** What exporters call the step's input. */
export function isTimestep(name: string): boolean {
  return /^t(imesteps?)?$/.test(name);
}

function values(
  name: string,
  type: string,
  { generator, count, rows }: { generator: TorchGenerator; count: number; rows: number },
): Float32Array {
  // Rows at different steps, so that a mix-up of rows shows.
  if (isTimestep(name)) return Float32Array.from({ length: count }, (_, i) => 801 - (600 / rows) * i);
  if (/^conditioning_scales?$/.test(name)) return new Float32Array(count).fill(0.5);
  const normal = generator.randn([count]).data;
  if (type === 'int64' || type === 'int32')
    return normal.map((value) => Math.floor(Math.abs(value) * 1000) % maxId);
  return normal;
}

/** A free dim's size, told by what exporters call it; unknown names are batch first, then space, then sequences. */
function sizeOf(dim: number | string, axis: number, rank: number, { rows, side }: ProbeOptions): number {
  if (typeof dim === 'number') return dim;
  const times = /^(\d+)([A-Z])$/.exec(dim);
  if (times) return Number(times[1]) * (times[2] === 'B' ? rows / 2 : side);
  if (/sequence|tokens/.test(dim)) return tokens;
  if (/packed/.test(dim)) return side;
  if (/image_(height|width)/.test(dim)) return 8 * side;
  if (axis === 0 || /batch|^step$|^B$/.test(dim)) return rows;
  return rank === 4 && axis >= 2 ? side : tokens;
}
