import type { BufferGeometry } from 'three';
import type { Size } from '../piece.ts';
import { board } from '../shapes/board.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import type { Style } from '../styles/style.ts';

/** height of the top of every sofa's arms, metres: throws lie on it */
const top = 0.6;

/** One arm of a sofa, on its right (side 1) or left (−1), in the style's form. Wooden ones are boards. */
export function sofaArm(style: Style, place: { size: Size; side: number }): BufferGeometry[] {
  switch (style.forms.sofa.arms) {
    case 'track':
      return [trackArm(style, place)];
    case 'rolled':
      return rolledArm(style, place);
    case 'wooden':
      return woodenArm(style, place);
  }
}

function trackArm(style: Style, place: { size: Size; side: number }): BufferGeometry {
  const { arm, legHeight } = style.forms.sofa;
  const { size, side } = place;
  const height = top - legHeight;
  const crown = 0.012;
  const block = roundedBox([arm, height, size.depth - 0.03], {
    radius: Math.min(0.06, arm * 0.42),
    edges: 3,
    faces: [1, 3, 6],
    deform: ([x, y, z]) => {
      const along = Math.max(0, 1 - ((2 * z) / size.depth) ** 2);
      return [
        x + Math.sign(x) * 0.006 * along * Math.max(0, 1 - ((2 * y) / height) ** 2),
        y > 0 ? y + crown * along : y,
        z,
      ];
    },
  });
  return block.translate((side * (size.width - arm)) / 2, legHeight + height / 2, -0.005);
}

/** A panel that ends above in a roll turned outwards, its front faced and piped. */
function rolledArm(style: Style, { size, side }: { size: Size; side: number }): BufferGeometry[] {
  const { arm, legHeight } = style.forms.sofa;
  const length = size.depth - 0.05;
  const radius = arm * 0.47;
  const panelTop = top - radius;
  const x = (side * (size.width - arm)) / 2;
  const panel = roundedBox([arm * 0.72, panelTop - legHeight + 0.02, length], {
    radius: 0.03,
    faces: [1, 2, 4],
  });
  const roll = turned(
    [
      [0, 0],
      [radius * 0.75, 0.002],
      [radius * 0.96, 0.014],
      [radius, 0.035],
      [radius * 1.015, length / 2],
      [radius, length - 0.035],
      [radius * 0.94, length - 0.01],
      [0, length],
    ],
    { segments: 28 },
  )
    .rotateX(Math.PI / 2)
    .translate(x + side * arm * 0.03, panelTop, -length / 2);
  const welt = tube(
    Array.from({ length: 20 }, (_, i) => {
      const angle = (i / 20) * 2 * Math.PI;
      const r = radius * 0.9;
      return [
        x + side * arm * 0.03 + Math.cos(angle) * r,
        panelTop + Math.sin(angle) * r,
        length / 2 - 0.006,
      ] as const;
    }),
    { radius: 0.005, sides: 4, steps: 28, closed: true },
  );
  return [panel.translate(x - side * arm * 0.08, (panelTop + legHeight + 0.02) / 2, 0), roll, welt];
}

/** Posts, a flat arm and slats between, open to the air. */
function woodenArm(style: Style, { size, side }: { size: Size; side: number }): BufferGeometry[] {
  const { arm, legHeight } = style.forms.sofa;
  const x = (side * (size.width - arm)) / 2;
  const [front, back] = [size.depth / 2 - 0.06, -size.depth / 2 + 0.08];
  const rail = legHeight + 0.02;
  const slats = Array.from({ length: 7 }, (_, i) => {
    const z = back + ((i + 1) / 8) * (front - back);
    return board([0.016, top - rail, 0.03], [x, (top + rail) / 2, z]);
  });
  return [
    board([arm, 0.032, size.depth - 0.02], [x, top, 0], 0.01),
    board([0.045, top, 0.045], [x, top / 2, front], 0.006),
    board([0.045, top, 0.045], [x, top / 2, back], 0.006),
    board([0.035, 0.05, front - back], [x, rail, (front + back) / 2], 0.005),
    ...slats,
  ];
}
