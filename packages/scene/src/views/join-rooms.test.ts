import { describe, expect, it } from 'vitest';
import { floorPoint, project } from '../camera.ts';
import { furnish } from '../layout/furnish.ts';
import { createSite } from '../layout/site.ts';
import { styles } from '../furniture/styles/styles.ts';
import { distanceTo } from '../layout/footprint.ts';
import { freeArea } from '../room/floor-plan.ts';
import { joinRooms } from './join-rooms.ts';
import { joinViews } from './join-views.ts';
import { box, boxView } from './testing/box-views.ts';
import { linkOf, type TrueView } from './testing/read-views.ts';

const views: [TrueView, TrueView] = [
  { x: -2.4, z: 2, height: 1.4, turn: -0.6, down: 0.25 },
  { x: 2.4, z: -2, height: 1.5, turn: 2.5, down: 0.25 },
];
const seen = views.map(boxView);
const rooms = seen.map(({ room }) => room);
const truth = seen.map((one) => one.truth);
const joined = joinViews(rooms, [
  linkOf([0, 1], truth, [
    [-0.6, -0.4],
    [0.8, 0.5],
  ]),
]);
const [first = rooms[0], second = rooms[1]] = joinRooms(rooms, joined);
if (!first || !second) throw new Error('two rooms');
/** of the joint world, which is the first photo's */
const inTruth = ([x, z]: readonly [number, number]): [number, number] => [x + views[0].x, z + views[0].z];

describe('a room that two photos show from opposite corners', () => {
  it('has more floor free than either shows, nearly all of it in the room', () => {
    const most = Math.max(...rooms.map(({ floor }) => freeArea(floor.plan)));
    expect(freeArea(first.floor.plan)).toBeGreaterThan(1.15 * most);
    const { plan } = first.floor;
    const outside = plan.free.reduce((count, free, k) => {
      const [i, j] = [k % plan.columns, Math.floor(k / plan.columns)];
      const [x, z] = inTruth([plan.originX + (i + 0.5) * plan.cell, plan.originZ + (j + 0.5) * plan.cell]);
      const off = Math.max(box.left - x, x - box.right, box.back - z, z - box.front);
      return count + (free && off > 0.1 ? 1 : 0);
    }, 0);
    expect(outside).toBe(0);
  });

  it('has each of its four walls once, where it is', () => {
    expect(first.walls).toHaveLength(4);
    for (const { a, b } of first.walls)
      for (const end of [a, b]) {
        const [x, z] = inTruth(end);
        const off = [x - box.left, x - box.right, z - box.back, z - box.front].map(Math.abs);
        expect(Math.min(...off)).toBeLessThan(0.02);
      }
  });

  it('is furnished once: pieces stand in the room, off both cameras, on the same floor in both photos', () => {
    const { items } = furnish(first, { roomType: 'dining-room', style: 'modern', seed: 2 });
    expect(items.length).toBeGreaterThan(4);
    const site = createSite(first, { style: styles.modern });
    expect(site.cameras).toHaveLength(2);
    for (const { position, size, rotation } of items) {
      const own = {
        x: position[0],
        z: position[2],
        rotation,
        halfWidth: size.width / 2,
        halfDepth: size.depth / 2,
      };
      for (const camera of site.cameras)
        if (position[1] === 0)
          expect(distanceTo(own, [camera.position[0], camera.position[2]])).toBeGreaterThan(0.3);
      const [p, q] = [first, second].map(({ camera }, k) => {
        const at = project(camera, [position[0], 0, position[2]]);
        const real = truth[k];
        return at && real && floorPoint(real, at.x, at.y);
      });
      if (p && q) expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeLessThan(0.01);
    }
  });
});

describe('a wall that another photo shows floor behind', () => {
  it('is none', () => {
    const across = { a: [1.5, -2] as const, b: [-0.5, -2] as const, confidence: 0.7 };
    const wrong = rooms.map((room, k) => (k === 0 ? { ...room, walls: [...room.walls, across] } : room));
    expect(joinRooms(wrong, joined)[0]?.walls).toHaveLength(4);
  });
});
