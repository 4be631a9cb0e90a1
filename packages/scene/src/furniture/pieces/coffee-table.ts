import type { Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { fourLegs, taperedLeg } from '../shapes/tapered-leg.ts';
import { turned } from '../shapes/turned.ts';
import type { Style } from '../styles/style.ts';

const height = 0.4;

/** A round table before the sofa: three turned legs, or a fluted drum with a stone top. */
export const coffeeTable: Piece = {
  title: { en: 'Round coffee table', es: 'Mesa de centro redonda' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.88, depth: 0.88, height }),
  top: () => height,
  build(style) {
    return style.forms.table === 'drum' ? drum(style, 0.44) : roundTable(style, 0.44);
  },
};

/** A long table with a shelf below. */
export const longCoffeeTable: Piece = {
  title: { en: 'Rectangular coffee table', es: 'Mesa de centro rectangular' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.1, depth: 0.58, height: 0.38 }),
  top: () => 0.38,
  build({ materials, forms }) {
    const top = roundedBox([1.1, 0.032, 0.58], { radius: 0.009 }).translate(0, 0.364, 0);
    const shelf = roundedBox([0.96, 0.018, 0.44], { radius: 0.004 }).translate(0, 0.15, 0);
    const legs =
      forms.legs === 'block'
        ? [-1, 1].flatMap((x) =>
            [-1, 1].map((z) =>
              roundedBox([0.035, 0.35, 0.035], { radius: 0.003 }).translate(x * 0.5, 0.175, z * 0.24),
            ),
          )
        : fourLegs([0.47, 0.35, 0.22], {
            top: 0.021,
            foot: 0.012,
            splay: [forms.splay * 0.7, forms.splay * 0.5],
          });
    return [part(materials.tableTop, [top]), part(materials.legs, legs), part(materials.wood, [shelf])];
  },
};

function roundTable({ materials, forms }: Style, radius: number): Part[] {
  const top = turned(
    [
      [0, height - 0.034],
      [radius - 0.03, height - 0.034],
      [radius - 0.008, height - 0.022],
      [radius, height - 0.012],
      [radius - 0.003, height - 0.003],
      [radius - 0.012, height],
      [0, height],
    ],
    { segments: 96 },
  );
  const legs = [0, 1, 2].map((i) => {
    const angle = (i * 2 * Math.PI) / 3 + Math.PI / 6;
    const [x, z] = [Math.cos(angle), Math.sin(angle)];
    const reach = radius * 0.62;
    const splay = forms.splay + 0.03;
    return taperedLeg([x * reach, height - 0.03, z * reach], {
      top: 0.023,
      foot: 0.013,
      splay: [x * splay, z * splay],
    });
  });
  return [part(materials.tableTop, [top]), part(materials.legs, legs)];
}

/** A fluted drum: staves of half-round section around a core. */
function drum({ materials }: Style, radius: number): Part[] {
  const body = height - 0.03;
  const staves = 48;
  const ring = radius - 0.045;
  const half = (Math.PI * ring) / staves;
  const flutes = Array.from({ length: staves }, (_, i) => {
    const angle = (i / staves) * 2 * Math.PI;
    const stave = turned(
      [
        [half, 0.012],
        [half, body - 0.004],
      ],
      { segments: 10 },
    );
    return stave.translate(Math.cos(angle) * ring, 0, Math.sin(angle) * ring);
  });
  const core = turned(
    [
      [0, 0],
      [ring - 0.012, 0],
      [ring - 0.012, 0.02],
      [ring, 0.02],
      [ring, body],
      [0, body],
    ],
    { segments: 64 },
  );
  const top = turned(
    [
      [0, body],
      [radius - 0.006, body],
      [radius, body + 0.006],
      [radius, height - 0.005],
      [radius - 0.005, height],
      [0, height],
    ],
    { segments: 96 },
  );
  return [part(materials.wood, [core, ...flutes]), part(materials.tableTop, [top])];
}
