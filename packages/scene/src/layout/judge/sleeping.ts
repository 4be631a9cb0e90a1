/** Soft rules of beds. */
import type { Placed } from '../arrangement.ts';
import { distanceTo, gapBetween, toLocal, toWorld, type Footprint } from '../footprint.ts';
import { isBed, isDoubleBed } from '../piece-kinds.ts';
import { measures } from '../rules/measures.ts';
import { beyond, those, type Breach, type Judged } from './scene.ts';

/** Metres beside a bed within which a nightstand is its own, and by which twins may differ. */
const besideBed = 0.5;
const twins = 0.1;

export function* twinNightstands(judged: Judged): Generator<Breach> {
  for (const bed of those(judged, ({ piece }) => isDoubleBed(piece))) {
    const stands = [...those(judged, ({ piece }) => piece === 'nightstand')].filter(
      ({ own }) => gapBetween(own, bed.own) <= besideBed,
    );
    for (const { index, own } of stands) {
      const [across, along] = toLocal(bed.own, [own.x, own.z]);
      const mirrored = toWorld(bed.own, [-across, along]);
      const offs = stands
        .filter((other) => other.index !== index)
        .map((other) => Math.hypot(other.own.x - mirrored[0], other.own.z - mirrored[1]));
      const measured = Math.min(2 * Math.abs(across), ...offs);
      if (measured > twins) yield { rule: 'lone-nightstand', index, measured, limit: twins };
    }
  }
}

export function* roomBesideBeds(judged: Judged): Generator<Breach> {
  const isWide = ({ piece }: Placed): boolean => isBed(piece) && piece !== 'cot';
  for (const { index, own, item } of those(judged, isWide)) {
    // A house bed lies along its wall and is entered at its front.
    const sides =
      item.piece === 'house-bed'
        ? [freeBeside(judged, { index, own }, 'front')]
        : [freeBeside(judged, { index, own }, -1), freeBeside(judged, { index, own }, 1)];
    const [better = 0, worse = Infinity] = sides.toSorted((a, b) => b - a);
    const { bedSide, bedOtherSide } = measures;
    if (better < bedSide - 0.01)
      yield {
        rule: 'bed-side',
        index,
        measured: better,
        limit: bedSide,
        excess: beyond(bedSide - better, bedSide),
      };
    else if (isDoubleBed(item.piece) && worse < bedOtherSide - 0.01)
      yield { rule: 'bed-side', index, measured: worse, limit: bedOtherSide, excess: 0.5 };
  }
}

/** Free metres beside the lower half of a bed (a nightstand stands beside the upper), at most a bed side's need. */
function freeBeside(
  { field, prints, placed }: Judged,
  { index, own }: { index: number; own: Footprint },
  side: -1 | 1 | 'front',
): number {
  const step = 0.07;
  for (let t = step; t < measures.bedSide + step; t += step) {
    const at =
      side === 'front'
        ? toWorld(own, [0, own.halfDepth + t])
        : toWorld(own, [side * (own.halfWidth + t), 0.4 * own.halfDepth]);
    const taken = prints.some(
      (print, k) => k !== index && placed[k]?.placement === 'floor' && distanceTo(print, at) === 0,
    );
    if (taken || field.clearance(...at) <= 0) return t - step;
  }
  return measures.bedSide;
}

export function* headsOffWindows(judged: Judged): Generator<Breach> {
  const limit = measures.bedFromWindow;
  for (const { index, own, item } of those(judged, ({ piece }) => isBed(piece))) {
    const head: Footprint =
      item.piece === 'cot' || item.piece === 'house-bed'
        ? own
        : { ...own, ...offset(own, -own.halfDepth + 0.2), halfDepth: 0.2 };
    const gaps = judged.free.windows.map(({ a, b }) => {
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const line: Footprint = {
        x: (a[0] + b[0]) / 2,
        z: (a[1] + b[1]) / 2,
        rotation: Math.atan2(-(b[1] - a[1]), b[0] - a[0]),
        halfWidth: length / 2,
        halfDepth: 0.01,
      };
      return gapBetween(head, line);
    });
    const measured = Math.min(...gaps, Infinity);
    if (measured < limit)
      yield { rule: 'bed-under-window', index, measured, limit, excess: beyond(limit - measured, limit) };
  }
}

function offset(own: Footprint, along: number): { x: number; z: number } {
  const [x, z] = toWorld(own, [0, along]);
  return { x, z };
}
