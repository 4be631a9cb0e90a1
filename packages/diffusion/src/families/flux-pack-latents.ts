/**
 * FLUX reads latents as a row of tokens, each a patch of 2×2 cells: channel k·4 + 2·dy + dx of a token is channel k of the
 * cell (dy, dx) of its patch. Layout as in diffusers' FluxPipeline (`_pack_latents`).
 */
import { type Tensor, zeros } from '../tensor.ts';

/** cells on a patch's side */
export const fluxPatch = 2;
const patchCells = fluxPatch * fluxPatch;

/** Latents [n, c, h, w], both sides even, to tokens [n, (h/2)·(w/2), 4c], row by row. */
export function packLatents({ dims, data }: Tensor): Tensor {
  const { batch, channels, height, width } = evenSides(dims);
  const out = zeros([batch, (height / fluxPatch) * (width / fluxPatch), channels * patchCells]);
  visit({ batch, channels, height, width }, (cell, token) => {
    out.data[token] = data[cell] as number;
  });
  return out;
}

export interface LatentSides {
  /** cells, even */
  readonly height: number;
  /** cells, even */
  readonly width: number;
}

/** Tokens [n, (h/2)·(w/2), 4c] back to latents [n, c, h, w]. @throws RangeError when they do not fill the sides */
export function unpackLatents({ dims, data }: Tensor, { height, width }: LatentSides): Tensor {
  const [batch = 1, , depth = 0] = dims;
  const out = zeros([batch, depth / patchCells, height, width]);
  if (out.data.length !== data.length)
    throw new RangeError(`tokens [${dims.join(', ')}] are no latents of ${height}×${width}`);
  visit({ batch, channels: depth / patchCells, height, width }, (cell, token) => {
    out.data[cell] = data[token] as number;
  });
  return out;
}

interface Extent extends LatentSides {
  readonly batch: number;
  readonly channels: number;
}

/** Calls back with the index of every value in latents and in tokens. */
function visit(extent: Extent, at: (cell: number, token: number) => void): void {
  const { batch, channels, height, width } = extent;
  const columns = width / fluxPatch;
  const depth = channels * patchCells;
  let cell = 0;
  for (let n = 0; n < batch; n++) {
    for (let c = 0; c < channels; c++) {
      for (let y = 0; y < height; y++) {
        const row = (n * (height / fluxPatch) + (y >> 1)) * columns;
        const inPatch = c * patchCells + (y & 1) * fluxPatch;
        for (let x = 0; x < width; x++, cell++) at(cell, (row + (x >> 1)) * depth + inPatch + (x & 1));
      }
    }
  }
}

function evenSides(dims: readonly number[]): Extent {
  const [batch = 1, channels = 0, height = 0, width = 0] = dims;
  if (height % fluxPatch || width % fluxPatch)
    throw new RangeError(`latents [${dims.join(', ')}] have an odd side`);
  return { batch, channels, height, width };
}
