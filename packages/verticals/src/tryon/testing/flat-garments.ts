/** Garments drawn lying flat, with the points that they were drawn by: curved where cloth is, unlike the shapes that are fitted to them. */
import type { Raster } from '@escena/core/raster';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import type { GarmentKind, GarmentLandmarks, GarmentPoint } from '../landmarks/garment-landmarks.ts';

export interface FlatGarment {
  readonly kind: GarmentKind;
  /** outline from the neck or the waistband, clockwise; pixels of a picture of 400 × 500; bent between named corners */
  readonly outline: readonly (readonly [x: number, y: number, name?: GarmentPoint])[];
}

export const flatGarments = {
  tee: {
    kind: 'top',
    outline: [
      [155, 90, 'neckRight'],
      [178, 102],
      [200, 105],
      [222, 102],
      [245, 90, 'neckLeft'],
      [296, 104, 'shoulderLeft'],
      [330, 140],
      [352, 172, 'cuffLeftOuter'],
      [303, 205, 'cuffLeftInner'],
      [290, 186, 'armpitLeft'],
      [287, 280],
      [294, 400, 'hemLeft'],
      [200, 406],
      [106, 400, 'hemRight'],
      [113, 280],
      [110, 186, 'armpitRight'],
      [97, 205, 'cuffRightInner'],
      [48, 172, 'cuffRightOuter'],
      [70, 140],
      [104, 104, 'shoulderRight'],
    ],
  },
  /** one sleeve hangs, the other is spread */
  sweater: {
    kind: 'top',
    outline: [
      [165, 90, 'neckRight'],
      [200, 98],
      [235, 90, 'neckLeft'],
      [276, 103, 'shoulderLeft'],
      [312, 150],
      [372, 285, 'cuffLeftOuter'],
      [338, 298, 'cuffLeftInner'],
      [270, 182, 'armpitLeft'],
      [268, 280],
      [264, 338, 'hemLeft'],
      [200, 341],
      [136, 338, 'hemRight'],
      [132, 280],
      [130, 182, 'armpitRight'],
      [106, 330, 'cuffRightInner'],
      [70, 325, 'cuffRightOuter'],
      [88, 160],
      [124, 103, 'shoulderRight'],
    ],
  },
  /** its collar folded narrow, its corners where the neckline ends */
  shirt: {
    kind: 'top',
    outline: [
      [178, 62, 'neckRight'],
      [200, 60],
      [222, 62, 'neckLeft'],
      [234, 82],
      [242, 90],
      [288, 108, 'shoulderLeft'],
      [322, 160],
      [372, 300, 'cuffLeftOuter'],
      [338, 312, 'cuffLeftInner'],
      [284, 196, 'armpitLeft'],
      [280, 290],
      [284, 370, 'hemLeft'],
      [200, 376],
      [116, 370, 'hemRight'],
      [120, 290],
      [116, 196, 'armpitRight'],
      [62, 312, 'cuffRightInner'],
      [28, 300, 'cuffRightOuter'],
      [78, 160],
      [112, 108, 'shoulderRight'],
      [158, 90],
      [166, 82],
    ],
  },
  /** short sleeves and a lower collar, open at the front */
  polo: {
    kind: 'top',
    outline: [
      [166, 74, 'neckRight'],
      [200, 80],
      [234, 74, 'neckLeft'],
      [246, 96],
      [290, 112, 'shoulderLeft'],
      [326, 146],
      [350, 178, 'cuffLeftOuter'],
      [304, 212, 'cuffLeftInner'],
      [290, 192, 'armpitLeft'],
      [287, 280],
      [292, 400, 'hemLeft'],
      [200, 406],
      [108, 400, 'hemRight'],
      [113, 280],
      [110, 192, 'armpitRight'],
      [96, 212, 'cuffRightInner'],
      [50, 178, 'cuffRightOuter'],
      [74, 146],
      [110, 112, 'shoulderRight'],
      [154, 96],
    ],
  },
  coat: {
    kind: 'outerwear',
    outline: [
      [150, 60, 'neckRight'],
      [172, 80],
      [200, 86],
      [228, 80],
      [250, 60, 'neckLeft'],
      [284, 84],
      [306, 104, 'shoulderLeft'],
      [338, 180],
      [376, 340, 'cuffLeftOuter'],
      [338, 350, 'cuffLeftInner'],
      [298, 200, 'armpitLeft'],
      [302, 300],
      [314, 440, 'hemLeft'],
      [200, 446],
      [86, 440, 'hemRight'],
      [98, 300],
      [102, 200, 'armpitRight'],
      [62, 350, 'cuffRightInner'],
      [24, 340, 'cuffRightOuter'],
      [62, 180],
      [94, 104, 'shoulderRight'],
      [116, 84],
    ],
  },
  tank: {
    kind: 'top',
    outline: [
      [140, 80, 'neckRight'],
      [150, 150],
      [172, 178],
      [200, 184, 'neckFront'],
      [228, 178],
      [250, 150],
      [260, 80, 'neckLeft'],
      [288, 82, 'shoulderLeft'],
      [284, 150],
      [290, 180],
      [308, 205, 'armpitLeft'],
      [298, 290],
      [304, 390, 'hemLeft'],
      [200, 394],
      [96, 390, 'hemRight'],
      [102, 290],
      [92, 205, 'armpitRight'],
      [110, 180],
      [116, 150],
      [112, 82, 'shoulderRight'],
    ],
  },
  dress: {
    kind: 'dress',
    outline: [
      [165, 50, 'neckRight'],
      [200, 64],
      [235, 50, 'neckLeft'],
      [268, 60, 'shoulderLeft'],
      [296, 92],
      [306, 112, 'cuffLeftOuter'],
      [272, 132, 'cuffLeftInner'],
      [262, 118, 'armpitLeft'],
      [252, 190],
      [276, 270],
      [312, 450, 'hemLeft'],
      [200, 458],
      [88, 450, 'hemRight'],
      [124, 270],
      [148, 190],
      [138, 118, 'armpitRight'],
      [128, 132, 'cuffRightInner'],
      [94, 112, 'cuffRightOuter'],
      [104, 92],
      [132, 60, 'shoulderRight'],
    ],
  },
  trousers: {
    kind: 'bottom',
    outline: [
      [150, 50, 'waistRight'],
      [200, 53],
      [250, 50, 'waistLeft'],
      [264, 110],
      [268, 200],
      [270, 450, 'hemLeft'],
      [220, 452, 'hemLeftInner'],
      [210, 250],
      [200, 136, 'crotch'],
      [190, 250],
      [180, 452, 'hemRightInner'],
      [130, 450, 'hemRight'],
      [132, 200],
      [136, 110],
    ],
  },
  skirt: {
    kind: 'bottom',
    outline: [
      [150, 80, 'waistRight'],
      [250, 80, 'waistLeft'],
      [282, 160],
      [345, 400, 'hemLeft'],
      [200, 412],
      [55, 400, 'hemRight'],
      [118, 160],
    ],
  },
} as const satisfies Record<string, FlatGarment>;

export type FlatGarmentName = keyof typeof flatGarments;

export interface LaidDown {
  /** clockwise */
  readonly degrees?: number;
  readonly scale?: number;
  readonly mirrored?: boolean;
}

export interface DrawnGarment {
  readonly kind: GarmentKind;
  readonly alpha: Raster;
  readonly points: GarmentLandmarks;
  /** pixels between the two sides of its upper part: what errors are measured in */
  readonly breadth: number;
}

const [width, height] = [400, 500];

/** A garment laid askew, larger or smaller, or turned over; mirrored, what was on the left is on the right. */
export function drawGarment(
  name: FlatGarmentName,
  { degrees = 0, scale = 1, mirrored = false }: LaidDown = {},
): DrawnGarment {
  const { kind, outline }: FlatGarment = flatGarments[name];
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  // Room to turn in.
  const size = { width: Math.round(1.3 * width * scale), height: Math.round(1.2 * height * scale) };
  const place = (x: number, y: number): Point => {
    const [u, v] = [(mirrored ? -1 : 1) * (x - width / 2), y - height / 2];
    return [size.width / 2 + scale * (c * u - s * v), size.height / 2 + scale * (s * u + c * v)];
  };
  const points: GarmentLandmarks = {};
  for (const [x, y, point] of outline) {
    if (!point) continue;
    const [px, py] = place(x, y);
    points[mirrored ? otherSide(point) : point] = { x: px / size.width, y: py / size.height };
  }
  const sides = outline.filter(
    ([, , point]) => point === 'armpitLeft' || point === 'armpitRight' || point?.startsWith('waist'),
  );
  const xs = sides.map(([x]) => x);
  return {
    kind,
    alpha: polygonMask([outline.map(([x, y]) => place(x, y))], size),
    points,
    breadth: scale * (Math.max(...xs) - Math.min(...xs)),
  };
}

function otherSide(point: GarmentPoint): GarmentPoint {
  const other = point.includes('Left') ? point.replace('Left', 'Right') : point.replace('Right', 'Left');
  return other as GarmentPoint;
}
