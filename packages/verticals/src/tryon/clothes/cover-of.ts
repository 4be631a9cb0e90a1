import { createRaster, type Raster } from '@escena/core/raster';
import type { Part } from './garment-outline.ts';
import { runOf } from './lay-outlines.ts';
import type { Fit } from './fit/fit.ts';
import type { SeenPerson } from './see-person.ts';
import { dot, minus, mix, type Spot } from './spot.ts';
import type { WarpedGarment } from './warp-garment.ts';

/** In shoulder breadths: this near an outline that goes with the worn clothes' edge, that edge decides. */
const together = 0.12;
/** beside a trunk without sleeves: further off are the worn clothes' sleeves */
const besideSleeveless = 0.03;
/** and above this level below the shoulders, what is neither cloth nor skin lies over both: hair, a strap */
const shoulders = 0.35;

/**
 * How far each pixel shows the garment: within its outline, with the worn clothes' own true edge wherever the two go together,
 * as if nothing were in front of them.
 */
export function coverOf(
  { cover, depth, limbs }: WarpedGarment,
  person: SeenPerson,
  { fit, outline }: { readonly fit: Fit; readonly outline: readonly Part[] },
): Raster {
  const { wornWhole, skin, face, frame } = person;
  const { width, height } = wornWhole;
  const { neck, down, breadth } = frame;
  const rim = rimOf(outline, fit);
  const shown = createRaster(width, height, 1);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const own = cover.data[i] ?? 0;
      const old = wornWhole.data[i] ?? 0;
      if (own === 0 && old === 0) continue;
      const spot: Spot = [x + 0.5, y + 0.5];
      const limb = limbs.data[i] ?? 0;
      let share = own;
      const off = Math.abs(depth(spot));
      if (own !== old && off < together * breadth) {
        const rule = ruleAt(rim, spot);
        const isFar = rule === rules.sideTogether && off > besideSleeveless * breadth;
        if (rule === rules.trunkTogether || (rule === rules.sideTogether && !isFar))
          share = Math.max(old, limb);
        if (rule === rules.limbTogether) share = old;
        if (rule === rules.grows) share = Math.max(own, old);
        const bare = skin.data[i] ?? 0;
        if (bare > share && armAt(rim, spot, together * breadth)) share = bare;
      }
      const isTrunk = limb < 128;
      if (isTrunk && share > old && dot(minus(spot, neck), down) < shoulders * breadth)
        share = Math.min(share, old + (skin.data[i] ?? 0));
      // A chin is before a collar.
      if (isTrunk && face) share = Math.min(share, Math.max(old, 255 - (face.data[i] ?? 0)));
      shown.data[i] = share;
    }
  return shown;
}

/** What decides near an edge: the worn clothes' edge; both, beyond where the worn clothes end; the garment's own. */
const rules = { trunkTogether: 0, limbTogether: 1, grows: 2, ends: 3, sideTogether: 4 } as const;

interface Rim {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly rules: Uint8Array;
  /** 1 along a sleeve that covers a bare arm, 2 at its end */
  readonly arms: Uint8Array;
}

/** The rule of the nearest point. */
function ruleAt(rim: Rim, [x, y]: Spot): number {
  let nearest = Infinity;
  let found: number = rules.ends;
  for (let k = 0; k < rim.xs.length; k++) {
    const far = ((rim.xs[k] ?? 0) - x) ** 2 + ((rim.ys[k] ?? 0) - y) ** 2;
    if (far < nearest) [nearest, found] = [far, rim.rules[k] ?? 0];
  }
  return found;
}

/** Whether a place is beside a sleeve that covers a bare arm, not beyond its cuff: no skin is seen between the sleeve and what it hangs before. */
function armAt(rim: Rim, [x, y]: Spot, reach: number): boolean {
  let [nearest, found] = [reach * reach, 0];
  for (let k = 0; k < rim.xs.length; k++) {
    if (!rim.arms[k]) continue;
    const far = ((rim.xs[k] ?? 0) - x) ** 2 + ((rim.ys[k] ?? 0) - y) ** 2;
    if (far < nearest) [nearest, found] = [far, rim.arms[k] ?? 0];
  }
  return found === 1;
}

/** Points between those of the outline, so that the nearest one is on the nearest edge. */
const between = 4;

function rimOf(outline: readonly Part[], fit: Fit): Rim {
  const spots: { readonly spot: Spot; readonly rule: number; readonly arm: number }[] = [];
  for (const { name, edges } of outline) {
    const run = runOf(fit, name);
    for (const edge of edges) {
      if (edge.name === 'seam' || (edge.name === 'armhole' && !fit.isSleeveless)) continue;
      const isLong = edge.name === 'side' || edge.name === 'sleeve';
      const byWorn = name.startsWith('sleeve') ? rules.limbTogether : rules.trunkTogether;
      const ruleOf = (spot: Spot): number => {
        if (edge.name === 'neckline') return fit.sameNeckline ? byWorn : rules.ends;
        if (edge.name === 'shoulder') return fit.isSleeveless ? rules.ends : rules.grows;
        if (edge.name === 'armhole') return fit.isSleeveless ? rules.ends : byWorn;
        if (isLong) return run.reaches(spot) ? (fit.isSleeveless ? rules.sideTogether : byWorn) : rules.grows;
        if (edge.name === 'waist') return byWorn;
        return { together: byWorn, longer: rules.grows, shorter: rules.ends }[run.end];
      };
      const steps = (edge.line.length - 1) * between;
      for (let k = 0; k <= steps; k++) {
        const at = Math.min(edge.line.length - 2, Math.floor(k / between));
        const [from, to] = [edge.line[at] as Spot, edge.line[at + 1] as Spot];
        const spot = mix(from, to, k / between - at);
        const isBare = edge.name === 'sleeve' && run.end === 'longer' && !run.reaches(spot);
        // One sleeve's edge runs to the cuff, the other from it.
        const toCuff = edge === edges[0] ? steps - k : k;
        spots.push({ spot, rule: ruleOf(spot), arm: isBare ? (toCuff < between ? 2 : 1) : 0 });
      }
    }
  }
  return {
    xs: Float64Array.from(spots, ({ spot }) => spot[0]),
    ys: Float64Array.from(spots, ({ spot }) => spot[1]),
    rules: Uint8Array.from(spots, ({ rule }) => rule),
    arms: Uint8Array.from(spots, ({ arm }) => arm),
  };
}
