import { type Camera, floorPoint, resizeCamera, type Vec2 } from '../../camera.ts';
import { floorPlan } from '../../room/floor-plan.ts';
import type { Room, Wall } from '../../room/room.ts';
import { invert, moveCamera, moveGround } from '../ground-move.ts';
import { readView, trueCamera, type TrueView } from './read-views.ts';

/** Metres: the true room is 6 m × 5 m around (0, 0), 2.6 m high. */
export const box = { left: -3, right: 3, back: -2.5, front: 2.5, ceiling: 2.6 };

/** The bare room as `estimateRoom` would tell it of a photo, without errors, in the photo's own world. */
export function boxView(view: TrueView): { readonly room: Room; readonly truth: Camera } {
  const truth = trueCamera(view);
  const read = readView(truth, view);
  const quarter = (Math.PI / 2) * Math.round(view.turn / (Math.PI / 2));
  const home = invert({ turn: quarter, scale: 1, shift: [view.x, view.z] });
  const mask = { width: 300, height: 200, channels: 1 as const, data: new Uint8Array(300 * 200) };
  const small = resizeCamera(truth, mask.width, mask.height);
  for (let i = 0; i < mask.data.length; i++) {
    const at = floorPoint(small, (i % mask.width) + 0.5, Math.floor(i / mask.width) + 0.5);
    if (at && at[0] > box.left && at[0] < box.right && at[1] > box.back && at[1] < box.front)
      mask.data[i] = 255;
  }
  const binary = { ...mask, data: mask.data.map((value) => (value ? 1 : 0)) };
  const plan = floorPlan(binary, resizeCamera(moveCamera(home, truth), mask.width, mask.height), {
    farthest: 10,
  });
  const wall = (a: Vec2, b: Vec2): Wall => ({
    a: moveGround(home, a),
    b: moveGround(home, b),
    confidence: 0.8,
  });
  const { left, right, back, front } = box;
  return {
    truth,
    room: {
      ...read,
      floor: { mask, plan, source: 'estimated', confidence: 0.9 },
      walls: [
        wall([right, back], [left, back]),
        wall([left, back], [left, front]),
        wall([right, front], [right, back]),
        wall([left, front], [right, front]),
      ],
      ceilingHeight: box.ceiling,
      light: {
        ambient: [0.3, 0.3, 0.3],
        sources: [],
        floorReflectance: [0.3, 0.25, 0.2],
        wallReflectance: [0.7, 0.7, 0.7],
      },
      plain: { ...mask, data: new Uint8Array(mask.data.length).fill(255) },
      openings: [],
    },
  };
}
