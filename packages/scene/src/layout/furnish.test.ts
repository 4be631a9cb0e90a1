import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styles, type StyleName } from '../furniture/styles/styles.ts';
import type { Room } from '../room/room.ts';
import { footprint, type Placed } from './arrangement.ts';
import { createFloorField } from './floor-field.ts';
import { corners, distanceTo, overlaps } from './footprint.ts';
import { furnish } from './furnish.ts';
import { roomPrograms, type RoomType } from './groups/room-programs.ts';
import { createJudge } from './judge/judge-arrangement.ts';
import { keepFree } from './keep-free.ts';
import { planLayout } from './plan-layout.ts';
import { measures } from './rules/measures.ts';
import { syntheticRoom, type SyntheticOpening } from './testing/synthetic-room.ts';
import { tuckedTable } from './tucked-table.ts';

const roomTypes = Object.keys(roomPrograms) as RoomType[];
const styleNames = Object.keys(styles) as StyleName[];
const onFloor = ({ placement }: Placed) => placement === 'floor';
const goodsOf = (style: StyleName) => ({ style: styles[style] });

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const openings: fc.Arbitrary<SyntheticOpening> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('door' as const, 'glass-door' as const),
    wall: fc.constantFrom(0 as const, 1 as const, 2 as const),
    at: metres(0, 1),
    width: metres(0.75, 1.8),
    sill: fc.constant(0),
    head: fc.constant(2.05),
  }),
  fc.record({
    kind: fc.constant('window' as const),
    wall: fc.constantFrom(0 as const, 1 as const, 2 as const),
    at: metres(0, 1),
    width: metres(0.6, 2.4),
    sill: metres(0.3, 1.2),
    head: metres(1.8, 2.3),
  }),
);

/** Rooms from a passage to a hall, with and without walls, doors and windows, some with ragged floors. */
const rooms: fc.Arbitrary<Room> = fc
  .record({
    width: metres(1.6, 7),
    depth: metres(2.6, 8),
    yaw: metres(-0.7, 0.7),
    pitch: metres(0.05, 0.3),
    walls: fc.constantFrom(true, true, false),
    speckle: fc.constantFrom(0, 0, 0.03),
    openings: fc.option(fc.array(openings, { maxLength: 3 }), { nil: undefined }),
    luck: fc.infiniteStream(metres(0, 1)),
  })
  .map(({ luck, openings: holes, ...options }) =>
    syntheticRoom({
      ...options,
      ...(holes && { openings: holes }),
      random: () => luck.next().value ?? 1,
    }),
  );

const requests = fc.record({
  room: rooms,
  roomType: fc.constantFrom(...roomTypes),
  style: fc.constantFrom(...styleNames),
  seed: fc.nat(1000),
});

describe('any room, type, style and seed', () => {
  it('is furnished without breaking a hard rule', () => {
    fc.assert(
      fc.property(requests, ({ room, roomType, style, seed }) => {
        const layout = planLayout(room, { roomType, goods: goodsOf(style), seed });
        const { violations } = createJudge(room)(layout);
        expect(violations.filter(({ hard }) => hard).map(({ text }) => text.en)).toEqual([]);
        checkPlainly(room, layout);
      }),
      { numRuns: 90, seed: 20261127 },
    );
  });

  /** What the judge's geometry says, again in the plainest words. */
  function checkPlainly(room: Room, layout: readonly Placed[]): void {
    const field = createFloorField(room.floor.plan, room.walls);
    const standing = layout.filter(onFloor);
    for (const [i, a] of standing.entries())
      for (const b of standing.slice(i + 1))
        if (!tuckedTable(a, b)) expect(overlaps(footprint(a), footprint(b))).toBe(false);
    for (const placed of layout) {
      const own = footprint(placed);
      if (onFloor(placed))
        for (const [x, z] of corners(own)) expect(field.clearance(x, z)).toBeGreaterThan(0);
      if (onFloor(placed)) {
        expect(distanceTo(own, [0, 0])).toBeGreaterThanOrEqual(measures.camera);
        for (const { zone } of keepFree(room).doors) expect(overlaps(own, zone, -0.01)).toBe(false);
      }
      if (placed.placement !== 'surface') continue;
      const carrier = standing.find((item) => distanceTo(footprint(item), [placed.x, placed.z]) === 0);
      expect(carrier?.top).toBe(placed.y);
    }
  }
});

describe.each(roomTypes)('a %s', (roomType) => {
  const room = syntheticRoom({ width: 5, depth: 5.4, yaw: 0.15, pitch: 0.15, walls: true });
  const anchors = roomPrograms[roomType].groups.slice(0, 4).map(({ anchor }) => anchor);

  it('is richly furnished with its own pieces in every style', () => {
    for (const [seed, style] of styleNames.entries()) {
      const layout = planLayout(room, { roomType, goods: goodsOf(style), seed });
      expect(layout.filter(onFloor).length).toBeGreaterThanOrEqual(3);
      expect(layout.some(({ piece }) => anchors.includes(piece))).toBe(true);
      expect(createJudge(room)(layout).score).toBeGreaterThan(85);
    }
  });
});

it('no desk stands without its chair, however narrow the room', () => {
  const layouts = [1.8, 2.2, 2.6, 3.2].flatMap((width) => {
    const room = syntheticRoom({ width, depth: 4.4, yaw: 0, pitch: 0.2, walls: true });
    return [0, 1, 2, 3].map((seed) =>
      planLayout(room, { roomType: 'home-office', goods: goodsOf('modern'), seed }),
    );
  });
  const has = (layout: readonly Placed[], name: string) => layout.some(({ piece }) => piece === name);
  const withDesk = layouts.filter((layout) => has(layout, 'desk'));
  expect(withDesk.length).toBeGreaterThan(0);
  for (const layout of withDesk) expect(has(layout, 'task-chair')).toBe(true);
});

it('a large room is furnished as what it is, whatever the seed', () => {
  const room = syntheticRoom({ width: 5, depth: 5.4, yaw: 0.15, pitch: 0.15, walls: true });
  for (let seed = 0; seed < 8; seed++) {
    const layout = planLayout(room, { roomType: 'home-office', goods: goodsOf('mid-century'), seed });
    expect(layout.some(({ piece }) => piece === 'desk')).toBe(true);
  }
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
        expect.stringMatching(/table|trunk/),
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

  it('draws chairs up to a dining table from all its long sides', () => {
    const hall = syntheticRoom({ width: 6, depth: 6, yaw: 0, pitch: 0.15, walls: true });
    const layout = planLayout(hall, { roomType: 'dining-room', goods: goodsOf('classic'), seed: 0 });
    const table = layout.find(({ piece }) => piece.endsWith('table'));
    const seats = layout.filter(({ piece }) => piece === 'dining-chair' || piece === 'dining-bench');
    expect(seats.length).toBeGreaterThanOrEqual(4);
    for (const seat of seats) {
      if (!table) throw new Error('no table');
      const [dx, dz] = [table.x - seat.x, table.z - seat.z];
      // Its front looks towards the table.
      expect(Math.sin(seat.rotation) * dx + Math.cos(seat.rotation) * dz).toBeGreaterThan(0.3);
    }
  });

  it('repeats itself for a seed and differs between seeds', () => {
    const plan = (seed: number) =>
      JSON.stringify(planLayout(room, { roomType: 'living-room', goods: goodsOf('modern'), seed }));
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
        .flatMap((seed) => planLayout(where, { roomType: 'bedroom', goods: goodsOf('modern'), seed }))
        .filter(({ placement, z }) => placement === 'wall' && z < -4.3).length;
    expect(hung(room)).toBeGreaterThan(0);
    expect(hung(bright)).toBe(0);
  });

  it('hides something rather than nothing, where things are everywhere', () => {
    const plain = { width: 32, height: 24, channels: 1, data: new Uint8Array(32 * 24) } as const;
    const request = { roomType: 'bedroom', goods: goodsOf('modern'), seed: 3 } as const;
    expect(planLayout({ ...room, plain }, request)).toEqual(planLayout(room, request));
  });

  it('stands before what is perhaps a window rather than nowhere, and never before a sure one', () => {
    const request = { roomType: 'bedroom', goods: goodsOf('modern'), seed: 3 } as const;
    const closet = syntheticRoom({ width: 1.9, depth: 2.4, yaw: 0.15, pitch: 0.3, walls: true });
    const glass = (confidence: number): Room => ({
      ...closet,
      // The whole of every wall, from the floor up: whatever stands here stands before one.
      openings: closet.walls.map(({ a, b }, wall) => ({
        kind: 'glass-door',
        confidence,
        corners: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
        a,
        b,
        sill: 0,
        head: 2.4,
        wall,
      })),
    });
    expect(planLayout(glass(0.4), request)).not.toEqual([]);
    expect(planLayout(glass(0.9), request)).toEqual([]);
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
