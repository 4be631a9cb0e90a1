import { describe, expect, it } from 'vitest';
import { styles } from '../furniture/styles/styles.ts';
import { roomPrograms, type RoomType } from './groups/room-programs.ts';
import { planLayout } from './plan-layout.ts';
import { proposalDistance } from './proposal-distance.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

const goods = { style: styles.modern };

describe('consecutive seeds', () => {
  const rooms = [
    syntheticRoom({ width: 5, depth: 4.4, yaw: 0.15, pitch: 0.12, walls: true }),
    syntheticRoom({ width: 6.5, depth: 6, yaw: -0.2, pitch: 0.15, walls: true }),
    syntheticRoom({ width: 4.2, depth: 5, yaw: 0, pitch: 0.2, walls: true }),
  ];
  it.each(Object.keys(roomPrograms) as RoomType[])('give distinct proposals for a %s', (roomType) => {
    const distances = rooms.flatMap((room) => {
      const layouts = [20, 21, 22].map((seed) => planLayout(room, { roomType, goods, seed }));
      return layouts.flatMap((a, k) => layouts.slice(k + 1).map((b) => proposalDistance(a, b)));
    });
    expect(Math.min(...distances)).toBeGreaterThan(0.2);
    expect(distances.reduce((sum, one) => sum + one, 0) / distances.length).toBeGreaterThan(0.45);
  });

  it('are at no distance from themselves', () => {
    const [room = syntheticRoom({ width: 5, depth: 5, yaw: 0, pitch: 0.1, walls: true })] = rooms;
    const plan = () => planLayout(room, { roomType: 'living-room', goods, seed: 4 });
    expect(plan().length).toBeGreaterThan(3);
    expect(proposalDistance(plan(), plan())).toBe(0);
    expect(proposalDistance(plan(), [])).toBe(1);
  });
});
