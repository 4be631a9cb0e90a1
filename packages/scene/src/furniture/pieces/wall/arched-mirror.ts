import { Shape, ShapeGeometry, type BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { mirrorGlass } from '../../styles/materials.ts';

/** A mirror with a round head in a thin frame, 70 × 110 cm. */
export const archedMirror: Piece = {
  title: { en: 'Arched mirror', es: 'Espejo de arco' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.7, depth: 0.03, height: 1.1 }),
  build(style) {
    const { materials } = style;
    const pane = arch(0.69, 1.09).translate(0, -0.55, 0.014);
    const frame = archFrame(0.7, 1.1, 0.013).translate(0, -0.55, 0.015);
    const sill = board([0.7, 0.026, 0.03], [0, -0.537, 0.015], 0.004);
    return hangCentred([part(mirrorGlass, [pane]), part(materials.metal, [frame, sill])], this.size(style));
  },
};

/** A flat arch standing on y = 0 in the xy plane, facing +z. */
function arch(width: number, height: number): BufferGeometry {
  const r = width / 2;
  const shape = new Shape();
  shape.moveTo(-r, 0);
  shape.lineTo(r, 0);
  shape.lineTo(r, height - r);
  shape.absarc(0, height - r, r, 0, Math.PI, false);
  shape.closePath();
  return new ShapeGeometry(shape, 40);
}

function archFrame(width: number, height: number, radius: number): BufferGeometry {
  const r = width / 2 - radius;
  const path: Vec3[] = [
    [r, 0.01, 0],
    [r, 0.3, 0],
    [r, height - radius - r, 0],
  ];
  for (let i = 1; i < 14; i++) {
    const angle = (i / 14) * Math.PI;
    path.push([Math.cos(angle) * r, height - radius - r + Math.sin(angle) * r, 0]);
  }
  path.push([-r, height - radius - r, 0], [-r, 0.3, 0], [-r, 0.01, 0]);
  return tube(path, { radius, sides: 10, steps: 72 });
}
