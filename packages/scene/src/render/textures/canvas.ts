import type { Spot } from './pattern.ts';

/** A picture's own coordinates: −1 … 1 across and, upright whatever its format, upwards; `wide` is width ÷ height. */
export interface OnCanvas {
  readonly u: number;
  readonly v: number;
  readonly wide: number;
}

export function onCanvas({ x, y, half, up }: Spot): OnCanvas {
  const [long, short] = half;
  return up === 0
    ? { u: y / short, v: x / long, wide: short / long }
    : { u: x / long, v: y / short, wide: long / short };
}
