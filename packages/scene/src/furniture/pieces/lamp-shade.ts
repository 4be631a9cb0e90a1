import type { BufferGeometry } from 'three';
import { turned } from '../shapes/turned.ts';

export interface ShadeShape {
  /** radius at the bottom and at the top, metres */
  readonly rim: number;
  readonly crown: number;
  readonly height: number;
}

/** A fabric lamp shade open at both ends, two millimetres thick with rolled rims; its lower rim lies at y = 0. */
export function shade({ rim, crown, height }: ShadeShape): BufferGeometry {
  const wall = 0.002;
  return turned(
    [
      [rim - wall, 0.004],
      [rim - wall, 0.001],
      [rim, 0],
      [rim + 0.0015, 0.004],
      [rim - 0.001, 0.009],
      [crown + (rim - crown) * 0.5, height / 2],
      [crown, height - 0.009],
      [crown + 0.0015, height - 0.005],
      [crown, height],
      [crown - wall, height - 0.001],
      [crown + (rim - crown) * 0.5 - wall, height / 2],
      [rim - wall, 0.004],
    ],
    { segments: 64 },
  );
}
