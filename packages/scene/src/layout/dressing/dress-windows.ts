import type { PieceName } from '../../furniture/catalogue.ts';
import { place, footprint, type Placed } from '../arrangement.ts';
import { overlaps } from '../footprint.ts';
import type { Glass } from '../keep-free.ts';
import { sureness } from '../rules/measures.ts';
import type { Site } from '../site.ts';
import { seenFrom } from '../view.ts';
import { inward, lengthOf } from '../walls.ts';

/** Metres that curtains reach past the glass on each side, least and most, so that they open off it. */
const beyond = { least: 0.15, most: 0.75 };
/** Metres of rod and rings above the glass. */
const rod = 0.06;
/** Share of a curtain's side that may cover things in the photo (a blind, a curtain that is there, a cupboard). */
const overThings = 0.15;

/** Curtains at the windows that are sure, fit them, and have bare wall on both sides. */
export function dressWindows(
  site: Site,
  placed: readonly Placed[],
  curtains: readonly PieceName[],
): Placed[] {
  return site.free.windows.flatMap((glass) => {
    if (!glass.onWall || glass.confidence < sureness.curtains) return [];
    const hung = curtains
      .map((piece) => curtainsAt(site, piece, glass))
      .find((item) => item && fits(site, item, { glass, placed }));
    return hung ?? [];
  });
}

function curtainsAt(site: Site, piece: PieceName, glass: Glass): Placed | undefined {
  const [nx, nz] = inward(glass);
  const [x, z] = [(glass.a[0] + glass.b[0]) / 2 + nx * 0.01, (glass.a[1] + glass.b[1]) / 2 + nz * 0.01];
  const item = place(piece, { x, y: 0, z, rotation: Math.atan2(nx, nz) }, site.goods);
  const side = (item.size.width - lengthOf(glass)) / 2;
  const tall = item.size.height >= glass.head + rod && item.size.height <= site.room.ceilingHeight;
  return tall && side >= beyond.least && side <= beyond.most
    ? { ...item, y: item.size.height / 2 }
    : undefined;
}

function fits(
  site: Site,
  item: Placed,
  { glass, placed }: { readonly glass: Glass; readonly placed: readonly Placed[] },
): boolean {
  const seen = seenFrom(site.room.camera, item);
  if (!seen || seen.inFrame < 0.75) return false;
  const own = footprint(item);
  if (placed.some((other) => other.placement === 'floor' && overlaps(own, footprint(other)))) return false;
  const side = (item.size.width - lengthOf(glass)) / 2;
  return [-1, 1].every((end) => {
    const offset = (end * (item.size.width - side)) / 2;
    const strip: Placed = {
      ...item,
      x: item.x + Math.cos(item.rotation) * offset,
      z: item.z - Math.sin(item.rotation) * offset,
      size: { ...item.size, width: side },
    };
    const shown = seenFrom(site.room.camera, strip);
    return !shown || shown.inFrame < 0.2 || site.things(shown) <= overThings;
  });
}
