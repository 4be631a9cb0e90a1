import type { Session } from '../../runtime/session.ts';
import { type Tensor, zeros } from '../../tensor.ts';
import { noiseInput } from '../passes/noise-as-input.ts';
import { probeFeeds } from './probe-feeds.ts';
import { relativeError } from './relative-error.ts';
import { type UNetShape, residualDims } from './residual-dims.ts';
import { runRows } from './run-rows.ts';

export interface CheckOptions {
  /** the part's `config.json` */
  readonly config?: UNetShape;
  /** channels of the first input where the graph leaves them free */
  readonly channels?: number;
  readonly seed?: number;
}

const rows = 2;
/** latents; the smallest that four halvings and an attention over more than one place allow */
const latentSide = 16;
/** pictures that an encoder reads */
const pictureSide = 64;

/**
 * How far a prepared graph's answers are from the untouched graph's, on random inputs, rows at different timesteps:
 * ‖difference‖ / ‖answer‖, the largest of all outputs.
 */
export async function checkPrepared(
  raw: Session,
  prepared: Session,
  { config = {}, channels, seed = 1 }: CheckOptions = {},
): Promise<number> {
  const [first] = prepared.inputs;
  const depth = typeof first?.dims[1] === 'number' ? first.dims[1] : channels;
  const side = depth === 3 ? pictureSide : latentSide;
  const free = first?.dims.length === 4 && typeof first.dims[1] !== 'number' && depth !== undefined;
  const dims = {
    ...residualDims(prepared.inputs, config, { rows, side }),
    ...(free && { [first.name]: [rows, depth, side, side] }),
  };
  const feeds = probeFeeds(prepared.inputs, { rows, side, seed, dims });
  if (prepared.inputs.some(({ name }) => name === noiseInput)) {
    const { [noiseInput]: _, ...given } = feeds;
    return checkNoise(raw, prepared, given);
  }
  return relativeError(await prepared.run(feeds), await runRows(raw, feeds));
}

/**
 * An encoder that drew inside: what it drew, told by the prepared graph's mean (noise 0) and deviation (noise 1 less noise
 * 0), must look standard normal. @returns 0 when it does, infinity otherwise
 */
async function checkNoise(
  raw: Session,
  prepared: Session,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<number> {
  const [drawn] = [...(await raw.run(feeds)).values()];
  if (!drawn) return Infinity;
  const answer = async (noise: number): Promise<Float32Array> => {
    const filled = { dims: drawn.dims, data: zeros(drawn.dims).data.fill(noise) };
    const [output] = [...(await prepared.run({ ...feeds, [noiseInput]: filled })).values()];
    return output?.data ?? new Float32Array();
  };
  const [mean, above] = [await answer(0), await answer(1)];
  let [sum, squares] = [0, 0];
  drawn.data.forEach((value, i) => {
    const normal = (value - (mean[i] ?? 0)) / ((above[i] ?? 0) - (mean[i] ?? 0));
    sum += normal;
    squares += normal ** 2;
  });
  const count = drawn.data.length;
  // Both within 6 deviations of what `count` standard normal values give.
  const centred = Math.abs(sum / count) < 6 / Math.sqrt(count);
  const spread = Math.abs(squares / count - 1) < 6 * Math.sqrt(2 / count);
  return centred && spread ? 0 : Infinity;
}
