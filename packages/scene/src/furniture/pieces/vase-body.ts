import type { BufferGeometry } from 'three';
import { turned } from '../shapes/turned.ts';

/** outlines of thrown pots: [share of the radius, share of the height], from the foot to the lip */
const outlines = {
  belly: [
    [0.5, 0],
    [0.62, 0.03],
    [0.97, 0.35],
    [0.93, 0.58],
    [0.45, 0.86],
    [0.42, 0.96],
    [0.47, 1],
  ],
  bottle: [
    [0.6, 0],
    [0.74, 0.02],
    [1, 0.2],
    [0.94, 0.36],
    [0.42, 0.54],
    [0.27, 0.66],
    [0.25, 0.93],
    [0.33, 1],
  ],
  shoulder: [
    [0.58, 0],
    [0.64, 0.02],
    [0.78, 0.3],
    [0.98, 0.68],
    [0.96, 0.8],
    [0.58, 0.92],
    [0.46, 0.955],
    [0.54, 1],
  ],
  gourd: [
    [0.56, 0],
    [0.7, 0.03],
    [0.98, 0.24],
    [0.9, 0.4],
    [0.56, 0.55],
    [0.62, 0.68],
    [0.66, 0.76],
    [0.4, 0.9],
    [0.42, 1],
  ],
} as const;

export type VaseForm = keyof typeof outlines;

export const vaseForms = ['belly', 'bottle', 'shoulder', 'gourd'] as const satisfies readonly VaseForm[];

export interface VaseShape {
  /** metres */
  readonly radius: number;
  readonly height: number;
  readonly segments?: number;
  readonly form?: VaseForm;
}

/** A thrown pot in one of the forms, hollow to the eye. */
export function vaseBody({ radius, height, segments = 40, form = 'belly' }: VaseShape): BufferGeometry {
  const wall = outlines[form].map(([r, y]): [number, number] => [r * radius, y * height]);
  const lip = wall.at(-1)?.[0] ?? 0;
  const inside: [number, number][] = [
    [lip - 0.07 * radius, height * 0.985],
    [lip - 0.11 * radius, height * 0.85],
    [0, height * 0.7],
  ];
  return turned([[0, 0], ...wall, ...inside], { segments, smooth: segments > 30 ? 4 : 2 });
}
