import { AppError } from '@escena/core/app-error';
import { drawnSize } from '../../product/scene.ts';
import type { RunContext } from '../../run.ts';
import { studioInput } from '../../studio/contract.ts';
import type { StudioReport } from '../../studio/report.ts';
import { runStudio } from '../../studio/run.ts';
import type { AdImage } from '../compose/frame-image.ts';
import type { OutpaintBackground } from './background.ts';

/** Beyond twice the photo's own width or height a checkpoint makes up a picture of its own; the rest is cropped. */
const mostGrowth = 2;

export interface PaintedOn {
  readonly image: AdImage;
  /** the checkpoint's name and hash; absent: the photo has nearly that shape, and is cropped */
  readonly by?: Pick<StudioReport, 'renderer' | 'checkpoint'>;
}

/**
 * A photo in another shape, what it lacks painted beyond its edges; its own pixels stay, which the studio measures (G1).
 * @param ratio width ÷ height
 * @throws AppError `model.*`, `job.cancelled`
 */
export async function paintOn(
  { raster, focus = [0.5, 0.5] }: AdImage,
  { checkpoint, prompt, steps, drawnSide, seed }: OutpaintBackground,
  { ratio, context }: { readonly ratio: number; readonly context: RunContext },
): Promise<PaintedOn> {
  const margins = marginsFor(raster, focus, ratio);
  if (!margins) return { image: { raster, focus } };
  const { left, top, right, bottom } = margins;
  const size = { width: raster.width + left + right, height: raster.height + top + bottom };
  const input = studioInput.parse({
    checkpoint,
    prompt,
    steps,
    seed,
    ...drawnSize(size, drawnSide),
    mode: { kind: 'outpaint', ...margins },
  });
  const { onProgress: _, ...drawing } = context;
  const made = runStudio({ raster, format: 'png', bitDepth: 8, hasGps: false }, input, drawing);
  for await (const { image, report } of made)
    return {
      image: {
        raster: image,
        focus: [
          (left + focus[0] * raster.width) / size.width,
          (top + focus[1] * raster.height) / size.height,
        ],
      },
      by: { renderer: report.renderer, checkpoint: report.checkpoint },
    };
  throw new AppError('internal', { detail: 'no picture was drawn' });
}

/** Whole pixels on every side, so that the focus comes to the middle as near as may be; undefined: a crop loses an eighth at most. */
export function marginsFor(
  { width, height }: { readonly width: number; readonly height: number },
  [fx, fy]: readonly [x: number, y: number],
  ratio: number,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const own = width / height;
  if (Math.max(own / ratio, ratio / own) < nearly) return undefined;
  const wider = ratio > own;
  const length = wider ? width : height;
  const wanted = wider ? height * ratio : width / ratio;
  const added = Math.round(Math.min(wanted, mostGrowth * length) - length);
  const before = Math.min(added, Math.max(0, Math.round((length + added) / 2 - (wider ? fx : fy) * length)));
  const after = added - before;
  return wider
    ? { left: before, top: 0, right: after, bottom: 0 }
    : { left: 0, top: before, right: 0, bottom: after };
}

/** ratios that differ by less are one shape */
const nearly = 1.125;
