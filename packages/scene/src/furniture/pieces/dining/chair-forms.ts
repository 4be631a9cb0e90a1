import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Part } from '../../../scene.ts';
import { board } from '../../shapes/board.ts';
import { dishedSeat } from '../../shapes/dished-seat.ts';
import { slab } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { fourLegs } from '../../shapes/tapered-leg.ts';
import { tube } from '../../shapes/tube.ts';
import { turnedLeg } from '../../shapes/turned-leg.ts';
import type { Style } from '../../styles/style.ts';

const seat = 0.45;

/** A dining chair in each of the forms that styles choose from; seat 45 cm high, front at +z, not yet fitted. */
export const chairForms: Record<Style['forms']['chair'], (style: Style) => Part[]> = {
  spindle: ({ materials }) => {
    const back = [-3, -2, -1, 0, 1, 2, 3].map((i) =>
      rod(
        [i * 0.045, seat, -0.17 - 0.004 * (9 - i * i)],
        [i * 0.066, 0.79, -0.235 - 0.006 * (9 - i * i)],
        0.0075,
      ),
    );
    return [
      part(materials.wood, [dishedSeat([0.46, 0.04, 0.44], { dish: 0.014 }).translate(0, seat - 0.035, 0)]),
      part(materials.wood, [crest(0.24, 0.79)]),
      part(materials.legs, [...splayedLegs(), ...stretchers(), ...back]),
    ];
  },
  shell: ({ materials }) => [
    part(materials.wood, [shell()]),
    part(materials.chairSeat, [
      dishedSeat([0.4, 0.03, 0.38], { crown: 0.012 })
        .rotateX(0.06)
        .translate(0, seat - 0.005, 0.035),
    ]),
    part(materials.legs, splayedLegs()),
  ],
  upholstered: ({ materials }) => [
    part(materials.chairSeat, [
      dishedSeat([0.5, 0.09, 0.48], { crown: 0.012 }).translate(0, seat - 0.08, 0.01),
      wrapBack(0.25, [0.52, 0.8]),
    ]),
    part(
      materials.legs,
      fourLegs([0.19, seat - 0.07, 0.18], { top: 0.014, foot: 0.009, splay: [0.03, 0.03] }),
    ),
  ],
  cross: ({ materials }) => [
    part(materials.wood, [
      hoop(0.2, 0.86),
      bent([-0.19, 0.5, -0.205], [0.17, 0.78, -0.27]),
      bent([0.19, 0.5, -0.205], [-0.17, 0.78, -0.265]),
      rod([-0.2, 0.5, -0.2], [0.2, 0.5, -0.2], 0.009),
    ]),
    part(materials.chairSeat, [
      dishedSeat([0.45, 0.028, 0.44], { dish: 0.006 }).translate(0, seat - 0.028, 0),
    ]),
    part(materials.legs, [...frontLegs(), ...stretchers()]),
  ],
  metal: ({ materials }) => [
    part(materials.metal, [
      hoop(0.185, 0.84),
      ...metalBack(),
      ...fourLegs([0.17, seat - 0.02, 0.17], { top: 0.015, foot: 0.012, splay: [0.05, 0.05] }),
      ...stretchers(),
      dishedSeat([0.4, 0.03, 0.4]).translate(0, seat - 0.045, 0),
    ]),
    part(materials.chairSeat, [
      dishedSeat([0.39, 0.022, 0.39], { dish: 0.004 }).translate(0, seat - 0.016, 0),
    ]),
  ],
  cane: ({ materials }) => [
    part(materials.wood, [
      ...backFrame([0.42, 0.3], 0.69),
      board([0.44, 0.045, 0.42], [0, seat - 0.06, 0], 0.01),
    ]),
    part(
      materials.legs,
      fourLegs([0.18, seat - 0.05, 0.17], { top: 0.019, foot: 0.012, splay: [0.03, 0.04] }),
    ),
    part(materials.headboard, [board([0.37, 0.25, 0.006], [0, 0.69, -0.234])]),
    part(materials.chairSeat, [
      dishedSeat([0.45, 0.055, 0.43], { crown: 0.015 }).translate(0, seat - 0.045, 0.01),
    ]),
  ],
  wishbone: ({ materials }) => [
    part(materials.wood, [
      halfRing(0.26, 0.73),
      tube(
        [
          [0, seat - 0.02, -0.2],
          [0, 0.58, -0.225],
          [0, 0.62, -0.235],
        ],
        { radius: 0.011, sides: 10, steps: 8 },
      ),
      bent([0, 0.6, -0.23], [-0.12, 0.73, -0.235]),
      bent([0, 0.6, -0.23], [0.12, 0.73, -0.235]),
      ...[-1, 1].map((side) =>
        tube(
          [
            [side * 0.22, 0, -0.25],
            [side * 0.2, 0.3, -0.19],
            [side * 0.21, 0.55, -0.17],
            [side * 0.25, 0.725, -0.08],
          ],
          { radius: (t) => 0.011 + 0.008 * Math.sin(Math.PI * Math.min(1, t * 1.3)), sides: 12, steps: 20 },
        ),
      ),
      ...[-1, 1].map((side) => rod([side * 0.22, seat - 0.01, 0.18], [side * 0.23, 0, 0.2], [0.017, 0.012])),
      ...stretchers(),
      rod([-0.22, seat - 0.02, 0.18], [0.22, seat - 0.02, 0.18], 0.013),
    ]),
    part(materials.chairSeat, [dishedSeat([0.45, 0.03, 0.4], { dish: 0.012 }).translate(0, seat - 0.028, 0)]),
  ],
  oval: ({ materials }) => [
    part(materials.wood, [
      ovalFrame(),
      ...backPosts(),
      board([0.47, 0.05, 0.44], [0, seat - 0.075, 0], 0.012),
    ]),
    part(
      materials.legs,
      [-1, 1].flatMap((sx) => [-1, 1].map((sz) => turnedLeg([sx * 0.19, seat - 0.07, sz * 0.17], 0.024))),
    ),
    part(materials.chairSeat, [
      dishedSeat([0.47, 0.07, 0.45], { crown: 0.022 }).translate(0, seat - 0.055, 0.005),
      ovalPad().translate(0, 0.73, -0.24),
    ]),
  ],
};

function splayedLegs(): BufferGeometry[] {
  return fourLegs([0.14, seat - 0.02, 0.13], { top: 0.018, foot: 0.011, splay: [0.07, 0.07] });
}

function frontLegs(): BufferGeometry[] {
  return [-1, 1].map((side) => rod([side * 0.18, seat - 0.02, 0.17], [side * 0.2, 0, 0.2], [0.016, 0.012]));
}

function stretchers(): BufferGeometry[] {
  return [
    ...[-1, 1].map((side) => rod([side * 0.19, 0.22, -0.18], [side * 0.19, 0.22, 0.18], 0.008)),
    rod([-0.19, 0.24, 0], [0.19, 0.24, 0], 0.008),
  ];
}

/** A bowed top rail of flat section, `half` wide each side of the middle. */
function crest(half: number, height: number): BufferGeometry {
  return roundedBox([half * 2, 0.07, 0.024], {
    radius: 0.011,
    edges: 2,
    faces: [14, 1, 1],
    deform: ([x, y, z]) => [x, y - 0.35 * x * x, z - 0.06 * (1 - (x / half) ** 2) * 0.9 - 0.23],
  }).translate(0, height, 0);
}

/** Rear legs and back in one bent bar. */
function hoop(half: number, height: number): BufferGeometry {
  const path: Vec3[] = [
    [-half * 1.1, 0, -0.26],
    [-half, 0.3, -0.19],
    [-half, 0.55, -0.21],
    [-half * 0.85, height - 0.08, -0.265],
    [0, height - 0.01, -0.29],
    [half * 0.85, height - 0.08, -0.265],
    [half, 0.55, -0.21],
    [half, 0.3, -0.19],
    [half * 1.1, 0, -0.26],
  ];
  return tube(path, { radius: 0.0125, sides: 12, steps: 72 });
}

function bent(from: Vec3, to: Vec3): BufferGeometry {
  const middle: Vec3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, Math.min(from[2], to[2]) - 0.008];
  return tube([from, middle, to], { radius: 0.009, sides: 10, steps: 14 });
}

/** The steamed rail of a wishbone chair: back and both short arms. */
function halfRing(radius: number, height: number): BufferGeometry {
  const path = Array.from({ length: 15 }, (_, i): Vec3 => {
    const angle = Math.PI * (i / 14);
    return [Math.cos(angle) * radius, height + 0.02 * Math.sin(angle), 0.04 - Math.sin(angle) * 0.29];
  });
  return tube(path, { radius: (t) => 0.011 + 0.006 * Math.sin(Math.PI * t), sides: 12, steps: 40 });
}

/** A moulded plywood shell, waterfall edge in front, waisted before the back. */
function shell(): BufferGeometry {
  const at =
    (lift: number) =>
    (u: number, v: number): Vec3 => {
      const s = (u - 0.5) * 2;
      const t = v * 2.05;
      const bend = Math.min(1, Math.max(0, (t - 0.85) / 0.4));
      const smooth = bend * bend * (3 - 2 * bend);
      const z = 0.23 - Math.min(t, 1.05) * 0.4 - Math.max(0, t - 1.05) * 0.1;
      const y =
        seat + 0.005 + 0.025 * smooth + Math.max(0, t - 0.92) * 0.34 - 0.05 * Math.max(0, 0.12 - t) * 4;
      const half =
        0.23 *
        (1 - 0.14 * Math.exp(-(((t - 1.15) / 0.2) ** 2))) *
        Math.min(1, 0.62 + 3 * Math.min(v, 1 - v) ** 0.7);
      const curl = s * s * (0.02 * (1 - smooth) + 0.0);
      return [s * half, y + curl + lift * (1 - smooth), z + s * s * 0.045 * smooth + lift * smooth];
    };
  return slab(14, 30, { front: at(0.005), back: at(-0.005) });
}

/** An upholstered back that wraps around the hips. */
function wrapBack(half: number, [low, high]: readonly [number, number]): BufferGeometry {
  return roundedBox([half * 2, high - low, 0.06], {
    radius: 0.028,
    edges: 3,
    faces: [16, 4, 1],
    deform: ([x, y, z]) => {
      const u = x / half;
      const lean = 0.16 * (y + (high - low) / 2);
      return [x * (1 - 0.04 * u * u), y - 0.04 * u * u * (y > 0 ? 1 : 0.2), z + 0.16 * u * u - lean - 0.22];
    },
  }).translate(0, (low + high) / 2 - 0.02, 0);
}

function backFrame([width, height]: readonly [number, number], y: number): BufferGeometry[] {
  const z = -0.234;
  return [
    board([width, 0.035, 0.03], [0, y + height / 2 - 0.016, z], 0.012),
    board([width, 0.03, 0.026], [0, y - height / 2 + 0.014, z], 0.009),
    ...[-1, 1].map((side) =>
      tube(
        [
          [side * (width / 2 - 0.015), seat - 0.06, -0.19],
          [side * (width / 2 - 0.015), 0.6, -0.225],
          [side * (width / 2 - 0.012), y + height / 2 - 0.01, z],
        ],
        { radius: 0.015, sides: 10, steps: 12 },
      ),
    ),
  ];
}

function ovalFrame(): BufferGeometry {
  const path = Array.from({ length: 24 }, (_, i): Vec3 => {
    const angle = (i / 24) * 2 * Math.PI;
    const y = Math.sin(angle) * 0.225;
    return [Math.cos(angle) * 0.2, 0.73 + y, -0.245 - 0.14 * y];
  });
  return tube(path, { radius: 0.018, sides: 12, steps: 40, closed: true });
}

function backPosts(): BufferGeometry[] {
  return [-1, 1].map((side) => rod([side * 0.13, seat - 0.06, -0.2], [side * 0.12, 0.57, -0.218], 0.017));
}

/** The padded face and back of an oval chair. */
function ovalPad(): BufferGeometry {
  return turned(
    [
      [0, -0.03],
      [0.1, -0.028],
      [0.185, -0.008],
      [0.19, 0.004],
      [0.12, 0.03],
      [0, 0.038],
    ],
    { segments: 28, smooth: 2 },
  )
    .scale(1, 1, 1.14)
    .rotateX(Math.PI / 2 - 0.14);
}

/** The pressed splat of a sheet-metal chair, and the bar it ends in. */
function metalBack(): BufferGeometry[] {
  const splat = roundedBox([0.15, 0.36, 0.006], {
    radius: 0.002,
    edges: 2,
    faces: [6, 6, 1],
    deform: ([x, y, z]) => [x * (1 + 0.5 * y), y, z - 0.25 * (y + 0.18) + 1.6 * x * x - 0.195],
  });
  return [splat.translate(0, seat + 0.18, 0), rod([-0.185, 0.56, -0.212], [0.185, 0.56, -0.212], 0.009)];
}
