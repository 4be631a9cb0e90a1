/** The sets that products are shown in: surfaces in product heights (1 = as high as the product), light not included. */
import { BoxGeometry, CylinderGeometry, Matrix4 } from 'three';
import type { Rgb } from '../camera.ts';
import type { Material, Part, SceneObject } from '../scene.ts';
import { still, sweep } from './sweep.ts';

export interface SetDesign {
  readonly objects: readonly SceneObject[];
  /** y of what the product stands on */
  readonly ground: number;
}

/** What the leading surface looks like where nobody said. */
export const setColors = {
  plinth: '#e9e2d8',
  tabletop: '#b08a63',
  window: '#efece6',
  shelf: '#d9d4cb',
} as const;
export type ProductSetName = keyof typeof setColors;

const matte = (baseColor: Rgb): Material => ({ baseColor, roughness: 0.9, metalness: 0 });
const lighter = ([r, g, b]: Rgb, share: number): Rgb => [
  r + (0.85 - r) * share,
  g + (0.85 - g) * share,
  b + (0.85 - b) * share,
];

/** @param color linear, of the leading surface @param width of the product, in its heights */
export const setDesigns: Record<ProductSetName, (color: Rgb, width: number) => SetDesign> = {
  plinth: (color, width) => {
    const radius = Math.max(0.55, 0.72 * width);
    const disc = new CylinderGeometry(radius, radius, 0.34, 96).translate(0, 0.17, -0.3 * width);
    return {
      ground: 0.34,
      objects: [
        sweep(matte(color)),
        still('plinth', { geometry: disc, material: matte(lighter(color, 0.25)) }),
      ],
    };
  },
  tabletop: (color) => ({
    ground: 0.5,
    objects: [
      sweep(matte([0.72, 0.71, 0.69])),
      still('table', {
        geometry: new BoxGeometry(12, 0.5, 5.4).translate(0, 0.25, 0.9),
        material: {
          baseColor: color,
          roughness: 0.45,
          metalness: 0,
          texture: {
            kind: 'wood',
            color: [color[0] * 0.6, color[1] * 0.52, color[2] * 0.45],
            scale: 0.09,
            strength: 0.7,
            seed: 3,
          },
        },
      }),
    ],
  }),
  window: (color) => ({ ground: 0, objects: [sweep(matte(color)), still('bars', ...bars())] }),
  shelf: (color) => ({
    ground: 2.4,
    objects: [
      still('wall', {
        geometry: new BoxGeometry(16, 12, 0.2).translate(0, 6, -1.2),
        material: matte(color),
      }),
      still('shelf', {
        geometry: new BoxGeometry(7, 0.07, 1.15).translate(0, 2.365, -0.52),
        material: {
          baseColor: [0.36, 0.22, 0.12],
          roughness: 0.5,
          metalness: 0,
          texture: { kind: 'wood', color: [0.2, 0.11, 0.05], scale: 0.08, strength: 0.7, seed: 5 },
        },
      }),
    ],
  }),
};

/** Window bars between the light and the product: their shadow lies across the paper. */
function bars(): Part[] {
  const material = matte([0.2, 0.2, 0.2]);
  const upright = [-0.62, 0, 0.62].map((x) => new BoxGeometry(0.09, 2.2, 0.03).translate(x, 0, 0));
  const across = [-0.75, 0.1].map((y) => new BoxGeometry(1.5, 0.09, 0.03).translate(0, y, 0));
  const place = new Matrix4().makeRotationY((-50 * Math.PI) / 180).setPosition(-1.75, 1.75, 1.45);
  return [...upright, ...across].map((geometry) => ({ geometry: geometry.applyMatrix4(place), material }));
}
