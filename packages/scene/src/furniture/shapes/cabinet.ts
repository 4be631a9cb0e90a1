import type { BufferGeometry } from 'three';
import { roundedBox } from './rounded-box.ts';

export interface CabinetShape {
  readonly width: number;
  readonly depth: number;
  /** of the body, without feet */
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** what the front is divided into */
  readonly fronts: 'drawers' | 'slats';
}

export interface Cabinet {
  readonly body: BufferGeometry[];
  readonly fronts: BufferGeometry[];
  readonly handles: BufferGeometry[];
}

const board = 0.02;
const joint = 0.003;

/** A case of boards with fronts set 3 mm apart in it; its underside lies at y = 0. */
export function cabinet(shape: CabinetShape): Cabinet {
  const { width, depth, height, columns, rows } = shape;
  const slab = (size: readonly [number, number, number], at: readonly [number, number, number]) =>
    roundedBox(size, { radius: 0.0025, edges: 2 }).translate(...at);
  const body = [
    slab([width, board, depth], [0, height - board / 2, 0]),
    slab([width, board, depth], [0, board / 2, 0]),
    slab([board, height, depth], [-width / 2 + board / 2, height / 2, 0]),
    slab([board, height, depth], [width / 2 - board / 2, height / 2, 0]),
    slab([width - board, height - board, 0.01], [0, height / 2, -depth / 2 + 0.012]),
    slab([width - board, height - board, 0.01], [0, height / 2, depth / 2 - 0.045]),
  ];
  const fronts: BufferGeometry[] = [];
  const handles: BufferGeometry[] = [];
  const [w, h] = [(width - 2 * board) / columns, (height - 2 * board) / rows];
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = -width / 2 + board + w * (i + 0.5);
      const y = board + h * (j + 0.5);
      if (shape.fronts === 'slats') {
        const count = Math.round(w / 0.022);
        const each = (w - joint) / count;
        for (let k = 0; k < count; k++) {
          const at = x - w / 2 + joint / 2 + each * (k + 0.5);
          fronts.push(slab([each * 0.66, h - joint, 0.022], [at, y, depth / 2 - 0.018]));
        }
        continue;
      }
      fronts.push(slab([w - joint, h - joint, 0.02], [x, y, depth / 2 - 0.016]));
      const bar = Math.min(0.16, w * 0.3);
      handles.push(
        roundedBox([bar, 0.011, 0.012], { radius: 0.005 }).translate(x, y + h * 0.24, depth / 2 + 0.004),
      );
    }
  }
  return { body, fronts, handles };
}
