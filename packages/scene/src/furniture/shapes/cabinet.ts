import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import { board } from './board.ts';
import { roundedBox } from './rounded-box.ts';
import { turned } from './turned.ts';

export interface CabinetShape {
  readonly width: number;
  readonly depth: number;
  /** of the body, without feet */
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** what the front is divided into */
  readonly fronts: 'drawers' | 'slats' | 'doors';
  /** a raised frame around every front */
  readonly framed?: boolean;
  /** doors are filled with other stuff (cane, glass) inside their frames */
  readonly filled?: boolean;
}

export interface Cabinet {
  readonly body: BufferGeometry[];
  readonly fronts: BufferGeometry[];
  readonly handles: BufferGeometry[];
  readonly fillings: BufferGeometry[];
}

const thick = 0.02;
const joint = 0.003;

/** A case of boards with fronts set 3 mm apart in it; its underside lies at y = 0. */
export function cabinet(shape: CabinetShape): Cabinet {
  const { width, depth, height, columns, rows } = shape;
  const slab = (size: readonly [number, number, number], at: readonly [number, number, number]) =>
    roundedBox(size, { radius: 0.0025, edges: 1 }).translate(...at);
  const body = [
    slab([width, thick, depth], [0, height - thick / 2, 0]),
    slab([width, thick, depth], [0, thick / 2, 0]),
    slab([thick, height, depth], [-width / 2 + thick / 2, height / 2, 0]),
    slab([thick, height, depth], [width / 2 - thick / 2, height / 2, 0]),
    slab([width - thick, height - thick, 0.01], [0, height / 2, -depth / 2 + 0.012]),
    slab([width - thick, height - thick, 0.01], [0, height / 2, depth / 2 - 0.045]),
  ];
  const fronts: BufferGeometry[] = [];
  const handles: BufferGeometry[] = [];
  const fillings: BufferGeometry[] = [];
  const [w, h] = [(width - 2 * thick) / columns, (height - 2 * thick) / rows];
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = -width / 2 + thick + w * (i + 0.5);
      const y = thick + h * (j + 0.5);
      if (shape.fronts === 'slats') {
        const count = Math.round(w / 0.022);
        const each = (w - joint) / count;
        for (let k = 0; k < count; k++) {
          const at = x - w / 2 + joint / 2 + each * (k + 0.5);
          fronts.push(slab([each * 0.66, h - joint, 0.022], [at, y, depth / 2 - 0.018]));
        }
        continue;
      }
      const face = slab([w - joint, h - joint, 0.02], [x, y, depth / 2 - 0.016]);
      (shape.filled ? fillings : fronts).push(face);
      if (shape.framed || shape.filled)
        fronts.push(...panelFrame([w - joint, h - joint], [x, y, depth / 2 - 0.003]));
      if (shape.fronts === 'doors') {
        const inner = i % 2 === 0 ? 1 : -1;
        handles.push(knob([x + inner * (w / 2 - 0.035), y + Math.min(0.12, h * 0.2), depth / 2 + 0.012]));
        continue;
      }
      if (shape.framed) {
        handles.push(knob([x, y, depth / 2 + 0.012]));
        continue;
      }
      const bar = Math.min(0.16, w * 0.3);
      handles.push(
        roundedBox([bar, 0.011, 0.012], { radius: 0.005, edges: 2 }).translate(
          x,
          y + h * 0.24,
          depth / 2 + 0.004,
        ),
      );
    }
  }
  return { body, fronts, handles, fillings };
}

/** The raised border of a framed front of `size` about `at`. */
function panelFrame([w, h]: readonly [number, number], [x, y, z]: Vec3): BufferGeometry[] {
  const bar = Math.min(0.055, h * 0.2);
  return [
    board([w, bar, 0.012], [x, y + (h - bar) / 2, z]),
    board([w, bar, 0.012], [x, y - (h - bar) / 2, z]),
    board([bar, h - 2 * bar, 0.012], [x - (w - bar) / 2, y, z]),
    board([bar, h - 2 * bar, 0.012], [x + (w - bar) / 2, y, z]),
  ];
}

function knob([x, y, z]: Vec3): BufferGeometry {
  return turned(
    [
      [0, -0.012],
      [0.006, -0.012],
      [0.006, 0],
      [0.014, 0.006],
      [0.013, 0.014],
      [0, 0.017],
    ],
    { segments: 16 },
  )
    .rotateX(Math.PI / 2)
    .translate(x, y, z);
}
