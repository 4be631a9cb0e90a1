import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import { inward } from './anchor-poses.ts';
import { place, type Arrangement, type Placed } from './arrangement.ts';
import { blocksWindow } from './blocks-window.ts';
import { mayHide, type Site } from './judge.ts';
import { sight } from './view.ts';

/** Eye height, where pictures have their middle, and the gap kept above what stands below and beside what hangs. */
const eyeHeight = 1.5;
const gap = 0.15;
const step = 0.15;
/** Walls less sure than this carry nothing. */
const hangableWall = 0.6;

/** A place on a bare wall, or under the ceiling over the first piece that stands; nothing at windows or over things. */
export function hangItem(site: Site, piece: PieceName, { placed }: Arrangement): Placed | undefined {
  const size = catalogue[piece].size(site.style);
  const { ceilingHeight } = site.room;
  if (catalogue[piece].placement === 'ceiling') {
    const below = placed[0];
    if (!below || ceilingHeight - size.height < below.size.height + gap) return undefined;
    return place(piece, { x: below.x, y: ceilingHeight, z: below.z, rotation: below.rotation }, site.style);
  }
  for (const wall of site.room.walls) {
    if (wall.confidence < hangableWall) continue;
    const length = Math.hypot(wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]);
    const [nx, nz] = inward(wall);
    const [ux, uz] = [(wall.b[0] - wall.a[0]) / length, (wall.b[1] - wall.a[1]) / length];
    for (let s = size.width / 2; s <= length - size.width / 2; s += step) {
      const [x, z] = [wall.a[0] + ux * s + nx * 0.003, wall.a[1] + uz * s + nz * 0.003];
      const below = placed.filter(
        (other) => Math.hypot(other.x - x, other.z - z) < other.size.width / 2 + size.width / 2,
      );
      const top = Math.max(0, ...below.map((other) => other.y + other.size.height));
      const y = Math.max(eyeHeight, top + gap + size.height / 2);
      if (y + size.height / 2 > ceilingHeight - gap) continue;
      const hung = place(piece, { x, y, z, rotation: Math.atan2(nx, nz) }, site.style);
      const seen = sight(site.room.camera, { ...hung, y: y - size.height / 2 }, size);
      if (!seen || seen.inFrame < 0.9 || site.things(seen) > mayHide(hung)) continue;
      if (!blocksWindow(site.room, hung)) return hung;
    }
  }
  return undefined;
}
