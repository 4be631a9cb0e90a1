import type { PreparedCutOut } from './prepare-cut-out.ts';
import { signedDistance } from './signed-distance.ts';

/** Working pixels that hair and spines may stand out of the labelling. */
const reach = 14;
/** log odds from which a pixel outside may still be part of the thing */
const odd = 1;
/** working pixels: what is wider than twice this is no hair but a thing that was not asked for, or a shadow */
const widest = 3;

/** Pixels outside the labelling that differ from the backdrop in a thin line, close to the thing: 1 there. */
export function fringeOf({ picture, evidence, backdrop }: PreparedCutOut, labels: Uint8Array): Uint8Array {
  const { width, height } = picture;
  const fringe = new Uint8Array(labels.length);
  if (backdrop.plainness < 0.8) return fringe;
  const away = signedDistance(labels, width, height);
  const differs = Uint8Array.from(evidence, (odds, i) => (odds > odd && !labels[i] ? 1 : 0));
  const depth = signedDistance(differs, width, height);
  const thick = Uint8Array.from(depth, (value) => (value > widest ? 1 : 0));
  const nearThick = thick.includes(1) ? signedDistance(thick, width, height) : undefined;
  for (let i = 0; i < fringe.length; i++) {
    if (!differs[i] || (away[i] ?? 0) < -reach) continue;
    if (nearThick && (nearThick[i] ?? 0) > -widest - 1) continue;
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
