/** Soft rules of tables, desks and cupboards: room to sit down, to open, and light from the side. */
import { before, distanceTo, gapBetween, overlaps, toWorld, type Footprint } from '../footprint.ts';
import { isDesk, isDiningChair, isDiningTable, isTable, needsWall, opens } from '../piece-kinds.ts';
import { measures, sureness } from '../rules/measures.ts';
import { wallBehind } from '../walls.ts';
import { beyond, those, type Breach, type Judged } from './scene.ts';

const step = 0.07;

/** Metres from a footprint's front (−1: its back) that are free of floor pieces and within the free floor, up to `enough`. */
function freeMetres(
  { field, prints, placed }: Judged,
  { index, own }: { index: number; own: Footprint },
  { towards, enough }: { towards: 1 | -1; enough: number },
): number {
  for (let t = step; t < enough + step; t += step) {
    for (const u of [-0.8, 0, 0.8]) {
      const at = toWorld(own, [u * own.halfWidth, towards * (own.halfDepth + t)]);
      const taken = prints.some(
        (print, k) => k !== index && placed[k]?.placement === 'floor' && distanceTo(print, at) === 0,
      );
      if (taken || field.clearance(...at) <= 0) return t - step;
    }
  }
  return enough;
}

export function* chairsPullOut(judged: Judged): Generator<Breach> {
  const limit = measures.chairPull;
  for (const chair of those(judged, ({ piece }) => isDiningChair(piece))) {
    const [table] = [...those(judged, ({ piece }) => isTable(piece))].filter(({ own }) =>
      overlaps(own, before(chair.own, 0.3)),
    );
    if (!table) continue;
    // From the table's edge: the part of the chair that is not under it, and what is free behind its back.
    const outside = Math.max(0, 2 * chair.own.halfDepth - measures.tuck + gapBetween(chair.own, table.own));
    const free = freeMetres(judged, chair, { towards: -1, enough: Math.max(step, limit - outside) });
    const measured = outside + free;
    if (measured < limit - 0.02)
      yield {
        rule: 'chair-pull',
        index: chair.index,
        other: table.index,
        measured,
        limit,
        excess: beyond(limit - measured, 0.5),
      };
  }
}

export function* drawersOpen(judged: Judged): Generator<Breach> {
  const limit = measures.drawers;
  for (const cupboard of those(judged, ({ piece }) => opens(piece))) {
    const measured = freeMetres(judged, cupboard, { towards: 1, enough: limit });
    if (measured < limit - 0.02)
      yield {
        rule: 'drawers',
        index: cupboard.index,
        measured,
        limit,
        excess: beyond(limit - measured, limit),
      };
  }
}

export function* backsToWalls(judged: Judged): Generator<Breach> {
  const walls = judged.room.walls.filter(({ confidence }) => confidence >= sureness.lean);
  const limit = measures.againstWall;
  for (const { index, item } of those(judged, ({ piece }) => needsWall(piece))) {
    const measured = Math.min(3, wallBehind(walls, item)?.gap ?? 3);
    if (measured > limit)
      yield { rule: 'away-from-wall', index, measured, limit, excess: beyond(measured - limit, 0.5) };
  }
}

/** A window at the back of the person at a desk shines on the screen; beside or before them it does not. */
export function* deskLight(judged: Judged): Generator<Breach> {
  for (const { index, own } of those(judged, ({ piece }) => isDesk(piece)))
    for (const { a, b } of judged.free.windows) {
      const [dx, dz] = [(a[0] + b[0]) / 2 - own.x, (a[1] + b[1]) / 2 - own.z];
      const distance = Math.hypot(dx, dz);
      if (distance > measures.deskLight) continue;
      // The person sits at the desk's front and looks to its back.
      const behind = (dx * Math.sin(own.rotation) + dz * Math.cos(own.rotation)) / (distance || 1);
      const measured = (Math.asin(Math.min(1, behind)) * 180) / Math.PI;
      const limit = measures.deskGlare;
      if (measured > limit)
        yield { rule: 'desk-glare', index, measured, limit, excess: beyond(measured - limit, 30) };
    }
}

export function* pendantsOverTables(judged: Judged): Generator<Breach> {
  for (const { index, own, item } of those(
    judged,
    ({ piece }) => piece === 'pendant' || piece === 'pendant-row',
  )) {
    const [table] = [...those(judged, ({ piece }) => isDiningTable(piece))].toSorted(
      (a, b) => gapBetween(a.own, own) - gapBetween(b.own, own),
    );
    if (!table || gapBetween(table.own, own) > 0.5) continue;
    const measured = Math.hypot(table.own.x - own.x, table.own.z - own.z);
    const limit = measures.pendantOff;
    if (measured > limit)
      yield {
        rule: 'pendant-off',
        index,
        other: table.index,
        measured,
        limit,
        excess: beyond(measured - limit, 0.5),
      };
    const above = item.y - item.size.height - (table.item.top ?? table.item.size.height);
    const [least, most] = measures.pendantAbove;
    if (above < least || above > most)
      yield {
        rule: 'pendant-height',
        index,
        other: table.index,
        measured: above,
        limit: above < least ? least : most,
        excess: beyond(Math.max(least - above, above - most), 0.6),
      };
  }
}
