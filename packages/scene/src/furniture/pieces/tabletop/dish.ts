import type { BufferGeometry } from 'three';
import { turned } from '../../shapes/turned.ts';

export function dish(radius: number, height: number): BufferGeometry {
  return turned(
    [
      [0, 0],
      [radius * 0.6, 0],
      [radius * 0.7, height * 0.25],
      [radius, height],
      [radius * 0.97, height],
      [radius * 0.66, height * 0.45],
      [0, height * 0.35],
    ],
    { segments: 56 },
  );
}
