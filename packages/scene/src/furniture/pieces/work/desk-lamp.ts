import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import { lampShade } from '../../styles/materials.ts';

const lit = lampShade([0.85, 0.8, 0.7], [1, 0.8, 0.52]);

/** A lit desk lamp with a jointed arm. */
export const deskLamp: Piece = {
  title: { en: 'Desk lamp', es: 'Flexo' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.4, depth: 0.18, height: 0.5 }),
  build(style) {
    const base = turned(
      [
        [0, 0],
        [0.088, 0],
        [0.09, 0.008],
        [0.08, 0.02],
        [0.02, 0.028],
        [0, 0.028],
      ],
      { segments: 40 },
    ).translate(-0.1, 0, 0);
    const head = turned(
      [
        [0.075, -0.05],
        [0.078, -0.048],
        [0.066, 0],
        [0.035, 0.04],
        [0.02, 0.05],
        [0.018, 0.08],
        [0, 0.08],
      ],
      { segments: 40, smooth: 2 },
    )
      .rotateZ(0.5)
      .translate(0.16, 0.37, 0);
    const glow = turned(
      [
        [0, -0.046],
        [0.07, -0.042],
        [0.05, 0.01],
        [0, 0.03],
      ],
      { segments: 32 },
    )
      .rotateZ(0.5)
      .translate(0.16, 0.37, 0);
    const arms = [
      rod([-0.1, 0.02, 0.008], [-0.17, 0.26, 0.008], 0.006),
      rod([-0.1, 0.02, -0.008], [-0.17, 0.26, -0.008], 0.006),
      rod([-0.17, 0.26, 0], [0.13, 0.43, 0], 0.008),
      rod([-0.17, 0.26, -0.016], [-0.17, 0.26, 0.016], 0.014),
    ];
    return fit([part(style.materials.metal, [base, head, ...arms]), part(lit, [glow])], this.size(style));
  },
};
