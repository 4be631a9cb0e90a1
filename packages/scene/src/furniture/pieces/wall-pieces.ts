import type { BufferGeometry } from 'three';
import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { turned } from '../shapes/turned.ts';
import { mirrorGlass, paper } from '../styles/materials.ts';
import type { Style } from '../styles/style.ts';

/** A wide framed print with a mount, to hang over a sofa or a bed. */
export const wideArt: Piece = {
  title: { en: 'Framed print, landscape', es: 'Lámina enmarcada apaisada' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 0.03, height: 0.8 }),
  build(style) {
    return framedPrint(style, this.size(style));
  },
};

/** An upright framed print; two of them make a pair. */
export const tallArt: Piece = {
  title: { en: 'Framed print, portrait', es: 'Lámina enmarcada vertical' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.5, depth: 0.03, height: 0.7 }),
  build(style) {
    return framedPrint(style, this.size(style));
  },
};

/** A round mirror in a thin frame. */
export const roundMirror: Piece = {
  title: { en: 'Round mirror', es: 'Espejo redondo' },
  placement: 'wall',
  footprint: 'round',
  size: () => ({ width: 0.8, depth: 0.03, height: 0.8 }),
  build(style) {
    const rim = turned(
      [
        [0.384, 0],
        [0.398, 0],
        [0.4, 0.004],
        [0.4, 0.026],
        [0.398, 0.03],
        [0.388, 0.03],
        [0.386, 0.016],
      ],
      { segments: 96 },
    ).rotateX(Math.PI / 2);
    const glass = turned(
      [
        [0.387, 0.016],
        [0, 0.016],
      ],
      { segments: 96 },
    ).rotateX(Math.PI / 2);
    return [part(style.materials.metal, [rim]), part(mirrorGlass, [glass])];
  },
};

function framedPrint(style: Style, size: Size): Part[] {
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
