import { boxMean } from '../box-mean.ts';
import type { PreparedCutOut } from './prepare-cut-out.ts';

/** Working pixels that hair and spines may stand out of the labelling. */
const reach = 14;
/** log odds from which a pixel outside may still be part of the thing */
const odd = 1;
/** working pixels: what is wider than twice this is no hair but a thing that was not asked for, or a shadow */
const widest = 3;

/**
 * Pixels outside the labelling that differ from the backdrop in a thin line, close to the thing: 1 there.
 * @param away signed distance from the labelling's border
 */
export function fringeOf(
  { picture, evidence, backdrop }: PreparedCutOut,
  labels: Uint8Array,
  away: Float32Array,
): Uint8Array {
  const { width, height } = picture;
  const fringe = new Uint8Array(labels.length);
  if (backdrop.plainness < 0.8) return fringe;
  const differs = new Float32Array(labels.length);
  for (let i = 0; i < labels.length; i++) if ((evidence[i] ?? 0) > odd && !labels[i]) differs[i] = 1;
  // A window that is full lies within something thick; thick things take what is next to them along.
  const full = boxMean(differs, width, height, widest).map((value) => (value > 0.999 ? 1 : 0));
  const nearThick = boxMean(full, width, height, 2 * widest);
  for (let i = 0; i < fringe.length; i++) {
    if (!differs[i] || (away[i] ?? 0) < -reach) continue;
    if ((nearThick[i] ?? 0) > 1e-5) continue;
    const x = i % width;
    for (const step of [0, 1, -1, width, -width]) {
      const j = i + step;
      if (j < 0 || j >= fringe.length || (step === 1 && x === width - 1) || (step === -1 && x === 0))
        continue;
      fringe[j] = 1;
    }
  }
  return fringe;
}
