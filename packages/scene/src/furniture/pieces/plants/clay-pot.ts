import type { BufferGeometry } from 'three';
import { turned } from '../../shapes/turned.ts';

export function clayPot(): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.04, 0],
      [0.053, 0.078],
      [0.059, 0.079],
      [0.061, 0.1],
      [0.053, 0.1],
      [0.051, 0.085],
      [0, 0.083],
    ],
    { segments: 36 },
  );
}
