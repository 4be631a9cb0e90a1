import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Part } from '../../../scene.ts';
import type { Size } from '../../piece.ts';
import type { Random } from '../../random.ts';
import { slab } from '../../shapes/grid.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import type { Style } from '../../styles/style.ts';

/** Two panels, each `drawn` of the rod's width wide, falling from the rod to the floor. */
export function hung(
  style: Style,
  { size, cloth, drawn }: { size: Size; cloth: Part['material']; drawn: number },
  random: Random,
): Part[] {
  const { width, depth, height } = size;
  const [z, y] = [depth - 0.062, height / 2 - 0.03];
  const panels = [-1, 1].map((side) => {
    const wide = width * drawn;
    const x = side * (width / 2 - 0.1 - wide / 2);
    return panel({ width: wide, drop: height - 0.04, deep: 0.05 }, Math.floor(random() * 1e6)).translate(
      x,
      y,
      z,
    );
  });
  const knob = () =>
    turned(
      [
        [0, 0],
        [0.02, 0.003],
        [0.03, 0.022],
        [0.02, 0.042],
        [0, 0.048],
      ],
      { segments: 20, smooth: 2 },
    );
  const ends = [
    knob()
      .rotateZ(-Math.PI / 2)
      .translate(width / 2 - 0.048, y, z),
    knob()
      .rotateZ(Math.PI / 2)
      .translate(-width / 2 + 0.048, y, z),
  ];
  const brackets = [-1, 1].map((side) =>
    rod([side * (width / 2 - 0.08), y, 0], [side * (width / 2 - 0.08), y, z], 0.009),
  );
  const bar = rod([-width / 2 + 0.045, y, z], [width / 2 - 0.045, y, z], 0.013);
  return hangCentred([part(cloth, panels), part(style.materials.metal, [bar, ...ends, ...brackets])], size);
}

/** Cloth gathered at its head in even pleats that open and wander on the way down; hangs from y = 0.01. */
function panel(
  { width, drop, deep }: { width: number; drop: number; deep: number },
  seed: number,
): BufferGeometry {
  const pleats = Math.max(4, Math.round(width / 0.105));
  const layer =
    (lift: number) =>
    (u: number, v: number): Vec3 => {
      const t = 1 - v;
      const uneven = 0.32 * noise(u * pleats * 0.7, 2, seed);
      const phase = (u * pleats + uneven) * 2 * Math.PI + 0.9 * noise(u * 3, t * 1.2, seed) * t;
      const swing = 0.7 + 0.45 * noise(u * pleats * 0.55, t * 0.8 + 3, seed);
      const amp = deep * (0.45 + 0.5 * Math.min(1, t * 3)) * swing;
      const crowd = 0.008 * Math.sin(phase * 2) * Math.min(1, t * 4);
      const flare = 1 + 0.05 * t;
      return [
        (u - 0.5) * width * flare + crowd,
        0.012 - drop * t,
        amp * Math.sin(phase) + lift + 0.006 * noise(u * 9, t * 5, seed + 2),
      ];
    };
  return slab(pleats * 9, 12, { front: layer(0.002), back: layer(-0.001) });
}
