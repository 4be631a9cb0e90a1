import type { BufferGeometry } from 'three';
import { turned } from '../../shapes/turned.ts';

/** A pile of `count` plates. */
export function plates(count: number): BufferGeometry {
  const rings = Array.from({ length: count }, (_, i): [number, number][] => [
    [0.075, i * 0.012],
    [0.1, i * 0.012 + 0.012],
    [0.096, i * 0.012 + 0.012],
  ]);
  return turned([[0, 0], ...rings.flat(), [0.07, count * 0.012 - 0.004], [0, count * 0.012 - 0.006]], {
    segments: 28,
  });
}
