import type { Vec2 } from '@escena/scene/camera';
import type { Wall } from '@escena/scene/room';
import { axesOf, cornersOf, type Footing } from './footing.ts';

/** A free stretch of floor between a side of a piece and the next thing that way. */
export interface Distance {
  readonly from: Vec2;
  readonly to: Vec2;
  readonly metres: number;
}

/** Longer stretches say nothing. */
const longest = 3;

/** From the middle of each side straight out to the nearest wall or piece, where one is near. */
export function distancesFrom(
  piece: Footing,
  { walls, others }: { readonly walls: readonly Wall[]; readonly others: readonly Footing[] },
): Distance[] {
  const { right, front } = axesOf(piece.rotation);
  const sides: [Vec2, number][] = [
    [right, piece.width / 2],
    [[-right[0], -right[1]], piece.width / 2],
    [front, piece.depth / 2],
    [[-front[0], -front[1]], piece.depth / 2],
  ];
  const edges = [...walls.map((wall) => [wall.a, wall.b] as const), ...others.flatMap(edgesOf)];
  return sides.flatMap(([direction, half]) => {
    const from: Vec2 = [piece.x + direction[0] * half, piece.z + direction[1] * half];
    const metres = Math.min(...edges.map((edge) => along(from, direction, edge)));
    if (!(metres <= longest) || metres < 0.005) return [];
    return [{ from, to: [from[0] + direction[0] * metres, from[1] + direction[1] * metres], metres }];
  });
}

function edgesOf(footing: Footing): (readonly [Vec2, Vec2])[] {
  const corners = cornersOf(footing);
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const);
}

/** Metres along a ray to a stretch a–b, infinite where it passes by. */
function along(from: Vec2, direction: Vec2, [a, b]: readonly [Vec2, Vec2]): number {
  const [ex, ez] = [b[0] - a[0], b[1] - a[1]];
  const cross = direction[0] * ez - direction[1] * ex;
  if (Math.abs(cross) < 1e-9) return Infinity;
  const [fx, fz] = [a[0] - from[0], a[1] - from[1]];
  const t = (fx * ez - fz * ex) / cross;
  const s = (fx * direction[1] - fz * direction[0]) / cross;
  return t >= -1e-6 && s >= 0 && s <= 1 ? Math.max(0, t) : Infinity;
}

/** Metres from the camera to the piece across the floor, for people who cannot see it. */
export function awayFrom(
  [px, , pz]: readonly [number, number, number],
  { x, z }: { x: number; z: number },
): number {
  return Math.hypot(x - px, z - pz);
}
