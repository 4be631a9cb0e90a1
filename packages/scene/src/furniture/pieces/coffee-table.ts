import type { Part } from '../../scene.ts';
import type { Piece } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { taperedLeg } from '../shapes/tapered-leg.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import { turnedLeg } from '../shapes/turned-leg.ts';
import type { Style } from '../styles/style.ts';
import { styledLegs } from './styled-legs.ts';

const height = 0.4;

/** A round table before the sofa: three turned legs, or a fluted drum with a stone top. */
export const coffeeTable: Piece = {
  title: { en: 'Round coffee table', es: 'Mesa de centro redonda' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.88, depth: 0.88, height }),
  top: () => height,
  build(style) {
    switch (style.forms.table) {
      case 'drum':
        return drum(style, 0.44);
      case 'pedestal':
        return pedestal(style, 0.44);
      case 'turned':
      case 'slab':
        return roundTable(style, 0.44);
    }
  },
};

/** A long table with a shelf below. */
export const longCoffeeTable: Piece = {
  title: { en: 'Rectangular coffee table', es: 'Mesa de centro rectangular' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.1, depth: 0.58, height: 0.38 }),
  top: () => 0.38,
  build(style) {
    const { materials, forms } = style;
    const top = roundedBox([1.1, 0.032, 0.58], { radius: 0.009 }).translate(0, 0.364, 0);
    const shelf = roundedBox([0.96, 0.018, 0.44], { radius: 0.004 }).translate(0, 0.15, 0);
    const straight = forms.legs !== 'tapered';
    const legs = styledLegs(style, [straight ? 0.5 : 0.47, 0.35, straight ? 0.24 : 0.22], {
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

/** A turned column on three scrolled feet under a marble-like top. */
function pedestal({ materials }: Style, radius: number): Part[] {
  const top = turned(
    [
      [0, height - 0.03],
      [radius - 0.04, height - 0.03],
      [radius - 0.03, height - 0.018],
      [radius - 0.006, height - 0.014],
      [radius, height - 0.006],
      [radius - 0.006, height],
      [0, height],
    ],
    { segments: 96 },
  );
  const column = turnedLeg([0, height - 0.02, 0], 0.06);
  const feet = [0, 1, 2].map((i) => {
    const angle = (i * 2 * Math.PI) / 3 + Math.PI / 6;
    const [x, z] = [Math.cos(angle), Math.sin(angle)];
    const at = (r: number, y: number): [number, number, number] => [x * r, y, z * r];
    return tube([at(0.02, 0.15), at(0.14, 0.14), at(0.24, 0.06), at(0.32, 0.022)], {
      radius: (t) => 0.03 - 0.008 * t,
      sides: 12,
      steps: 16,
    });
  });
  return [part(materials.tableTop, [top]), part(materials.wood, [column]), part(materials.legs, feet)];
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
