import type { PieceId } from '../furniture/goods.ts';
import type { Random } from '../furniture/random.ts';
import { footprint, place, type Arrangement, type Placed } from './arrangement.ts';
import { distanceTo, overlaps } from './footprint.ts';
import { admit, type Site } from './site.ts';
import { hides, type Stand } from './stand-at-wall.ts';

const step = 0.15;

/** The best place for a round accent (plant, lamp, basket): at the edge of the floor or beside the main piece. */
export function standAtEdge(
  site: Site,
  piece: PieceId,
  options: { arrangement: Arrangement; anchor: Placed; random: Random },
): Stand | undefined {
  const { arrangement, anchor, random } = options;
  const { field, room } = site;
  // Round pieces turn freely; the anchor's axes keep their footprint's test exact.
  const rotation = anchor.rotation + Math.floor(random() * 4) * (Math.PI / 2);
  const model = place(piece, { x: 0, y: 0, z: 0, rotation }, site.goods);
  const radius = Math.max(model.size.width, model.size.depth) / 2;
  const main = footprint(anchor);
  let best: { score: number; placed: Placed } | undefined;
  for (let x = field.min[0]; x <= field.max[0]; x += step) {
    for (let z = field.min[1]; z <= field.max[1]; z += step) {
      const clear = field.clearance(x, z);
      if (clear < radius) continue;
      const placed: Placed = { ...model, x, z };
      const seen = admit(site, placed, { arrangement, gap: 0.06, inFrame: 0.85 });
      if (!seen || onRug(placed, arrangement) || hides(site, placed, arrangement)) continue;
      const beside = distanceTo(main, [x, z]) - radius;
      const behind = z < anchor.z ? 0.4 : 0;
      const far = Math.min(1, Math.hypot(x - room.camera.position[0], z - room.camera.position[2]) / 4);
      const score =
        far + behind - 1.2 * (clear - radius) - 0.45 * Math.max(0, beside - 0.15) + 0.35 * random();
      if (!best || score > best.score) best = { score, placed };
    }
  }
  return best && { placed: best.placed };
}

/** A plant or a lamp with a foot on a rug looks left behind. */
function onRug(placed: Placed, arrangement: Arrangement): boolean {
  const own = footprint(placed);
  return arrangement.placed.some((rug) => rug.placement === 'rug' && overlaps(own, footprint(rug)));
}
