import { BoxGeometry } from 'three';
import type { Vec3 } from '../camera.ts';
import type { Material, Part } from '../scene.ts';

/** A box standing upright on `foot`, the middle of its ground. @param turn degrees around the upright axis */
export function boxPart(size: Vec3, foot: Vec3, material: Material, turn = 0): Part {
  const [width, height, depth] = size;
  const [x, y, z] = foot;
  const geometry = new BoxGeometry(width, height, depth)
    .rotateY((turn * Math.PI) / 180)
    .translate(x, y + height / 2, z);
  return { geometry, material };
}
