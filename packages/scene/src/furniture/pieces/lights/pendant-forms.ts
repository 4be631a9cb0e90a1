import { SphereGeometry, type BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Part } from '../../../scene.ts';
import { grid } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { lampShade } from '../../styles/materials.ts';
import type { Style } from '../../styles/style.ts';

/** frosted glass or a warm filament bulb, lit */
const bulbGlass = lampShade([0.85, 0.8, 0.7], [1.1, 0.85, 0.55]);

/** A lit pendant shade in each form; top at y = 0, any size: pieces scale it. */
export const pendantForms: Record<Style['forms']['pendant'], (style: Style) => Part[]> = {
  paper: ({ materials }) => [
    part(materials.shade, [lantern()]),
    part(materials.metal, [rod([0, -0.03, 0], [0, 0, 0], 0.02)]),
  ],
  dome: ({ materials }) => [
    part(materials.metal, [
      turned(
        [
          [0.215, -0.26],
          [0.22, -0.256],
          [0.212, -0.2],
          [0.17, -0.11],
          [0.09, -0.05],
          [0.03, -0.035],
          [0.026, 0],
          [0, 0],
        ],
        { segments: 56, smooth: 3 },
      ),
    ]),
    part(bulbGlass, [
      turned(
        [
          [0, -0.24],
          [0.19, -0.228],
          [0.12, -0.14],
          [0.05, -0.08],
          [0, -0.07],
        ],
        { segments: 40, smooth: 2 },
      ),
    ]),
  ],
  globe: ({ materials }) => [
    part(materials.shade, [new SphereGeometry(0.17, 40, 28).translate(0, -0.21, 0)]),
    part(materials.metal, [
      turned(
        [
          [0, -0.07],
          [0.055, -0.065],
          [0.05, -0.03],
          [0.016, -0.022],
          [0.012, 0],
          [0, 0],
        ],
        { segments: 32 },
      ),
    ]),
  ],
  cage: ({ materials }) => [part(materials.metal, cage()), part(bulbGlass, [bulb(-0.24)])],
  woven: ({ materials }) => [part(materials.weaving, [bell()]), part(bulbGlass, [bulb(-0.2)])],
  chandelier: ({ materials }) => [
    part(materials.metal, arms()),
    part(bulbGlass, flames()),
    part(materials.sheet, candleTubes()),
  ],
};

/** A ribbed paper lantern. */
function lantern(): BufferGeometry {
  return grid(
    40,
    56,
    (u, v): Vec3 => {
      const angle = -u * 2 * Math.PI;
      const t = (v - 0.5) * Math.PI * 0.93;
      const rib = 1 - 0.018 * Math.abs(Math.sin(v * Math.PI * 14));
      const r = 0.26 * Math.cos(t) ** 0.75 * rib;
      return [
        Math.cos(angle) * r,
        -0.22 + 0.22 * (Math.sin(t) / Math.sin(Math.PI * 0.465)),
        Math.sin(angle) * r,
      ];
    },
    true,
  );
}

function bulb(y: number): BufferGeometry {
  return turned(
    [
      [0, -0.07],
      [0.03, -0.055],
      [0.042, -0.02],
      [0.03, 0.02],
      [0.015, 0.045],
      [0.014, 0.07],
      [0, 0.07],
    ],
    { segments: 24, smooth: 3 },
  ).translate(0, y, 0);
}

function hoop(radius: number, y: number, thick = 0.006): BufferGeometry {
  return tube(
    Array.from({ length: 16 }, (_, i): Vec3 => {
      const angle = (i / 16) * 2 * Math.PI;
      return [Math.cos(angle) * radius, y, Math.sin(angle) * radius];
    }),
    { radius: thick, sides: 8, steps: 48, closed: true },
  );
}

function cage(): BufferGeometry[] {
  const bars = Array.from({ length: 8 }, (_, i) => {
    const angle = (i / 8) * 2 * Math.PI;
    const at = (r: number, y: number): Vec3 => [Math.cos(angle) * r, y, Math.sin(angle) * r];
    return tube([at(0.035, -0.04), at(0.13, -0.1), at(0.17, -0.25), at(0.12, -0.4)], {
      radius: 0.005,
      sides: 8,
      steps: 20,
    });
  });
  return [
    ...bars,
    hoop(0.17, -0.25),
    hoop(0.12, -0.4),
    hoop(0.115, -0.085),
    rod([0, -0.17, 0], [0, 0, 0], 0.02),
  ];
}

/** A bell woven of thick strands, open below. */
function bell(): BufferGeometry {
  const rows = 14;
  const wall =
    (inner: number) =>
    (v: number): [number, number] => {
      const r = 0.05 + 0.23 * Math.sin((Math.min(1, v * 1.05) * Math.PI) / 2) ** 0.8;
      return [r - inner, -0.34 * v];
    };
  const outer = Array.from({ length: rows * 3 + 1 }, (_, i): [number, number] => {
    const v = 1 - i / (rows * 3);
    const [r, y] = wall(0)(v);
    return [r + 0.004 * Math.abs(Math.sin(v * rows * Math.PI)), y];
  });
  const inner = Array.from({ length: 9 }, (_, i): [number, number] => wall(0.008)(i / 8));
  return turned([...outer, [0, 0], ...inner.slice(1), outer[0] ?? [0.28, -0.34]], { segments: 40 });
}

const candleCount = 6;

function around(i: number, r: number, y: number): Vec3 {
  const angle = (i / candleCount) * 2 * Math.PI;
  return [Math.cos(angle) * r, y, Math.sin(angle) * r];
}

function arms(): BufferGeometry[] {
  const column = turned(
    [
      [0, -0.46],
      [0.018, -0.44],
      [0.01, -0.42],
      [0.045, -0.37],
      [0.05, -0.34],
      [0.018, -0.29],
      [0.014, -0.15],
      [0.035, -0.1],
      [0.012, -0.05],
      [0.008, 0],
      [0, 0],
    ],
    { segments: 16, smooth: 2 },
  );
  const curls = Array.from({ length: candleCount }, (_, i) =>
    tube([around(i, 0.03, -0.33), around(i, 0.14, -0.43), around(i, 0.28, -0.42), around(i, 0.35, -0.31)], {
      radius: 0.009,
      sides: 8,
      steps: 14,
    }),
  );
  const pans = Array.from({ length: candleCount }, (_, i) =>
    turned(
      [
        [0, 0],
        [0.012, 0],
        [0.038, 0.012],
        [0.036, 0.016],
        [0, 0.008],
      ],
      { segments: 14 },
    ).translate(...around(i, 0.35, -0.315)),
  );
  return [column, ...curls, ...pans];
}

function candleTubes(): BufferGeometry[] {
  return Array.from({ length: candleCount }, (_, i) =>
    rod(around(i, 0.35, -0.31), around(i, 0.35, -0.22), 0.012),
  );
}

function flames(): BufferGeometry[] {
  return Array.from({ length: candleCount }, (_, i) =>
    turned(
      [
        [0, 0],
        [0.008, 0.004],
        [0.014, 0.025],
        [0.006, 0.055],
        [0, 0.07],
      ],
      { segments: 16, smooth: 2 },
    ).translate(...around(i, 0.35, -0.22)),
  );
}
