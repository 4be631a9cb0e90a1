/** The points of a cut garment that are looked for, as tryon's garment landmarks call them; left and right are the wearer's. */
import type { ClothPoint, WornCut } from './worn-cut.ts';

type Sided = 'neck' | 'armpit' | 'hem';
export type GarmentTruthPoint =
  'neckFront' | `${Sided}${'Left' | 'Right'}` | `cuff${'Left' | 'Right'}${'Outer' | 'Inner'}`;

const steps = 400;

export function garmentTruth(cut: WornCut): readonly (readonly [GarmentTruthPoint, ClothPoint])[] {
  const sides = [
    [1, 'Left'],
    [-1, 'Right'],
  ] as const;
  return [
    ['neckFront', cut.body(0, 1)],
    ...sides.flatMap(([side, name]): (readonly [GarmentTruthPoint, ClothPoint])[] => [
      [`neck${name}`, cut.body(side, 1)],
      [`armpit${name}`, armpitOf(cut, side)],
      [`hem${name}`, cut.body(side, 0)],
      [`cuff${name}Outer`, cut.sleeve(side, 0, 1)],
      [`cuff${name}Inner`, cut.sleeve(side, Math.PI, 1)],
    ]),
  ];
}

/** Where the sleeve's inner edge leaves the body's side, flat. */
function armpitOf(cut: WornCut, side: 1 | -1): ClothPoint {
  for (let k = 0; k <= steps; k++) {
    const inner = cut.sleeve(side, Math.PI, k / steps);
    const up = upAt(cut, side, inner.flat[1]);
    const beside = cut.body(side, up);
    if (side * (inner.flat[0] - beside.flat[0]) > 0) return beside;
  }
  return cut.body(side, 0.75);
}

/** The share from hem to neck at which the side's edge is at a height. */
function upAt(cut: WornCut, side: 1 | -1, y: number): number {
  const [hem, neck] = [cut.body(side, 0).flat[1], cut.body(side, 1).flat[1]];
  return (y - hem) / (neck - hem);
}
