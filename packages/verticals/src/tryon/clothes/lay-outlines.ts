/** A garment's outline on its own picture and the same on a person, point for point. */
import type { Raster } from '@escena/core/raster';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import { depthOf } from './depth-of.ts';
import { evenSleeves } from './even-sleeves.ts';
import { type EdgeName, garmentOutline, type Neck, type Part, type Points } from './garment-outline.ts';
import type { Fit, SeenBody } from './fit/fit.ts';
import { withEase } from './sleeve-ease.ts';
import { distance } from './spot.ts';
import type { Depth } from './trace-edge.ts';
import { curvedLike, traceOutline, type Tracing } from './trace-outline.ts';

/** How far off a border may be from where an edge was thought to be: in widths of the garment, in shoulder breadths. */
const reaches: Record<EdgeName, { readonly own: number; readonly worn: number }> = {
  neckline: { own: 0.05, worn: 0 },
  shoulder: { own: 0.1, worn: 0.06 },
  armhole: { own: 0.35, worn: 0 },
  side: { own: 0.1, worn: 0.16 },
  hem: { own: 0.1, worn: 0.1 },
  sleeve: { own: 0.12, worn: 0.1 },
  cuff: { own: 0.05, worn: 0.08 },
  waist: { own: 0.1, worn: 0.08 },
  seam: { own: 0, worn: 0 },
};

export interface LaidOutlines {
  readonly own: readonly Part[];
  readonly fitted: readonly Part[];
}

/** @returns undefined where the points make no outline of that kind */
export function layOutlines(
  kind: GarmentKind,
  garment: { readonly alpha: Raster; readonly points: Points; readonly neck: Neck },
  { fit, seen }: { readonly fit: Fit; readonly seen: SeenBody },
): LaidOutlines | undefined {
  const { neck } = garment;
  const [from, to] = [garmentOutline(kind, garment.points, neck), garmentOutline(kind, fit.points, neck)];
  if (!from || !to) return undefined;
  const depths: readonly [Depth] = [depthOf(garment.alpha)];
  const width = widthOf(garment.points);
  // Above a front that lies within the cloth is the inside of the back: the border there is none of the neckline.
  const { neckFront } = garment.points;
  const isWithin = neckFront !== undefined && depths[0](neckFront) > reaches.neckline.own * width;
  const traced = traceOutline(from, (edge) =>
    // With sleeves on it, an armhole is a seam within the cloth.
    edge === 'seam' || (edge === 'neckline' && isWithin) || (edge === 'armhole' && !fit.isSleeveless)
      ? undefined
      : { depths, reach: reaches[edge].own * width },
  );
  const own = evenSleeves(traced, depths[0], width);
  const isOwn = (edge: EdgeName, part: Part['name']): boolean =>
    edge === 'hem' ? runOf(fit, part).end !== 'together' : edge === 'armhole' && fit.isSleeveless;
  const worn = traceOutline(to, (edge, part) =>
    isOwn(edge, part) ? undefined : tracingOf(edge, part, { fit, seen }),
  );
  const fitted = curvedLike(worn, own, isOwn).map((part) => {
    const source = own.find(({ name }) => name === part.name);
    if (!source || fit.sleeveScale === undefined || !part.name.startsWith('sleeve')) return part;
    const { reaches, end } = runOf(fit, part.name);
    return end === 'longer' ? withEase(part, source, { scale: fit.sleeveScale, reaches }) : part;
  });
  return { own, fitted };
}

export function runOf({ sleeves, trunk }: Fit, part: Part['name']) {
  if (part === 'sleeveLeft') return sleeves.Left;
  return part === 'sleeveRight' ? sleeves.Right : trunk;
}

function tracingOf(
  edge: EdgeName,
  part: Part['name'],
  { fit, seen }: { readonly fit: Fit; readonly seen: SeenBody },
): Tracing | undefined {
  const { worn, body, frame } = seen;
  const reach = reaches[edge].worn * frame.breadth;
  // Cloth follows a neckline's own curve; where it is the worn one's, `coverOf` cuts it along theirs.
  if (edge === 'neckline') return undefined;
  if (edge === 'shoulder') return { depths: [body], reach };
  if (edge === 'side') return { depths: [worn], reach: fit.isSleeveless ? reach / 2 : reach };
  if (edge === 'hem' || edge === 'waist') return { depths: [worn], reach };
  if (runOf(fit, part).end === 'together')
    return { depths: edge === 'sleeve' ? [worn, body] : [worn], reach };
  return edge === 'sleeve' ? { depths: [body], reach } : undefined;
}

function widthOf({ armpitLeft, armpitRight, waistLeft, waistRight }: Points): number {
  const [left, right] = [armpitLeft ?? waistLeft, armpitRight ?? waistRight];
  return left && right ? distance(left, right) : 0;
}
