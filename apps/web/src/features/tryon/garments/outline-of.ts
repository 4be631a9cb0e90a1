import type { GarmentLandmarks, GarmentPoint } from '@escena/verticals/tryon/garment-landmarks';

/** Around a garment, its left side from the neck or the waist down; its right side mirrors it. */
const side = (of: 'Left' | 'Right'): readonly (readonly GarmentPoint[])[] => [
  [`neck${of}`, `shoulder${of}`, `elbow${of}`, `cuff${of}Outer`, `cuff${of}Inner`, `armpit${of}`, `hem${of}`],
  [`waist${of}`, `hip${of}`, `knee${of}`, `hem${of}`, `hem${of}Inner`, 'crotch'],
];
const paths: readonly (readonly GarmentPoint[])[] = [
  ...side('Left'),
  ...side('Right'),
  ['neckLeft', 'neckFront', 'neckRight'],
  ['waistLeft', 'waistRight'],
];

/** Pairs of points that lie beside each other on its edge: a point that is not there is stepped over. */
export function outlineOf(points: GarmentLandmarks): (readonly [GarmentPoint, GarmentPoint])[] {
  const ends = points.crotch ? [] : [['hemLeft', 'hemRight'] as const];
  const pairs = [...paths, ...ends].flatMap((path) => {
    const there = path.filter((name) => points[name]);
    return there.slice(1).map((name, k) => [there[k] ?? name, name] as const);
  });
  return pairs.filter(([a, b]) => a !== b);
}
