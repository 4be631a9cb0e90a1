/** Hard rules of doors and windows. */
import { project } from '../../camera.ts';
import type { Placed } from '../arrangement.ts';
import { footprint } from '../arrangement.ts';
import { corners, distanceTo, overlaps } from '../footprint.ts';
import type { Glass } from '../keep-free.ts';
import { isCurtain } from '../piece-kinds.ts';
import { hiddenWindow, measures } from '../rules/measures.ts';
import { covers, seenFrom, type Sight } from '../view.ts';
import { alongAndOut, lengthOf } from '../walls.ts';
import { those, type Breach, type Grounds, type Judged } from './scene.ts';

/** Metres: what hangs this close to an opening's line hangs in it. */
const inLine = 0.3;

export function* beforeDoors(judged: Judged): Generator<Breach> {
  for (const { index, own, item } of those(
    judged,
    ({ placement }) => placement === 'floor' || placement === 'wall',
  ))
    for (const door of judged.free.doors) {
      if (item.placement === 'wall') {
        if (!isCurtain(item.piece) && hangsIn(item, { ...door, sill: 0 }))
          yield { rule: 'blocks-door', index, measured: 0, limit: measures.doorSwing };
        continue;
      }
      if (!overlaps(own, door.zone, -0.001)) continue;
      const measured = Math.max(0, Math.min(...corners(own).map((corner) => alongAndOut(door, corner).out)));
      yield { rule: 'blocks-door', index, measured, limit: measures.doorSwing };
    }
}

export function* beforeWindows(judged: Judged): Generator<Breach> {
  for (const { index, item } of those(judged, () => true)) {
    const breach = windowBreach(judged, item);
    if (breach) yield { ...breach, index };
  }
}

/** How a piece stands at a window or hides it from the camera; undefined where it does neither. */
export function windowBreach(
  { free, room }: Pick<Grounds, 'free' | 'room'>,
  item: Placed,
): Omit<Breach, 'index'> | undefined {
  if (isCurtain(item.piece) || item.placement === 'rug' || item.placement === 'ceiling') return undefined;
  for (const glass of free.windows) {
    if (item.placement === 'wall') {
      if (hangsIn(item, glass)) return { rule: 'blocks-window', measured: item.y, limit: glass.sill };
      continue;
    }
    const limit = Math.max(measures.lowestSill, glass.sill);
    const top = item.y + item.size.height;
    if (top <= limit + 1e-9) continue;
    if (standsAt(glass, item)) return { rule: 'blocks-window', measured: top, limit };
    const hidden = hiddenShare(room.camera, glass, item);
    if (hidden > hiddenWindow) return { rule: 'hides-window', measured: hidden, limit: hiddenWindow };
  }
  return undefined;
}

/** Whether a flat thing on a wall hangs over an opening in it. */
function hangsIn(item: Placed, opening: Omit<Glass, 'confidence' | 'onWall'>): boolean {
  const { along, out } = alongAndOut(opening, [item.x, item.z]);
  const [halfWidth, halfHeight] = [item.size.width / 2, item.size.height / 2];
  const level = item.y + halfHeight > opening.sill && item.y - halfHeight < opening.head;
  return level && Math.abs(out) < inLine && along > -halfWidth && along < lengthOf(opening) + halfWidth;
}

/** The window's line on the floor, walked at the spacing of a shoulder. */
function standsAt({ a, b }: Glass, placed: Placed): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 0.3));
  const own = footprint(placed);
  for (let k = 0; k <= steps; k++) {
    const t = k / steps;
    if (distanceTo(own, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]) < measures.windowReach)
      return true;
  }
  return false;
}

function hiddenShare(camera: Judged['room']['camera'], glass: Glass, item: Placed): number {
  const window = sightOf(camera, glass);
  const seen = seenFrom(camera, item);
  return window && seen && seen.depth < window.depth ? covers(seen, window) : 0;
}

/** The box of a window in the picture, cut to the frame; undefined where any of it lies behind the camera. */
function sightOf(camera: Judged['room']['camera'], { a, b, sill, head }: Glass): Sight | undefined {
  let [left, top, right, bottom, depth] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const [x, z] of [a, b])
    for (const y of [sill, head]) {
      const at = project(camera, [x, y, z]);
      if (!at) return undefined;
      left = Math.min(left, at.x / camera.width);
      right = Math.max(right, at.x / camera.width);
      top = Math.min(top, at.y / camera.height);
      bottom = Math.max(bottom, at.y / camera.height);
      depth += at.depth / 4;
    }
  [left, top, right, bottom] = [Math.max(0, left), Math.max(0, top), Math.min(1, right), Math.min(1, bottom)];
  return left < right && top < bottom ? { camera, inFrame: 1, left, top, right, bottom, depth } : undefined;
}
