import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import { paper } from '../../styles/materials.ts';

/** A pot of pencils, a letter tray and a notebook. */
export const deskTidy: Piece = {
  title: { en: 'Desk tidy', es: 'Organizador de escritorio' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.36, depth: 0.24, height: 0.19 }),
  build(style, random) {
    const { materials } = style;
    const cup = turned(
      [
        [0, 0],
        [0.038, 0],
        [0.04, 0.1],
        [0.036, 0.1],
        [0.034, 0.01],
        [0, 0.01],
      ],
      { segments: 32 },
    ).translate(-0.13, 0, -0.05);
    const pencils = Array.from({ length: 6 }, () => {
      const [x, z] = [between(random, -0.025, 0.025), between(random, -0.025, 0.025)];
      return rod(
        [-0.13 + x * 0.4, 0.012, -0.05 + z * 0.4],
        [-0.13 + x * 1.6, between(random, 0.16, 0.19), -0.05 + z * 1.6],
        0.0035,
      );
    });
    const trays = [0.01, 0.06].flatMap((y) => [
      board([0.24, 0.008, 0.22], [0.05, y, 0]),
      board([0.24, 0.035, 0.008], [0.05, y + 0.014, -0.11]),
      board([0.008, 0.035, 0.22], [-0.066, y + 0.014, 0]),
      board([0.008, 0.035, 0.22], [0.166, y + 0.014, 0]),
    ]);
    const sheets = [
      board([0.21, 0.012, 0.2], [0.05, 0.02, 0.004], 0.001),
      board([0.15, 0.014, 0.2], [0.04, 0.071, 0.005], 0.003),
    ];
    return fit(
      [
        part(materials.ceramic, [cup]),
        part(materials.legs, pencils),
        part(materials.cabinet, trays),
        part(paper, sheets),
      ],
      this.size(style),
    );
  },
};
