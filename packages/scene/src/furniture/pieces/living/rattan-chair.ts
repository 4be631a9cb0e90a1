import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { cushion, piping } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { slab } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { leaningPillow } from '../throw-pillow.ts';

/** A rattan easy chair: a woven shell in a bent frame, a loose seat cushion. */
export const rattanChair: Piece = {
  title: { en: 'Rattan chair', es: 'Sillón de ratán' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.74, depth: 0.78, height: 0.82 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const rim = Array.from({ length: 25 }, (_, i) => rimAt(i / 24));
    const frame: BufferGeometry[] = [
      tube(rim, { radius: 0.017, sides: 10, steps: 72 }),
      tube(
        [
          [-0.31, 0.32, 0.32],
          [0, 0.315, 0.36],
          [0.31, 0.32, 0.32],
        ],
        { radius: 0.016, sides: 10, steps: 16 },
      ),
      ...[-1, 1].flatMap((side) => [
        rod([side * 0.3, 0.58, 0.3], [side * 0.31, 0, 0.33], 0.016),
        rod([side * 0.25, 0.34, -0.28], [side * 0.3, 0, -0.33], 0.016),
        tube(
          [
            [side * 0.31, 0.16, 0.32],
            [side * 0.33, 0.19, 0],
            [side * 0.28, 0.16, -0.3],
          ],
          { radius: 0.011, sides: 8, steps: 14 },
        ),
      ]),
    ];
    const seat = cushion([0.54, 0.14, 0.56], { crown: 0.03, radius: 0.045, sag: 0.008, seed }).translate(
      0,
      0.33,
      0.03,
    );
    const welt = piping(0.51, 0.53, { y: 0.345, corner: 0.045 }).translate(0, 0, 0.03);
    return fit(
      [
        part(materials.weaving, [basketShell()]),
        part(bentCane(materials.weaving), frame),
        part(materials.cushionPlain, [seat, welt]),
        part(materials.cushionPattern, [
          leaningPillow({ x: 0.02, seat: 0.47, face: -0.2, size: 0.42 }, random),
        ]),
      ],
      this.size(style),
    );
  },
};

/** The frame's bars in the weaving's own tone, smooth. */
function bentCane({
  baseColor,
  roughness,
}: {
  baseColor: readonly [number, number, number];
  roughness: number;
}) {
  return { baseColor, roughness, metalness: 0 };
}

/** The rim from the right arm's front over the back to the left's. */
function rimAt(u: number): Vec3 {
  const angle = (u - 0.5) * Math.PI * 1.3;
  const back = Math.max(0, Math.cos(angle));
  return [
    0.335 * Math.sin(angle) * (Math.abs(angle) > Math.PI / 2 ? 1 : 1),
    0.58 + 0.22 * back ** 1.3,
    0.06 - 0.42 * Math.cos(angle),
  ];
}

function basketShell(): BufferGeometry {
  const at =
    (lift: number) =>
    (u: number, v: number): Vec3 => {
      const [x, y, z] = rimAt(u);
      const t = 1 - v;
      const bottom: Vec3 = [x * 0.85, 0.32, z * 0.85 + 0.01];
      const belly = 0.03 * Math.sin(Math.PI * v);
      const out = 1 + (belly + lift) * 2;
      return [(bottom[0] * t + x * v) * out, bottom[1] * t + y * v, (bottom[2] * t + z * v) * out];
    };
  return slab(48, 10, { front: at(0.004), back: at(-0.002) });
}
