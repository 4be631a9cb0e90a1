import { expect, it } from 'vitest';
import type { Camera } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';
import { floorPlan, freeArea } from './floor-plan.ts';

const [width, height] = [320, 240];
/** level, 1.4 m up: the last row sees the floor 3.7 m away */
const camera: Camera = {
  width,
  height,
  focal: 320,
  center: [160, 120],
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  position: [0, 1.4, 0],
};

function strip(isFloor: (x: number) => boolean): BinaryMask {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    Math.floor(i / width) >= 232 && isFloor(i % width) ? 1 : 0,
  );
  return { width, height, data };
}

const nearest = (plan: ReturnType<typeof floorPlan>): number =>
  plan.originZ + (Math.floor(plan.free.lastIndexOf(1) / plan.columns) + 1) * plan.cell;

it('frees only what is seen, unless told that floor goes on below the picture', () => {
  const mask = strip(() => true);
  const seen = floorPlan(mask, camera, { farthest: 10 });
  const more = floorPlan(mask, camera, { farthest: 10, beyondFrame: 0.5 });
  expect(nearest(seen)).toBeLessThanOrEqual(-3.73);
  expect(nearest(more)).toBeGreaterThan(-3.4);
  expect(freeArea(more)).toBeGreaterThan(freeArea(seen) + 1);
});

it('lets floor go on past a leg, not past a wardrobe', () => {
  const given = { farthest: 10, beyondFrame: 0.5 };
  const whole = freeArea(
    floorPlan(
      strip(() => true),
      camera,
      given,
    ),
  );
  const leg = freeArea(
    floorPlan(
      strip((x) => x < 150 || x > 170),
      camera,
      given,
    ),
  );
  const wardrobe = freeArea(
    floorPlan(
      strip((x) => x < 80 || x > 240),
      camera,
      given,
    ),
  );
  expect(leg).toBeGreaterThan(0.85 * whole);
  expect(wardrobe).toBeLessThan(0.6 * whole);
});
