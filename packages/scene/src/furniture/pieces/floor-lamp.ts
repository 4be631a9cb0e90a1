import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import type { Piece, Size } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { fit } from '../shapes/fit.ts';
import { taperedLeg } from '../shapes/tapered-leg.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import type { Style } from '../styles/style.ts';
import { shade } from './lamp-shade.ts';

/** A lit floor lamp: on a tripod, on a straight stem, or hanging from an arc. */
export const floorLamp: Piece = {
  title: { en: 'Floor lamp', es: 'Lámpara de pie' },
  placement: 'floor',
  footprint: 'round',
  size: ({ forms }) => lampSize[forms.lamp],
  build(style, random) {
    const { materials, forms } = style;
    const stand = stands[forms.lamp](style);
    const [rim, crown, drop] =
      forms.lamp === 'arc' || forms.lamp === 'swing' ? [0.17, 0.06, 0.17] : [0.225, 0.17, 0.29];
    const hood = shade({ rim, crown, height: drop });
    const at =
      forms.lamp === 'arc' || forms.lamp === 'swing'
        ? ([0.16, 1.27] as const)
        : ([0, lampSize[forms.lamp].height - drop] as const);
    hood.translate(at[0], at[1], 0).rotateY(random() * 0.2);
    return fit(
      [
        part(forms.lamp === 'tripod' ? materials.legs : materials.metal, stand),
        part(materials.shade, [hood]),
      ],
      this.size(style),
    );
  },
};

const lampSize: Record<Style['forms']['lamp'], Size> = {
  tripod: { width: 0.5, depth: 0.5, height: 1.52 },
  straight: { width: 0.45, depth: 0.45, height: 1.56 },
  arc: { width: 0.5, depth: 0.36, height: 1.6 },
  swing: { width: 0.5, depth: 0.3, height: 1.5 },
};

const stands: Record<Style['forms']['lamp'], (style: Style) => BufferGeometry[]> = {
  tripod: () => {
    const legs = [0, 1, 2].map((i) => {
      const angle = (i * 2 * Math.PI) / 3 + 0.5;
      const [x, z] = [Math.cos(angle), Math.sin(angle)];
      return taperedLeg([x * 0.02, 1.22, z * 0.02], { top: 0.012, foot: 0.011, splay: [x * 0.23, z * 0.23] });
    });
    return [
      ...legs,
      turned([
        [0, 1.2],
        [0.035, 1.2],
        [0.035, 1.225],
        [0.01, 1.24],
        [0.01, 1.34],
        [0, 1.34],
      ]),
    ];
  },
  straight: () => [
    foot(0.14),
    tube(
      [
        [0, 0.01, 0],
        [0, 1.34, 0],
      ],
      { radius: 0.009, sides: 12, steps: 2 },
    ),
  ],
  arc: () => [
    foot(0.16).translate(-0.09, 0, 0),
    tube(
      [
        [-0.09, 0.01, 0],
        [-0.1, 0.7, 0],
        [-0.085, 1.3, 0],
        [0, 1.56, 0],
        [0.1, 1.58, 0],
        [0.16, 1.47, 0],
        [0.16, 1.4, 0],
      ],
      { radius: 0.009, sides: 12, steps: 48 },
    ),
  ],
  swing: () => [
    foot(0.14).translate(-0.1, 0, 0),
    straightBar([-0.1, 0.01, 0], [-0.1, 1.4, 0]),
    straightBar([-0.22, 1.33, 0], [0.16, 1.47, 0]),
    straightBar([0.16, 1.47, 0], [0.16, 1.4, 0]),
    turned(
      [
        [0, -0.03],
        [0.02, -0.03],
        [0.02, 0.03],
        [0, 0.03],
      ],
      { segments: 20 },
    )
      .rotateX(Math.PI / 2)
      .translate(-0.1, 1.375, 0),
  ],
};

function straightBar(from: Vec3, to: Vec3): BufferGeometry {
  return tube([from, to], { radius: 0.009, sides: 12, steps: 2 });
}

function foot(radius: number): BufferGeometry {
  return turned(
    [
      [0, 0],
      [radius, 0],
      [radius + 0.002, 0.006],
      [radius - 0.006, 0.018],
      [0.03, 0.024],
      [0.014, 0.04],
      [0, 0.04],
    ],
    { segments: 48 },
  );
}
