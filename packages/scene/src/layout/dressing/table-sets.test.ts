import { expect, it } from 'vitest';
import { isPieceName } from '../../furniture/goods.ts';
import { styles, type StyleName } from '../../furniture/styles/styles.ts';
import { footprint, place, type Placed } from '../arrangement.ts';
import { corners, distanceTo, toWorld } from '../footprint.ts';
import { createGrounds, judgedScene } from '../judge/scene.ts';
import { inEachOther } from '../judge/standing.ts';
import { syntheticRoom } from '../testing/synthetic-room.ts';
import { tableSets, television } from './table-sets.ts';

const room = syntheticRoom({ width: 4, depth: 4, yaw: 0, pitch: 0.1, walls: false });
const grounds = createGrounds(room);
/** Radians that luck turns things by at most. */
const askew = 0.3;
/** Metres by which a thing's corner may stand out over a top: leaves and handles do. */
const overhang = 0.04;

it.each(Object.keys(tableSets).filter(isPieceName))(
  'the sets of a %s stand on it and off each other',
  (name) => {
    for (const style of Object.keys(styles) as StyleName[]) {
      const goods = { style: styles[style] };
      const support = place(name, { x: 0, y: 0, z: 0, rotation: 0 }, goods);
      const { width, depth } = support.size;
      expect(support.top).toBeGreaterThan(0.3);
      for (const set of [...(tableSets[name] ?? []), ...(name === 'media-console' ? [television] : [])])
        for (const luck of [-askew, 0, askew]) {
          const things = set.map(({ piece, x, z, turn }, k): Placed => {
            const [px, pz] = toWorld(support, [(x * width) / 2, (z * depth) / 2]);
            const rotation = turn ?? (k % 2 ? luck : -luck);
            return place(piece, { x: px, y: support.top ?? 0, z: pz, rotation }, goods);
          });
          expect([...inEachOther(judgedScene(grounds, things))]).toEqual([]);
          for (const thing of things) {
            const own = footprint(thing);
            const reach =
              support.outline === 'round'
                ? Math.hypot(thing.x, thing.z) +
                  (thing.outline === 'round'
                    ? own.halfWidth
                    : 0.9 * Math.hypot(own.halfWidth, own.halfDepth)) -
                  width / 2
                : Math.max(...corners(own).map((corner) => distanceTo(footprint(support), corner)));
            expect(reach).toBeLessThanOrEqual(overhang + (thing.outline === 'round' ? 0.06 : 0));
          }
        }
    }
  },
);
