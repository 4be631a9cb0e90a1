import { expect, it } from 'vitest';
import { syntheticRoom } from '../layout/testing/synthetic-room.ts';
import { createRandom } from '../furniture/random.ts';
import { roomFromJson, roomToJson } from './room-json.ts';

const room = syntheticRoom({ width: 4.5, depth: 6, yaw: 0.2, pitch: 0.15, walls: true });

it('comes back from JSON as it was, bytes included', () => {
  const noisy = Uint8Array.from({ length: 1000 }, createRandom(3)).map((_, i) => (i * 7919) % 3);
  const plain = { width: 50, height: 20, channels: 1 as const, data: noisy };
  for (const given of [room, { ...room, plain }, { ...room, plain: { ...plain, data: new Uint8Array(0) } }]) {
    const back = roomFromJson(JSON.parse(JSON.stringify(roomToJson(given))));
    expect(back).toEqual(JSON.parse(JSON.stringify(given), revive(given)));
    expect(back.floor.plan.free).toBeInstanceOf(Uint8Array);
    expect(back.floor.plan.free).toEqual(given.floor.plan.free);
    expect(back.plain?.data).toEqual(given.plain?.data);
  }
});

it('is small: a floor of two hundred thousand cells in a few kilobytes', () => {
  const big = syntheticRoom({ width: 20, depth: 25, yaw: 0, pitch: 0.15, walls: true });
  expect(big.floor.plan.free.length).toBeGreaterThan(200_000);
  expect(JSON.stringify(roomToJson(big)).length).toBeLessThan(20_000);
});

/** JSON's own way with byte arrays undone, to compare everything else. */
function revive(given: typeof room) {
  return (key: string, value: unknown): unknown => {
    if (key === 'free') return given.floor.plan.free;
    if (key !== 'data' || typeof value !== 'object' || value === null) return value;
    return Uint8Array.from(Object.values(value) as number[]);
  };
}
