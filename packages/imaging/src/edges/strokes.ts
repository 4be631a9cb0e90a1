/**
 * The strokes of a drawing, told from its paper: what ControlNets for scribbles and line art were trained on. Works on scans,
 * screenshots and photographs of a sheet, on blueprints too. What is filled in, a wash or a solid wall, is taken for paper.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { pillowGrey } from '../pillow-grey.ts';
import { slidingMax } from './sliding-max.ts';

/** of the longer side: strokes are thinner than twice this */
const widest = 1 / 80;
/** share of the paper's light that its grain takes */
const grain = 0.06;
/** of all that is drawn, the share that is no fainter than white in the map */
const strongest = 0.1;

/** White on black, grey where a stroke is faint or its edge soft; 1 channel. Alpha is ignored. */
export function strokes(drawing: Raster): Raster {
  const { width, height } = drawing;
  const grey = Float32Array.from(pillowGrey(drawing).data);
  const [dark, light] = [
    inkOf(grey, drawing),
    inkOf(
      grey.map((value) => 255 - value),
      drawing,
    ),
  ];
  // A blueprint is drawn in light on dark.
  const ink = dark.levels >= light.levels ? dark.share : light.share;
  const full = strengthOf(ink);
  const map = createRaster(width, height, 1);
  if (full > 0) for (const [i, value] of ink.entries()) map.data[i] = 255 * Math.min(1, value / full);
  return map;
}

interface Ink {
  /** of the paper's light that strokes take, its grain left out; the paper is the sheet without what is thin (a closing) */
  readonly share: Float32Array;
  /** what all strokes take, in levels */
  readonly levels: number;
}

function inkOf(light: Float32Array, { width, height }: Pick<Raster, 'width' | 'height'>): Ink {
  const radius = Math.max(2, Math.round(widest * Math.max(width, height)));
  const wider = slidingMax(light, width, height, radius).map((value) => -value);
  const paper = slidingMax(wider, width, height, radius).map((value) => -value);
  return {
    share: light.map((value, i) => Math.max(0, 1 - value / Math.max(1, paper[i] ?? 1) - grain)),
    levels: light.reduce((sum, value, i) => sum + (paper[i] ?? value) - value, 0),
  };
}

/** How dark a stroke is that counts whole; 0: nothing is drawn. */
function strengthOf(ink: Float32Array): number {
  const drawn = ink.filter((value) => value > 0).sort();
  return drawn[Math.floor(drawn.length * (1 - strongest))] ?? 0;
}
