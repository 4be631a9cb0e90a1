import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import { blackMetal, paper } from '../../styles/materials.ts';

/** A round clock with bar hours, 45 cm. */
export const wallClock: Piece = {
  title: { en: 'Wall clock', es: 'Reloj de pared' },
  placement: 'wall',
  footprint: 'round',
  size: () => ({ width: 0.45, depth: 0.05, height: 0.45 }),
  build(style) {
    const rim = turned(
      [
        [0.208, 0],
        [0.222, 0],
        [0.225, 0.006],
        [0.225, 0.044],
        [0.22, 0.05],
        [0.21, 0.05],
        [0.207, 0.03],
      ],
      { segments: 72 },
    ).rotateX(Math.PI / 2);
    const face = turned(
      [
        [0.21, 0.026],
        [0, 0.026],
      ],
      { segments: 72 },
    ).rotateX(Math.PI / 2);
    const marks = Array.from({ length: 12 }, (_, i) =>
      board([i % 3 === 0 ? 0.011 : 0.006, 0.034, 0.002], [0, 0.175, 0.0275], 0.0005).rotateZ(
        (i / 12) * 2 * Math.PI,
      ),
    );
    const hands = [
      board([0.011, 0.12, 0.002], [0, 0.045, 0.031], 0.0008).rotateZ(1.0),
      board([0.008, 0.175, 0.002], [0, 0.07, 0.034], 0.0008).rotateZ(-1.05),
      rod([0, 0, 0.027], [0, 0, 0.038], 0.009),
    ];
    return [part(style.materials.metal, [rim]), part(paper, [face]), part(blackMetal, [...marks, ...hands])];
  },
};
