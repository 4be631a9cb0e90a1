/** The meshes of a garment, worn and lying flat, in one cloth. */
import type { BufferGeometry } from 'three';
import type { Vec2, Vec3 } from '../../camera.ts';
import type { Part } from '../../scene.ts';
import type { ClothPoint, WornCut } from './worn-cut.ts';
import { sheet } from './sheet.ts';

/** Where the flat pattern lies on the cloth's picture. */
export interface PatternFrame {
  /** metres, of the pattern's corner that is the picture's upper left */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GarmentMeshes {
  /** what shows of the pattern's front */
  readonly front: readonly BufferGeometry[];
  readonly back: readonly BufferGeometry[];
}

type Place = (point: ClothPoint) => Vec3;

/** of the pattern, metres left free round it */
const margin = 0.01;
const [columns, rows] = [40, 56];

export function patternFrame(cut: WornCut): PatternFrame {
  const points: Vec2[] = [];
  for (let i = -20; i <= 20; i++)
    for (let j = 0; j <= 20; j++) {
      points.push(cut.body(i / 20, j / 20).flat);
      for (const side of [1, -1] as const)
        points.push(cut.sleeve(side, (Math.PI * (i + 20)) / 40, j / 20).flat);
    }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [bottom, top] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return { left, top, width: right - left, height: top - bottom };
}

function clothUv({ left, top, width, height }: PatternFrame, [x, y]: Vec2): Vec2 {
  return [(x - left) / width, (top - y) / height];
}

/** On the body. */
export function wornMeshes(cut: WornCut, frame: PatternFrame): GarmentMeshes {
  return meshesOf(
    cut,
    frame,
    () =>
      ({ worn }) =>
        worn,
  );
}

/** Spread out upright before a wall, seen from +z: the back behind, then the sleeves, then the front. @param center of the pattern in the world */
export function flatMeshes(cut: WornCut, frame: PatternFrame, [x, y, z]: Vec3): GarmentMeshes {
  const middle = [frame.left + frame.width / 2, frame.top - frame.height / 2] as const;
  return meshesOf(cut, frame, (piece) => ({ flat: [u, v] }) => {
    const ripple = 0.0025 * Math.sin(38 * u + 9 * v) * Math.sin(21 * v - 5 * u);
    return [
      x + u - middle[0],
      y + v - middle[1],
      z + { back: 0.004, sleeve: 0.01, body: 0.018 }[piece] + ripple,
    ];
  });
}

function meshesOf(
  cut: WornCut,
  frame: PatternFrame,
  placeOf: (piece: 'body' | 'sleeve' | 'back') => Place,
): GarmentMeshes {
  const body = (from: number, to: number, place: Place): BufferGeometry =>
    sheet(columns, rows, (i, j) => {
      const point = cut.body(from + ((to - from) * i) / columns, j / rows);
      return { at: place(point), uv: clothUv(frame, point.flat) };
    });
  const sleeve = (side: 1 | -1, from: number, place: Place): BufferGeometry =>
    sheet(columns / 2, rows, (i, j) => {
      const point = cut.sleeve(side, from + (Math.PI * i) / (columns / 2), j / rows);
      return { at: place(point), uv: clothUv(frame, point.flat) };
    });
  const [ofBody, ofSleeve, ofBack] = [placeOf('body'), placeOf('sleeve'), placeOf('back')];
  return {
    front: [body(-1, 1, ofBody), sleeve(1, 0, ofSleeve), sleeve(-1, 0, ofSleeve)],
    back: [body(1, 2, ofBack), body(-2, -1, ofBack), sleeve(1, Math.PI, ofBack), sleeve(-1, Math.PI, ofBack)],
  };
}

export function asParts(geometries: readonly BufferGeometry[], material: Part['material']): Part[] {
  return geometries.map((geometry) => ({ geometry, material }));
}
