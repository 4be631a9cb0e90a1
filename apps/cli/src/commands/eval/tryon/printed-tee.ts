/** A tee lying flat with lines of print across its chest, ever smaller: drawn, so that every letter is known. */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { transformOutline } from '@escena/typeset/outline';
import { rasterize } from '@escena/typeset/rasterize';
import { typeset } from '@escena/typeset/typeset';

export interface PrintedLine {
  readonly text: string;
  /** its ink, fractions of the picture's sides */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** pixels of the tee's own picture */
  readonly em: number;
}

export interface PrintedTee {
  readonly picture: Raster;
  /** 1 channel */
  readonly alpha: Raster;
  readonly lines: readonly PrintedLine[];
}

const size = { width: 1200, height: 1500 };
/** from the neck, its right half: pixels from the middle, and down */
const half: readonly Point[] = [
  [0, 318],
  [66, 308],
  [132, 270],
  [290, 315],
  [390, 420],
  [456, 516],
  [310, 615],
  [270, 560],
  [262, 840],
  [282, 1200],
];
/** sRGB: wall, cloth, print */
const [wall, cloth, print] = [
  [236, 234, 230],
  [34, 48, 88],
  [240, 238, 228],
] as const;
/** em of each line, and its baseline */
const printed = [
  { text: 'HARBOUR 1987', em: 62, baseline: 560 },
  { text: 'Established by hand', em: 42, baseline: 660 },
  { text: 'Made of soft cotton', em: 30, baseline: 745 },
  { text: 'Wash at thirty degrees', em: 22, baseline: 815 },
] as const;

export async function printedTee(): Promise<PrintedTee> {
  const font = await loadShippedFont('inter-bold', printed.map(({ text }) => text).join(''));
  const middle = size.width / 2;
  const outline = [
    ...half.map(([x, y]): Point => [middle + x, y]),
    ...half.map(([x, y]): Point => [middle - x, y]).reverse(),
  ];
  const alpha = polygonMask([outline], size);
  const picture = createRaster(size.width, size.height, 3);
  const ink = new Float32Array(alpha.data.length);
  const lines = printed.map(({ text, em, baseline }): PrintedLine => {
    const set = typeset(text, { font, fallbacks: [], size: em });
    const x = middle - (set.bounds.left + set.bounds.right) / 2;
    rasterize(transformOutline(set.outline, [1, 0, 0, 1, x, baseline]), size).data.forEach(
      (share, i) => (ink[i] = Math.max(ink[i] ?? 0, share)),
    );
    return {
      text,
      em,
      box: {
        left: (set.bounds.left + x) / size.width,
        right: (set.bounds.right + x) / size.width,
        top: (set.bounds.top + baseline) / size.height,
        bottom: (set.bounds.bottom + baseline) / size.height,
      },
    };
  });
  for (let i = 0; i < ink.length; i++) {
    const [on, letter] = [(alpha.data[i] ?? 0) / 255, ink[i] ?? 0];
    // Cloth has a weave: without any, nothing would tell it from paper.
    const weave = ((i * 7919) % 5) - 2;
    for (let k = 0; k < 3; k++) {
      const own = (cloth[k] ?? 0) + weave + letter * ((print[k] ?? 0) - (cloth[k] ?? 0));
      picture.data[3 * i + k] = Math.round((wall[k] ?? 0) * (1 - on) + own * on);
    }
  }
  return { picture, alpha, lines };
}
