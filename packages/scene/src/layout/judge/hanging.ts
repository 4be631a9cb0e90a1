/** Soft rules of what hangs on walls. */
import { distanceTo, toLocal, toWorld, type Footprint } from '../footprint.ts';
import { isCurtain, isPicture } from '../piece-kinds.ts';
import { measures } from '../rules/measures.ts';
import { alongAndOut, lengthOf } from '../walls.ts';
import { beyond, those, type Breach, type Judged } from './scene.ts';

/** Metres before the wall in which a picture's furniture stands, and along it in which its twin hangs. */
const below = 0.35;
const pair = 0.45;

/** A picture over furniture is centred on it and close above; over nothing, it hangs at eye height. */
export function* pictures(judged: Judged): Generator<Breach> {
  const hung = [...those(judged, ({ piece }) => isPicture(piece))];
  for (const { index, own, item } of hung) {
    const foot = toWorld(own, [0, own.halfDepth + below]);
    const [under] = [
      ...those(judged, ({ placement, size }) => placement === 'floor' && size.width >= 0.7),
    ].filter((candidate) => distanceTo(candidate.own, foot) === 0);
    const [least, most] = measures.eyeHeight;
    if (under) {
      // Two of the same side by side are one picture.
      const twins = hung.filter(
        (other) =>
          other.item.piece === item.piece &&
          Math.abs(toLocal(own, [other.own.x, other.own.z])[0]) < 2 * own.halfWidth + pair,
      );
      const middles = twins.map((twin) => toLocal(under.own, [twin.own.x, twin.own.z])[0]);
      const measured = Math.abs(middles.reduce((sum, one) => sum + one, 0) / middles.length);
      const limit = measures.centred;
      if (measured > limit && measured < under.own.halfWidth)
        yield {
          rule: 'art-off-centre',
          index,
          other: under.index,
          measured,
          limit,
          excess: beyond(measured - limit, 0.4),
        };
    }
    // Over furniture, the gap above it may ask for more than eye height.
    const gap = under ? item.y - item.size.height / 2 - under.item.size.height : Infinity;
    const close = gap >= measures.aboveFurniture[0] && gap <= measures.aboveFurniture[1];
    const by = Math.max(least - item.y, item.y - most);
    if (by > 0 && !close)
      yield {
        rule: 'art-height',
        index,
        measured: item.y,
        limit: item.y < least ? least : most,
        excess: beyond(by, 0.4),
      };
  }
}

export function* curtainsAtWindows(judged: Judged): Generator<Breach> {
  if (judged.free.windows.length === 0) return;
  for (const { index, own } of those(judged, ({ piece }) => isCurtain(piece))) {
    const measured = Math.min(...judged.free.windows.map((window) => offMiddle(window, own)));
    const limit = measures.curtainOff;
    if (measured > limit)
      yield { rule: 'curtains-off', index, measured, limit, excess: beyond(measured - limit, 0.8) };
  }
}

function offMiddle(line: Parameters<typeof alongAndOut>[0], own: Footprint): number {
  const { along, out } = alongAndOut(line, [own.x, own.z]);
  return Math.hypot(along - lengthOf(line) / 2, Math.max(0, Math.abs(out) - 0.3));
}
