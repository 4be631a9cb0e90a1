import type { BufferGeometry } from 'three';
import type { Material, Part } from '../../../scene.ts';
import type { Piece } from '../../piece.ts';
import { between, pick } from '../../random.ts';
import { board } from '../../shapes/board.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { blackMetal, cork, paper } from '../../styles/materials.ts';

/** A framed cork board with notes, a card and a photo pinned on, 90 × 60 cm. */
export const pinboard: Piece = {
  title: { en: 'Pinboard', es: 'Tablón de corcho' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.9, depth: 0.03, height: 0.6 }),
  build(style, random) {
    const { materials } = style;
    const rails = [
      board([0.9, 0.025, 0.026], [0, 0.2875, 0.013]),
      board([0.9, 0.025, 0.026], [0, -0.2875, 0.013]),
      board([0.025, 0.6, 0.026], [-0.4375, 0, 0.013]),
      board([0.025, 0.6, 0.026], [0.4375, 0, 0.013]),
    ];
    const notes = new Map<Material, BufferGeometry[]>();
    const pins: BufferGeometry[] = [];
    const stuffs = [paper, materials.art, materials.cushionAccent, materials.sheet] as const;
    for (const [x, y, w, h] of sheets) {
      const turn = between(random, -0.06, 0.06);
      const sheet = board([w, h, 0.0015], [0, 0, 0], 0.0004).rotateZ(turn).translate(x, y, 0.019);
      const stuff = pick(random, stuffs);
      notes.set(stuff, [...(notes.get(stuff) ?? []), sheet]);
      pins.push(rod([x, y + h / 2 - 0.015, 0.019], [x, y + h / 2 - 0.015, 0.03], 0.005));
    }
    const papers: Part[] = [...notes].map(([stuff, geometries]) => part(stuff, geometries));
    return [
      part(materials.wood, rails),
      part(cork, [board([0.87, 0.57, 0.012], [0, 0, 0.008], 0.001)]),
      ...papers,
      part(blackMetal, pins),
    ];
  },
};

/** x, y, width and height of what is pinned up, metres */
const sheets = [
  [-0.3, 0.08, 0.15, 0.21],
  [-0.12, 0.14, 0.1, 0.15],
  [0.02, -0.06, 0.21, 0.3],
  [-0.2, -0.14, 0.18, 0.13],
  [0.22, 0.12, 0.1, 0.1],
  [0.3, -0.1, 0.15, 0.21],
] as const;
