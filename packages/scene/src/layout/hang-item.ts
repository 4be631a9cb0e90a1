import type { PieceId } from '../furniture/goods.ts';
import { place, type Arrangement, type Placed } from './arrangement.ts';
import { mayHang } from './dressing/dress-walls.ts';
import { sureness } from './rules/measures.ts';
import type { Site } from './site.ts';
import { inward, lengthOf } from './walls.ts';

/** Eye height, where pictures have their middle, and the gap kept above what stands below and beside what hangs. */
const eyeHeight = 1.5;
const gap = 0.15;
const step = 0.15;

/** A place on a bare wall, or under the ceiling over the first piece that stands; nothing at windows or over things. */
export function hangItem(site: Site, piece: PieceId, { placed }: Arrangement): Placed | undefined {
  const model = place(piece, { x: 0, y: 0, z: 0, rotation: 0 }, site.goods);
  const { size } = model;
  const { ceilingHeight } = site.room;
  if (model.placement === 'ceiling') {
    const below = placed[0];
    if (!below || ceilingHeight - size.height < below.size.height + gap) return undefined;
    return { ...model, x: below.x, y: ceilingHeight, z: below.z, rotation: below.rotation };
  }
  for (const wall of site.room.walls) {
    if (wall.confidence < sureness.hang) continue;
    const length = lengthOf(wall);
    const [nx, nz] = inward(wall);
    const [ux, uz] = [(wall.b[0] - wall.a[0]) / length, (wall.b[1] - wall.a[1]) / length];
    for (let s = size.width / 2; s <= length - size.width / 2; s += step) {
      const [x, z] = [wall.a[0] + ux * s + nx * 0.003, wall.a[1] + uz * s + nz * 0.003];
      const below = placed.filter(
        (other) => Math.hypot(other.x - x, other.z - z) < other.size.width / 2 + size.width / 2,
      );
      const top = Math.max(0, ...below.map((other) => other.y + other.size.height));
      const y = Math.max(eyeHeight, top + gap + size.height / 2);
      const hung = { ...model, x, y, z, rotation: Math.atan2(nx, nz) };
      if (mayHang(site, hung)) return hung;
    }
  }
  return undefined;
}
