import type { Camera } from '@escena/scene/camera';
import type { Wall } from '@escena/scene/room';
import { describe, expect, it } from 'vitest';
import { holds, poseAt, shownAt, type DragRoom } from './drag.ts';

const camera: Camera = {
  width: 1200,
  height: 800,
  focal: 800,
  center: [600, 400],
  rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  position: [0, 1.5, 0],
};
const far: Wall = { a: [2, -5], b: [-2, -5], confidence: 0.9 };
const table = { footing: { x: 0, z: -3, rotation: 0, width: 1.2, depth: 0.6 }, top: 0.45 };
const room: DragRoom = { camera, walls: [far], ceilingHeight: 2.6, supports: [table] };
const still = { rotation: 0.7, height: 0.5 };

/** Where something shows, asserted to be in front of the camera. */
function seen(x: number, y: number, z: number) {
  const at = shownAt(camera, { x, y, z });
  if (!at) throw new Error('behind the camera');
  return at;
}

describe('poseAt', () => {
  it.each(['floor', 'rug'] as const)('takes a %s piece to the floor point under the pointer', (placement) => {
    const pose = poseAt({ placement, ...still }, seen(1.1, 0, -3.3), room);
    expect(pose?.x).toBeCloseTo(1.1);
    expect(pose?.z).toBeCloseTo(-3.3);
    expect(pose).toMatchObject({ y: 0, rotation: 0.7 });
  });

  it('has no floor above the horizon, and no more than a room’s depth of it below', () => {
    expect(poseAt({ placement: 'floor', ...still }, [0.5, 0.4], room)).toBeUndefined();
    expect(poseAt({ placement: 'floor', ...still }, [0.5, 0.501], room)?.z).toBeCloseTo(-14);
  });

  it('sets small things on the top under the pointer, and on the floor elsewhere', () => {
    const on = poseAt({ placement: 'surface', ...still }, seen(0.4, 0.45, -3.1), room);
    expect(on?.y).toBe(0.45);
    expect(on?.x).toBeCloseTo(0.4);
    expect(poseAt({ placement: 'surface', ...still }, seen(1.4, 0, -3.1), room)?.y).toBe(0);
  });

  it('hangs pictures on the wall, facing the room, between floor and ceiling', () => {
    const pose = poseAt({ placement: 'wall', ...still }, seen(0.5, 1.6, -5), room);
    expect(pose).toMatchObject({ rotation: 0 });
    expect([pose?.x, pose?.y, pose?.z].map((value) => value?.toFixed(3))).toEqual([
      '0.500',
      '1.600',
      '-5.000',
    ]);
    expect(poseAt({ placement: 'wall', ...still }, seen(0, 2.59, -5), room)?.y).toBeCloseTo(2.35);
    expect(poseAt({ placement: 'wall', ...still }, seen(0, 0.01, -5), room)?.y).toBeCloseTo(0.25);
    expect(poseAt({ placement: 'wall', ...still }, [0.5, 0.5], { ...room, walls: [] })).toBeUndefined();
  });

  it('hangs lamps from the ceiling', () => {
    expect(poseAt({ placement: 'ceiling', ...still }, seen(0.2, 2.6, -4), room)).toMatchObject({ y: 2.6 });
  });
});

it('knows what lies under a turned footing', () => {
  const footing = { x: 1, z: -3, rotation: Math.PI / 4, width: 2, depth: 0.5 };
  expect(holds(footing, [1.6, -3.6])).toBe(true);
  expect(holds(footing, [1.6, -2.4])).toBe(false);
});
