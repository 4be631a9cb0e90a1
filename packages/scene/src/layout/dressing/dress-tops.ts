import { isPieceName } from '../../furniture/goods.ts';
import { between, type Random } from '../../furniture/random.ts';
import { place, type Placed } from '../arrangement.ts';
import { toWorld } from '../footprint.ts';
import { windowBreach } from '../judge/openings.ts';
import { isSofa } from '../piece-kinds.ts';
import type { Site } from '../site.ts';
import { facesSeat } from '../stand-at-wall.ts';
import { tableSets, television, type TableSet } from './table-sets.ts';

/** Radians by which things lie askew at most. */
const askew = 0.3;

/** The small things on top of what stands; twins (nightstands) get the same set. Nothing rises before a window. */
export function dressTops(site: Site, placed: readonly Placed[], random: Random): Placed[] {
  const luck = random();
  return placed.flatMap((support) => {
    const { top: y } = support;
    const set = setFor(support, placed, luck);
    if (!set || y === undefined) return [];
    return set
      .map(({ piece, x: across, z: along, turn }) => {
        const [x, z] = toWorld(support, [
          (across * support.size.width) / 2,
          (along * support.size.depth) / 2,
        ]);
        const rotation = support.rotation + (turn ?? between(random, -askew, askew));
        return place(piece, { x, y: support.y + y, z, rotation }, site.goods);
      })
      .filter((small) => !windowBreach(site, small));
  });
}

function setFor(support: Placed, placed: readonly Placed[], luck: number): TableSet | undefined {
  if (!isPieceName(support.piece)) return undefined;
  const watched = placed.some((seat) => isSofa(seat.piece) && facesSeat(support, seat));
  if (support.piece === 'media-console' && watched) return television;
  const choices = tableSets[support.piece];
  return choices && (choices[Math.floor(luck * choices.length)] ?? choices[0]);
}
