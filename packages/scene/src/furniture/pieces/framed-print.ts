import type { BufferGeometry } from 'three';
import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { paper } from '../styles/materials.ts';
import type { Style } from '../styles/style.ts';

/** The style's print behind a mount in a frame of `size`, centred in x and y, its back at z = 0. */
export function framedPrint(style: Style, size: Size): Part[] {
  const { width, height, depth } = size;
  const bar = 0.022;
  const mount = Math.min(width, height) * 0.11;
  const rails: BufferGeometry[] = [];
  for (const side of [-1, 1]) {
    rails.push(
      roundedBox([width, bar, depth], { radius: 0.003, edges: 2 }).translate(
        0,
        (side * (height - bar)) / 2,
        depth / 2,
      ),
      roundedBox([bar, height, depth], { radius: 0.003, edges: 2 }).translate(
        (side * (width - bar)) / 2,
        0,
        depth / 2,
      ),
    );
  }
  const sheet = roundedBox([width - bar, height - bar, 0.004], { radius: 0.001, edges: 1 }).translate(
    0,
    0,
    0.013,
  );
  const inner = [width - 2 * (bar + mount), height - 2 * (bar + mount), 0.003] as const;
  const picture = roundedBox(inner, { radius: 0.001, edges: 1 }).translate(0, 0, 0.0152);
  return [part(style.materials.wood, rails), part(paper, [sheet]), part(style.materials.art, [picture])];
}
