import { linearOfByte } from '../transfer.ts';

/** of the three channels' light in luminance (Rec. 709) */
const weights = [0.2126, 0.7152, 0.0722] as const;
/** above this level of green a byte is a fine step, and a colour is to be met in every channel */
const dark = 64;
/** what a level off in a channel costs beside a level of green's lightness off: in dark paint colours are hardly seen, steps are */
const stray = 0.02;

/**
 * Three levels 0…255 as bytes; dark ones each rounded up or down so that their luminance comes out nearest: there a byte is a
 * coarse step, and a texture finer than it would be lost where all three channels step at once.
 */
export function roundTogether(levels: Readonly<Float64Array>, to: Uint8Array, at: number): void {
  const [r = 0, g = 0, b = 0] = levels;
  if (g >= dark) {
    to[at] = r + 0.5;
    to[at + 1] = g + 0.5;
    to[at + 2] = b + 0.5;
    return;
  }
  const [lr, lg, lb] = [floorOf(r), floorOf(g), floorOf(b)];
  const unit = weights[1] * stepAt(lg);
  const wr = (weights[0] * stepAt(lr)) / unit;
  const wb = (weights[2] * stepAt(lb)) / unit;
  let least = Infinity;
  let best = 0;
  for (let k = 0; k < 8; k++) {
    const dr = lr + (k & 1) - r;
    const dg = lg + ((k >> 1) & 1) - g;
    const db = lb + (k >> 2) - b;
    const off = wr * dr + dg + wb * db;
    const cost = off * off + stray * (dr * dr + dg * dg + db * db);
    if (cost < least) {
      least = cost;
      best = k;
    }
  }
  to[at] = lr + (best & 1);
  to[at + 1] = lg + ((best >> 1) & 1);
  to[at + 2] = lb + (best >> 2);
}

/** The level below, such that the one above is a byte too. */
function floorOf(level: number): number {
  return level <= 0 ? 0 : level >= 255 ? 254 : level | 0;
}

/** Light from this level to the next. */
function stepAt(level: number): number {
  return (linearOfByte[level + 1] ?? 1) - (linearOfByte[level] ?? 0);
}
