import { linearToOklab, oklabToLinear, type Triple } from '../color.ts';

const slack = 1e-4;
const halvings = 12;

/** Linear sRGB that a screen can show: chroma gives way until it fits, lightness and hue stay (CSS Color 4's idea). */
export function intoGamut(color: Triple): Triple {
  if (fits(color)) return clamp(color);
  const [l, a, b] = linearToOklab(color);
  if (l >= 1) return [1, 1, 1];
  if (l <= 0) return [0, 0, 0];
  let [low, high] = [0, 1];
  for (let k = 0; k < halvings; k++) {
    const share = (low + high) / 2;
    if (fits(oklabToLinear([l, share * a, share * b]))) low = share;
    else high = share;
  }
  return clamp(oklabToLinear([l, low * a, low * b]));
}

function fits([r, g, b]: Triple): boolean {
  return Math.min(r, g, b) >= -slack && Math.max(r, g, b) <= 1 + slack;
}

function clamp([r, g, b]: Triple): Triple {
  return [unit(r), unit(g), unit(b)];
}

function unit(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}
