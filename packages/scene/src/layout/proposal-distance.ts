import type { Placed } from './arrangement.ts';

/** Metres and radians within which a piece counts as standing where it stood. */
const same = { metres: 0.5, radians: 0.4 };

/** How different two proposals look: 0 the same pieces in the same places … 1 no floor piece where one like it stood. */
export function proposalDistance(a: readonly Placed[], b: readonly Placed[]): number {
  const [first, second] = [standing(a), standing(b)];
  const most = Math.max(first.length, second.length);
  if (most === 0) return 0;
  const left = [...second];
  let kept = 0;
  for (const piece of first) {
    const k = left.findIndex((other) => alike(piece, other));
    if (k < 0) continue;
    left.splice(k, 1);
    kept++;
  }
  return 1 - kept / most;
}

function standing(layout: readonly Placed[]): readonly Placed[] {
  return layout.filter(({ placement }) => placement === 'floor');
}

function alike(a: Placed, b: Placed): boolean {
  const turn = Math.cos(a.rotation - b.rotation);
  return (
    a.piece === b.piece &&
    Math.hypot(a.x - b.x, a.z - b.z) <= same.metres &&
    (a.outline === 'round' || turn > Math.cos(same.radians))
  );
}
