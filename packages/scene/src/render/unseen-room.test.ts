import { expect, it } from 'vitest';
import { unseenRoom } from './unseen-room.ts';

const ambient = [0.4, 0.5, 0.6] as const;

it('shows a wall at eye level, a brighter ceiling above and leaves the floor to the tracer', () => {
  const [wall] = unseenRoom(ambient, 1.4, [0, 0, 1]) ?? [];
  const [ceiling] = unseenRoom(ambient, 1.4, [0, 1, 0]) ?? [];
  expect(wall).toBeGreaterThan(0.3);
  expect(ceiling).toBeGreaterThan(wall ?? 1);
  expect(unseenRoom(ambient, 1.4, [0, -0.8, 0.6])).toBeUndefined();
});

it('darkens towards corners', () => {
  const k = Math.SQRT1_2;
  const [corner = 1] = unseenRoom(ambient, 1.4, [k, 0, k]) ?? [];
  const [middle = 0] = unseenRoom(ambient, 1.4, [0, 0, 1]) ?? [];
  expect(corner).toBeLessThan(0.9 * middle);
});
