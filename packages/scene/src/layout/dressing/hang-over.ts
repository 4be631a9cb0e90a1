import type { PieceName } from '../../furniture/catalogue.ts';
import { pick, type Random } from '../../furniture/random.ts';
import { place, type Placed } from '../arrangement.ts';
import { measures } from '../rules/measures.ts';
import type { Site } from '../site.ts';
import { seenFrom } from '../view.ts';

/** Share of it that must show, and that may hang before things (a lamp that is there already) in the photo. */
const shows = 0.5;
const beforeThings = 0.2;

/** A pendant over a table, a mobile over a cot: from the ceiling, where there is height for it; undefined elsewhere. */
export function hangOver(
  site: Site,
  below: Placed,
  { over, random }: { readonly over: readonly PieceName[]; readonly random: Random },
): Placed | undefined {
  const { ceilingHeight } = site.room;
  const fitting = over
    .map((piece) =>
      place(piece, { x: below.x, y: ceilingHeight, z: below.z, rotation: below.rotation }, site.goods),
    )
    .filter(({ size, piece }) => {
      const above = ceilingHeight - size.height - below.size.height;
      const [least, most] = piece === 'mobile' ? [0.3, 1.2] : measures.pendantAbove;
      return above >= least && above <= most && size.width <= below.size.width;
    })
    .filter((item) => {
      const seen = seenFrom(site.room.camera, item);
      return seen && seen.inFrame >= shows && site.things(seen) <= beforeThings;
    });
  const [first, ...others] = fitting;
  return first && pick(random, [first, ...others]);
}
