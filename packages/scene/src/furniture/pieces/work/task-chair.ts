import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { dishedSeat } from '../../shapes/dished-seat.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { blackMetal, chrome } from '../../styles/materials.ts';

/** A swivel chair on five castors with arms, 62 × 62 cm. */
export const taskChair: Piece = {
  title: { en: 'Task chair', es: 'Silla de trabajo' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.62, depth: 0.62, height: 0.92 }),
  build(style) {
    const { materials } = style;
    const seat = dishedSeat([0.5, 0.085, 0.48], { crown: 0.018, narrow: 0.1 }).translate(0, 0.4, 0.02);
    const back = roundedBox([0.46, 0.46, 0.06], {
      radius: 0.028,
      faces: [9, 8, 1],
      deform: ([x, y, z]) => [
        x * (1 - 0.12 * (y > 0 ? (y / 0.23) ** 2 : 0)),
        y,
        z + 0.9 * x * x - 0.32 * y * y - 0.1 * y,
      ],
    }).translate(0, 0.69, -0.23);
    const spine = tube(
      [
        [0, 0.4, -0.12],
        [0, 0.42, -0.26],
        [0, 0.56, -0.285],
        [0, 0.7, -0.275],
      ],
      { radius: 0.018, sides: 12, steps: 18 },
    );
    const column = turned(
      [
        [0, 0.08],
        [0.03, 0.08],
        [0.03, 0.22],
        [0.016, 0.23],
        [0.016, 0.4],
        [0.06, 0.405],
        [0, 0.41],
      ],
      {
        segments: 24,
      },
    );
    const feet = Array.from({ length: 5 }, (_, i) => foot((i / 5) * 2 * Math.PI + 0.3));
    return fit(
      [
        part(materials.armchair, [seat, back]),
        part(blackMetal, [...[-1, 1].flatMap(armRest), spine, ...feet.flatMap(({ wheel }) => wheel)]),
        part(
          style.forms.legs === 'tapered' ? materials.legs : chrome,
          feet.map(({ spoke }) => spoke),
        ),
        part(chrome, [column]),
      ],
      this.size(style),
    );
  },
};

function foot(angle: number): { spoke: BufferGeometry; wheel: BufferGeometry[] } {
  const at = (r: number, y: number): Vec3 => [Math.cos(angle) * r, y, Math.sin(angle) * r];
  const spoke = tube([at(0.02, 0.11), at(0.15, 0.095), at(0.285, 0.07)], {
    radius: (t) => 0.022 - 0.009 * t,
    sides: 10,
    steps: 8,
  });
  const wheel = [-1, 1].map((side) =>
    turned(
      [
        [0, -0.009],
        [0.02, -0.009],
        [0.027, 0],
        [0.02, 0.009],
        [0, 0.009],
      ],
      { segments: 20 },
    )
      .rotateX(Math.PI / 2)
      .translate(0, 0.027, side * 0.013)
      .rotateY(-angle * 1.7)
      .translate(...at(0.283, 0)),
  );
  return { spoke, wheel: [...wheel, rod(at(0.283, 0.03), at(0.283, 0.075), 0.006)] };
}

function armRest(side: number): BufferGeometry[] {
  return [
    tube(
      [
        [side * 0.2, 0.41, 0],
        [side * 0.285, 0.44, 0],
        [side * 0.29, 0.55, 0],
        [side * 0.28, 0.62, 0],
      ],
      { radius: 0.014, sides: 10, steps: 16 },
    ),
    roundedBox([0.07, 0.028, 0.24], { radius: 0.013 }).translate(side * 0.275, 0.63, 0.02),
  ];
}
