import type { BufferGeometry } from 'three';
import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { board } from '../shapes/board.ts';
import { grained } from '../shapes/grained.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import { turnedLeg } from '../shapes/turned-leg.ts';
import type { Style } from '../styles/style.ts';

const bottom = 0.22;

/** Whether a bed's base is of wood or metal like its headboard's frame, and not upholstered. */
export function isWooden({ forms }: Style): boolean {
  return forms.headboard === 'boards' || forms.headboard === 'spindles' || forms.headboard === 'cane';
}

/** What stands at the head of a bed of `size` (its back at −depth / 2), in the style's form. */
export function headboard(style: Style, size: Size): Part[] {
  const { materials } = style;
  const z = -size.depth / 2;
  switch (style.forms.headboard) {
    case 'boards':
      return [part(materials.wood, panels(size, { count: 2, thick: 0.035, puff: 0 }))];
    case 'panels':
      return [part(materials.headboard, panels(size, { count: 3, thick: 0.09, puff: 0.012 }))];
    case 'channels':
      return [part(materials.headboard, panels(size, { count: 9, thick: 0.09, puff: 0.012 }))];
    case 'tufted':
      return [part(materials.headboard, [tufted(size)]), ...grained(materials.wood, posts(size, 0.03))];
    case 'spindles': {
      const bars = Array.from({ length: 13 }, (_, i) => {
        const x = ((i + 1) / 14 - 0.5) * (size.width - 0.06);
        return tube(
          [
            [x, bottom, z + 0.03],
            [x, size.height - 0.05, z + 0.02],
          ],
          { radius: 0.011, sides: 10, steps: 2 },
        );
      });
      const rail = board([size.width - 0.02, 0.05, 0.034], [0, size.height - 0.04, z + 0.022], 0.012);
      return grained(materials.wood, [...bars, rail, ...posts(size, 0.024)]);
    }
    case 'iron':
      return [part(materials.metal, iron(size))];
    case 'cane':
      return [
        part(materials.headboard, [
          board(
            [size.width - 0.1, size.height - bottom - 0.14, 0.008],
            [0, (size.height + bottom) / 2, z + 0.024],
          ),
        ]),
        ...grained(materials.wood, caneFrame(size)),
      ];
  }
}

/** Soft or hard panels side by side with joints between. */
function panels(size: Size, form: { count: number; thick: number; puff: number }): BufferGeometry[] {
  const each = size.width / form.count;
  const height = size.height - bottom;
  return Array.from({ length: form.count }, (_, i) =>
    roundedBox([each - 0.002, height, form.thick], {
      radius: form.puff > 0 ? 0.032 : 0.008,
      edges: 3,
      faces: [3, 3, 1],
      deform: ([x, y, z]) => {
        const puff = form.puff * (1 - ((2 * x) / each) ** 4) * (1 - ((2 * y) / height) ** 4);
        return [x, y, z > 0 ? z + puff : z];
      },
    }).translate(-size.width / 2 + each * (i + 0.5), bottom + height / 2, -size.depth / 2 + form.thick / 2),
  );
}

/** One panel with an arched top and diamond buttoning. */
function tufted(size: Size): BufferGeometry {
  const [width, height] = [size.width - 0.02, size.height - bottom];
  return roundedBox([width, height, 0.1], {
    radius: 0.04,
    edges: 3,
    faces: [24, 12, 1],
    deform: ([x, y, z]) => {
      const arch = y > 0 ? -0.16 * (1 - Math.cos((Math.PI * x) / width)) * ((2 * y) / height) * 0.5 : 0;
      const [a, b] = [x / 0.2, (y + 0.05) / 0.16];
      const row = Math.round(b);
      const shift = row % 2 === 0 ? 0 : 0.5;
      const distance = Math.hypot(a - shift - Math.round(a - shift), b - row);
      const pleat = Math.min(Math.abs(frac(a + b / 2)), Math.abs(frac(a - b / 2)));
      const inner =
        Math.max(0, 1 - Math.abs((2 * x) / width) ** 10) * Math.max(0, 1 - Math.abs((2 * y) / height) ** 8);
      const pull = 0.024 * Math.exp(-((distance / 0.14) ** 2)) + 0.008 * Math.exp(-((pleat / 0.09) ** 2));
      return [x, y + arch, z > 0 ? z + inner * (0.012 - pull) : z];
    },
  }).translate(0, bottom + height / 2, -size.depth / 2 + 0.052);
}

function frac(t: number): number {
  return t - Math.round(t);
}

function posts(size: Size, radius: number): BufferGeometry[] {
  return [-1, 1].map((side) =>
    turnedLeg([side * (size.width / 2 - radius), size.height - 0.03, -size.depth / 2 + radius], radius),
  );
}

/** Bent tube with uprights and ball finials. */
function iron(size: Size): BufferGeometry[] {
  const z = -size.depth / 2 + 0.022;
  const x = size.width / 2 - 0.022;
  const low = size.height - 0.14;
  const bow = tube(
    [
      [-x, 0, z],
      [-x, low - 0.05, z],
      [-x + 0.12, low + 0.07, z],
      [0, size.height - 0.016, z],
      [x - 0.12, low + 0.07, z],
      [x, low - 0.05, z],
      [x, 0, z],
    ],
    { radius: 0.016, sides: 12, steps: 56 },
  );
  const rails = [bottom + 0.1, low - 0.06].map((y) =>
    tube(
      [
        [-x, y, z],
        [x, y, z],
      ],
      { radius: 0.01, sides: 10, steps: 2 },
    ),
  );
  const bars = Array.from({ length: 11 }, (_, i) => {
    const at = ((i + 1) / 12 - 0.5) * 2 * x;
    const rise = size.height - 0.05 - 0.13 * (at / x) ** 2;
    return tube(
      [
        [at, bottom + 0.1, z],
        [at, rise, z],
      ],
      { radius: 0.007, sides: 8, steps: 2 },
    );
  });
  const balls = [-1, 1].map((side) =>
    turned(
      [
        [0, -0.024],
        [0.017, -0.017],
        [0.024, 0],
        [0.017, 0.017],
        [0, 0.024],
      ],
      { segments: 16, smooth: 3 },
    ).translate(side * x, low - 0.05, z),
  );
  return [bow, ...rails, ...bars, ...balls];
}

function caneFrame(size: Size): BufferGeometry[] {
  const z = -size.depth / 2 + 0.024;
  const height = size.height - bottom;
  const y = (size.height + bottom) / 2;
  return [
    board([size.width, 0.07, 0.045], [0, size.height - 0.035, z], 0.014),
    board([size.width - 0.1, 0.06, 0.04], [0, bottom + 0.03, z], 0.006),
    board([0.06, height, 0.045], [-size.width / 2 + 0.03, y, z], 0.012),
    board([0.06, height, 0.045], [size.width / 2 - 0.03, y, z], 0.012),
    board([0.05, height - 0.1, 0.04], [0, y, z], 0.006),
  ];
}
