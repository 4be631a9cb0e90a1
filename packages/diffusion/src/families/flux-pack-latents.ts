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
  const [batch = 1, channels = 0, height = 0, width = 0] = dims;
  if (height % fluxPatch || width % fluxPatch)
    throw new RangeError(`latents [${dims.join(', ')}] have an odd side`);
  const [rows, columns, depth] = [height / fluxPatch, width / fluxPatch, channels * patchCells];
  const out = zeros([batch, rows * columns, depth]);
  const tokens = out.data;
  let cell = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    const image = Math.floor(plane / channels);
    for (let y = 0; y < height; y++) {
      let at = tokenAt({ image, plane, y, rows, columns, channels });
      for (let x = 0; x < columns; x++, at += depth) {
        tokens[at] = data[cell++] as number;
        tokens[at + 1] = data[cell++] as number;
      }
    }
  }
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
  const [rows, columns, channels] = [height / fluxPatch, width / fluxPatch, depth / patchCells];
  const out = zeros([batch, channels, height, width]);
  const cells = out.data;
  if (cells.length !== data.length)
    throw new RangeError(`tokens [${dims.join(', ')}] are no latents of ${height}×${width}`);
  let cell = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    const image = Math.floor(plane / channels);
    for (let y = 0; y < height; y++) {
      let at = tokenAt({ image, plane, y, rows, columns, channels });
      for (let x = 0; x < columns; x++, at += depth) {
        cells[cell++] = data[at] as number;
        cells[cell++] = data[at + 1] as number;
      }
    }
  }
  return out;
}

interface LatentRow {
  readonly image: number;
  /** image · channels + channel */
  readonly plane: number;
  /** in cells */
  readonly y: number;
  /** of tokens */
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** Where a row of cells begins among the tokens: its cells lie in pairs, one pair a token. */
function tokenAt({ image, plane, y, rows, columns, channels }: LatentRow): number {
  const token = (image * rows + (y >> 1)) * columns;
  return (token * channels + plane - image * channels) * patchCells + (y & 1) * fluxPatch;
}
