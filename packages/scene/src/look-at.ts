import { Matrix4, Vector3 } from 'three';
import type { Camera, Vec3 } from './camera.ts';

export interface View {
  readonly from: Vec3;
  readonly to: Vec3;
  /** degrees across the picture's width */
  readonly fieldOfView: number;
}

/** A camera of `width` × `height` pixels at `from`, upright, its middle on `to`. */
export function lookAt({ from, to, fieldOfView }: View, width: number, height: number): Camera {
  const m = new Matrix4().lookAt(new Vector3(...from), new Vector3(...to), new Vector3(0, 1, 0)).elements;
  const at = (row: number, column: number) => m[column * 4 + row] ?? 0;
  return {
    width,
    height,
    focal: width / 2 / Math.tan((fieldOfView * Math.PI) / 360),
    center: [width / 2, height / 2],
    rotation: [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => at(row, column))),
    position: from,
  };
}
