import { describe, expect, it } from 'vitest';
import { catalogue } from '../furniture/catalogue.ts';
import { between, createRandom } from '../furniture/random.ts';
import { styles } from '../furniture/styles/styles.ts';
import type { Room } from '../room/room.ts';
import { footprint, type Placed } from './arrangement.ts';
import { createFloorField } from './floor-field.ts';
import { corners, distanceTo, overlaps } from './footprint.ts';
import { furnish } from './furnish.ts';
import { planLayout } from './plan-layout.ts';
import { syntheticRoom } from './synthetic-room.ts';

const onFloor = ({ piece }: Placed) => catalogue[piece].placement === 'floor';

/** Rooms from a passage to a hall, with and without walls, with ragged floors. */
const rooms = Array.from({ length: 200 }, (_, i): { room: Room; seed: number } => {
  const random = createRandom(i + 1);
  const room = syntheticRoom({
    width: between(random, 1.6, 7),
    depth: between(random, 2.6, 8),
    yaw: between(random, -0.7, 0.7),
    pitch: between(random, 0.05, 0.3),
    walls: i % 3 !== 0,
    speckle: i % 4 === 0 ? 0.03 : 0,
    random,
  });
  return { room, seed: i };
});

const layouts = rooms.map(({ room, seed }) => ({
  room,
  layout: planLayout(room, {
    roomType: seed % 2 ? 'bedroom' : 'living-room',
    style: styles['mid-century'],
    seed,
  }),
}));

describe('planLayout in 200 rooms', () => {
  it('furnishes nearly all of them', () => {
    expect(layouts.filter(({ layout }) => layout.length > 0).length).toBeGreaterThan(170);
    expect(layouts.filter(({ layout }) => layout.filter(onFloor).length >= 3).length).toBeGreaterThan(110);
  });

  it('never lets two pieces stand in each other', () => {
    for (const { layout } of layouts) {
      const standing = layout.filter(onFloor).map(footprint);
      for (const [i, a] of standing.entries())
        for (const b of standing.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
    }
  });

  it('keeps every footprint on free floor and off the camera', () => {
    for (const { room, layout } of layouts) {
      const field = createFloorField(room.floor.plan, room.walls);
      for (const placed of layout) {
        const { placement } = catalogue[placed.piece];
        if (placement !== 'floor' && placement !== 'rug') continue;
        const own = footprint(placed);
        for (const [x, z] of corners(own)) expect(field.clearance(x, z)).toBeGreaterThan(0);
        expect(distanceTo(own, [0, 0])).toBeGreaterThanOrEqual(0.9);
      }
    }
  });

  it('stands small things on top of what carries them', () => {
    for (const { layout } of layouts) {
      for (const small of layout.filter(({ piece }) => catalogue[piece].placement === 'surface')) {
        const carrier = layout
          .filter(onFloor)
          .find((item) => distanceTo(footprint(item), [small.x, small.z]) === 0);
        expect(carrier).toBeDefined();
        expect(small.y).toBeGreaterThan(0.3);
      }
    }
  });
});

describe('furnish', () => {
  const room = syntheticRoom({ width: 5, depth: 4.4, yaw: 0.15, pitch: 0.12, walls: true });
  const options = { roomType: 'living-room', style: 'scandinavian' } as const;

  it('puts a seat with its back to a wall, and a table before it', () => {
    const { items, objects } = furnish(room, { ...options, seed: 7 });
    const names = items.map(({ piece }) => piece);
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/sofa|loveseat|chaise/),
        expect.stringMatching(/coffee-table/),
      ]),
    );
    expect(objects.map(({ name }) => name)).toEqual(names);
    const [seat] = items;
    if (!seat) throw new Error('no seat');
    const [dx, dz] = [Math.sin(seat.rotation), Math.cos(seat.rotation)];
    const x = seat.position[0] - (dx * seat.size.depth) / 2;
    const z = seat.position[2] - (dz * seat.size.depth) / 2;
    // The walls are x = ±2.5 and z = −4.4.
    const gap = Math.abs(dz) > 0.5 ? z + 4.4 : 2.5 - Math.abs(x);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.2);
  });

  it('gives a bed its two nightstands', () => {
    const { items } = furnish(room, { roomType: 'bedroom', style: 'modern', seed: 3 });
    expect(items.filter(({ piece }) => piece === 'nightstand')).toHaveLength(2);
  });

  it('repeats itself for a seed and differs between seeds', () => {
    const plan = (seed: number) =>
      JSON.stringify(planLayout(room, { roomType: 'living-room', style: styles.modern, seed }));
    expect(plan(4)).toBe(plan(4));
    expect(new Set([1, 2, 3, 4, 5, 6].map(plan)).size).toBe(6);
  });

  it('hangs no picture before a window', () => {
    const bright: Room = {
      ...room,
      light: {
        ...room.light,
        sources: [
          { kind: 'window', center: [0, 1.5, -4.38], u: [2.4, 0, 0], v: [0, 0.7, 0], radiance: [5, 5, 5] },
        ],
      },
    };
    const hung = (where: Room) =>
      [1, 2, 3]
        .flatMap((seed) => planLayout(where, { roomType: 'bedroom', style: styles.modern, seed }))
        .filter(({ piece, z }) => catalogue[piece].placement === 'wall' && z < -4.3).length;
    expect(hung(room)).toBeGreaterThan(0);
    expect(hung(bright)).toBe(0);
  });

  it('hides something rather than nothing, where things are everywhere', () => {
    const plain = { width: 32, height: 24, channels: 1, data: new Uint8Array(32 * 24) } as const;
    const choice = { roomType: 'bedroom', style: 'modern', seed: 3 } as const;
    const request = { ...choice, style: styles.modern };
    const fits = (room: Room) => planLayout(room, request).length > 0;
    const crowded = rooms.find(({ room }) => !fits({ ...room, plain }) && fits(room))?.room;
    if (!crowded) throw new Error('no room in which every place hides something');
    expect(furnish({ ...crowded, plain }, choice).items).toEqual(furnish(crowded, choice).items);
  });

  it('says so when nothing fits', () => {
    const { plan } = room.floor;
    const taken: Room = {
      ...room,
      floor: { ...room.floor, plan: { ...plan, free: new Uint8Array(plan.free.length) } },
    };
    expect(() => furnish(taken, { ...options, seed: 1 })).toThrow(
      expect.objectContaining({ code: 'staging.nothing_fits' }),
    );
  });
});
