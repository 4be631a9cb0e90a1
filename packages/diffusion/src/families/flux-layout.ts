import { type Tensor, zeros } from '../tensor.ts';
import type { LatentLayout } from './family.ts';
import { fluxPatch, packLatents, unpackLatents } from './flux-pack-latents.ts';
import { type TokenGrid, pictureIds } from './flux-position-ids.ts';

/** The network's timestep is a share of the training range. */
const timestepRange = 1000;

export interface FluxExtras {
  /** Kontext: a picture's tokens [1, n, 4c], read behind those of the latents */
  readonly reference?: { readonly tokens: Tensor; readonly grid: TokenGrid };
  /** Fill: what every token is told behind its latents, one [1, tokens, d] after another */
  readonly features?: readonly Tensor[];
}

/** Latents as FLUX's rows: packed, with the position of every token, and what a pipeline adds to them. */
export function fluxLayout({ reference, features = [] }: FluxExtras = {}): LatentLayout {
  return {
    toRow(input, timestep, feeds) {
      const tokens = packLatents(input);
      const [, , height = 0, width = 0] = input.dims;
      const grid = { rows: height / fluxPatch, columns: width / fluxPatch };
      const told = features.reduce(joinFeatures, tokens);
      const ids = pictureIds(reference ? [grid, reference.grid] : [grid]);
      return {
        sample: reference ? joinTokens(told, reference.tokens) : told,
        timestep: Math.fround(timestep / timestepRange),
        feeds: { ...feeds, img_ids: { dims: [1, ...ids.dims], data: ids.data } },
      };
    },
    fromOutput(output, like) {
      const [, , height = 0, width = 0] = like.dims;
      return unpackLatents(firstTokens(output, like.data.length), { height, width });
    },
  };
}

/** [1, n, d] and [1, m, d] to [1, n + m, d]. */
function joinTokens(a: Tensor, b: Tensor): Tensor {
  const [, before = 0, depth = 0] = a.dims;
  const out = zeros([1, before + (b.dims[1] ?? 0), depth]);
  out.data.set(a.data);
  out.data.set(b.data, a.data.length);
  return out;
}

/** [1, n, d] and [1, n, e] to [1, n, d + e]. */
function joinFeatures(a: Tensor, b: Tensor): Tensor {
  const [, count = 0, depth = 0] = a.dims;
  const [, , more = 0] = b.dims;
  const out = zeros([1, count, depth + more]);
  for (let token = 0; token < count; token++) {
    out.data.set(a.data.subarray(token * depth, (token + 1) * depth), token * (depth + more));
    out.data.set(b.data.subarray(token * more, (token + 1) * more), token * (depth + more) + depth);
  }
  return out;
}

/** The answer for the picture being made; what the network says about a reference is dropped. */
function firstTokens({ dims, data }: Tensor, values: number): Tensor {
  const [, , depth = 1] = dims;
  return { dims: [1, values / depth, depth], data: data.subarray(0, values) };
}
