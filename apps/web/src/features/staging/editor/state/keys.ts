import type { PlanItem } from './plan.ts';

/** Metres of an arrow key, and with Shift; radians of Q and E, and with Shift. */
const step = 0.05;
const bigStep = 0.25;
const turn = Math.PI / 12;
const smallTurn = Math.PI / 180;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * What an arrow or a turning key does to a piece, or undefined for another key. Arrows follow the picture: the room's
 * axes are those of the view to within 45°. What hangs on a wall goes along it and up.
 */
export function changeOfKey(
  { key, shiftKey }: Key,
  item: PlanItem,
  onWall: boolean,
): Partial<PlanItem> | undefined {
  const by = shiftKey ? bigStep : step;
  const [right, front] = onWall ? [Math.cos(item.rotation), Math.sin(item.rotation)] : [1, 0];
  switch (key) {
    case 'ArrowLeft':
      return { x: item.x - by * right, z: item.z + by * front };
    case 'ArrowRight':
      return { x: item.x + by * right, z: item.z - by * front };
    case 'ArrowUp':
      return onWall ? { y: item.y + by } : { z: item.z - by };
    case 'ArrowDown':
      return onWall ? { y: Math.max(0, item.y - by) } : { z: item.z + by };
    case 'q':
    case 'Q':
      return onWall ? undefined : { rotation: item.rotation + (shiftKey ? smallTurn : turn) };
    case 'e':
    case 'E':
      return onWall ? undefined : { rotation: item.rotation - (shiftKey ? smallTurn : turn) };
    default:
      return undefined;
  }
}
