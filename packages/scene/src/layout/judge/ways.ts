/** Hard rules of walking: passages stay passages, and every group can be walked to. */
import type { Placed } from '../arrangement.ts';
import { gapBetween, type Footprint } from '../footprint.ts';
import { passageLeft } from '../passage-left.ts';
import { measures } from '../rules/measures.ts';
import { those, type Breach, type Judged } from './scene.ts';
import type { WayField } from './way-field.ts';

/** Metres within which pieces belong to one group: a person reaches one from beside the other. */
const together = 0.6;
/** Widths tried, in metres, to say how wide the way to a group still is. */
const narrower = [0.6, 0.45, 0.3];

const onFloor = ({ placement }: Placed): boolean => placement === 'floor';

export function* passages(judged: Judged): Generator<Breach> {
  for (const { index, item } of those(judged, onFloor)) {
    const measured = passageLeft(judged, item);
    if (measured < measures.walkway) yield { rule: 'passage', index, measured, limit: measures.walkway };
  }
}

/** A group that the empty floor could be walked to, and now cannot. */
export function* waysToGroups(judged: Judged, ways: WayField): Generator<Breach> {
  const standing = [...those(judged, onFloor)];
  if (standing.length === 0) return;
  const limit = measures.walkway;
  const reaches = (prints: readonly Footprint[], group: readonly Footprint[], width: number): boolean => {
    const walked = ways.walk(prints, width);
    return group.some((print) => ways.touches(walked, print, width));
  };
  const all = standing.map(({ own }) => own);
  const walked = ways.walk(all, limit);
  for (const group of groupsOf(all)) {
    const prints = group.flatMap((k) => all[k] ?? []);
    if (prints.some((print) => ways.touches(walked, print, limit)) || !reaches([], prints, limit)) continue;
    const measured = narrower.find((width) => reaches(all, prints, width)) ?? 0;
    const index = standing[group[0] ?? 0]?.index ?? 0;
    yield { rule: 'unreachable', index, measured, limit };
  }
}

/** Indices of footprints by group: those that others of the group lie close to. */
function groupsOf(prints: readonly Footprint[]): number[][] {
  const left = new Set(prints.keys());
  const groups: number[][] = [];
  for (const first of prints.keys()) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      const own = prints[member];
      for (const other of left) {
        const print = prints[other];
        if (!own || !print || gapBetween(own, print) > together) continue;
        group.push(other);
        left.delete(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
