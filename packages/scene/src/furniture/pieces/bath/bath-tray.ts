import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { amberGlass, blackMetal, wax } from '../../styles/materials.ts';

/** A tray with soap bottles, a jar and a candle, 32 × 18 cm. */
export const bathTray: Piece = {
  title: { en: 'Bathroom tray', es: 'Bandeja de baño' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.32, depth: 0.18, height: 0.2 }),
  build(style) {
    const { materials } = style;
    const tray = [
      board([0.32, 0.01, 0.18], [0, 0.005, 0], 0.003),
      ...[-1, 1].map((side) => board([0.32, 0.02, 0.008], [0, 0.012, side * 0.086])),
      ...[-1, 1].map((side) => board([0.008, 0.02, 0.18], [side * 0.156, 0.012, 0])),
    ];
    const bottles = [-0.1, -0.02].map((x) => dispenserBody().translate(x, 0.01, -0.02));
    const pumps = [-0.1, -0.02].flatMap((x) => pump().map((geometry) => geometry.translate(x, 0.01, -0.02)));
    const jar = turned(
      [
        [0, 0.01],
        [0.034, 0.01],
        [0.036, 0.02],
        [0.036, 0.07],
        [0.03, 0.078],
        [0.034, 0.082],
        [0.03, 0.094],
        [0, 0.096],
      ],
      { segments: 32 },
    ).translate(0.07, 0, -0.02);
    const candle = turned(
      [
        [0, 0.01],
        [0.026, 0.01],
        [0.027, 0.055],
        [0.023, 0.055],
        [0, 0.05],
      ],
      { segments: 28 },
    ).translate(0.115, 0, 0.045);
    return fit(
      [
        part(materials.wood, tray),
        part(amberGlass, bottles),
        part(blackMetal, pumps),
        part(materials.ceramic, [jar]),
        part(wax, [candle]),
      ],
      this.size(style),
    );
  },
};

function dispenserBody(): BufferGeometry {
  return turned(
    [
      [0, 0],
      [0.03, 0],
      [0.032, 0.006],
      [0.032, 0.12],
      [0.026, 0.134],
      [0.012, 0.14],
      [0.012, 0.15],
      [0, 0.15],
    ],
    { segments: 28 },
  );
}

function pump(): BufferGeometry[] {
  return [
    rod([0, 0.145, 0], [0, 0.162, 0], 0.014),
    rod([0, 0.16, 0], [0, 0.186, 0], 0.004),
    tube(
      [
        [0, 0.186, -0.006],
        [0, 0.187, 0.02],
        [0, 0.178, 0.036],
      ],
      { radius: 0.005, sides: 8, steps: 8 },
    ),
  ];
}
