import { type BufferGeometry, TorusGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Material, Part } from '../../../scene.ts';
import type { Size } from '../../piece.ts';
import type { Random } from '../../random.ts';
import { grid, slab } from '../../shapes/grid.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import type { Style } from '../../styles/style.ts';

/** metres of the hem, where the cloth lies double */
const hem = 0.09;
/** metres a pleat of the flat width */
const pleat = 0.105;

export interface HungOptions {
  readonly size: Size;
  readonly cloth: Material;
  /** share of the rod's width that each panel takes */
  readonly drawn: number;
}

/** Two panels of cloth on rings, falling from a rod to the floor. Cloth that one sees through is a single sheet. */
export function hung(style: Style, { size, cloth, drawn }: HungOptions, random: Random): Part[] {
  const { width, depth, height } = size;
  const [z, y] = [depth - 0.062, height / 2 - 0.03];
  const wide = width * drawn;
  const pleats = Math.max(4, Math.round(wide / pleat));
  const [bodies, hems, rings]: [BufferGeometry[], BufferGeometry[], BufferGeometry[]] = [[], [], []];
  for (const side of [-1, 1]) {
    const x = side * (width / 2 - 0.1 - wide / 2);
    const shape = { width: wide, drop: height - 0.06, pleats, sheer: cloth.opacity !== undefined };
    const { body, edge } = panel(shape, Math.floor(random() * 1e6));
    bodies.push(body.translate(x, y - 0.022, z));
    hems.push(edge.translate(x, y - 0.022, z));
    for (let i = 0; i < pleats; i++) {
      const at = x + ((i + 0.5) / pleats - 0.5) * wide;
      rings.push(
        new TorusGeometry(0.019, 0.0022, 6, 18).rotateY(Math.PI / 2 - 0.25).translate(at, y - 0.005, z),
      );
    }
  }
  const ends = [-1, 1].map((side) =>
    knob()
      .rotateZ((-side * Math.PI) / 2)
      .translate(side * (width / 2 - 0.048), y, z),
  );
  const brackets = [-1, 1].map((side) =>
    rod([side * (width / 2 - 0.08), y, 0], [side * (width / 2 - 0.08), y, z], 0.009),
  );
  const bar = rod([-width / 2 + 0.045, y, z], [width / 2 - 0.045, y, z], 0.013);
  const parts = [
    part(cloth, bodies),
    part(doubled(cloth), hems),
    part(style.materials.metal, [bar, ...ends, ...brackets, ...rings]),
  ];
  return hangCentred(parts, size);
}

/** The cloth lying double. */
function doubled(cloth: Material): Material {
  const { opacity } = cloth;
  return opacity === undefined ? cloth : { ...cloth, opacity: 1 - (1 - opacity) ** 2 };
}

interface PanelShape {
  readonly width: number;
  readonly drop: number;
  readonly pleats: number;
  readonly sheer: boolean;
}

/** Cloth gathered at its head in even pleats that open and wander on the way down, and its hem; hangs from y = 0. */
function panel(
  { width, drop, pleats, sheer }: PanelShape,
  seed: number,
): { body: BufferGeometry; edge: BufferGeometry } {
  const deep = 0.05;
  const at =
    (lift: number, [low, high]: readonly [number, number]) =>
    (u: number, v: number): Vec3 => {
      const t = 1 - (low + (high - low) * v);
      const uneven = 0.32 * noise(u * pleats * 0.7, 2, seed);
      // Gathered evenly by its rings, looser below.
      const phase =
        (u * pleats + uneven * Math.min(1, t * 2.5)) * 2 * Math.PI + 0.9 * noise(u * 3, t * 1.2, seed) * t;
      const swing = 0.7 + 0.45 * noise(u * pleats * 0.55, t * 0.8 + 3, seed);
      const amp = deep * (0.3 + 0.65 * Math.min(1, t * 3)) * swing;
      const crowd = 0.008 * Math.sin(phase * 2) * Math.min(1, t * 4);
      const flare = 1 + 0.05 * t;
      const ripple = 0.004 * noise(u * pleats * 2.3, t * 7, seed + 2) * Math.min(1, t * 6);
      return [(u - 0.5) * width * flare + crowd, -drop * t, amp * Math.sin(phase) + lift + ripple];
    };
  const turn = hem / drop;
  const columns = pleats * 9;
  const [upper, lower] = [[turn, 1] as const, [0, turn] as const];
  if (sheer) return { body: grid(columns, 12, at(0, upper)), edge: grid(columns, 1, at(0, lower)) };
  return {
    body: slab(columns, 12, { front: at(0.002, upper), back: at(-0.001, upper) }),
    edge: slab(columns, 2, { front: at(0.0045, lower), back: at(-0.003, lower) }),
  };
}

function knob(): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.02, 0.003],
      [0.03, 0.022],
      [0.02, 0.042],
      [0, 0.048],
    ],
    { segments: 20, smooth: 2 },
  );
}
