/**
 * What already stands in a photo hides furniture that stands behind it. A photo alone has furniture only on floor that
 * it shows, where nothing can; with several, a piece may stand where only another photo shows the floor.
 *
 * What hides the floor, or is no bare wall, is taken for an upright thing that stands where, straight below, the floor ends.
 * Walls are where the room has them, but never before that.
 */
import { type Camera, floorPoint, project, rayDirection, resizeCamera } from '../camera.ts';
import type { Guide } from '../render/guide.ts';
import { viewShell } from '../render/view-shell.ts';
import type { Room } from '../room/room.ts';

/** Metres, and share of the distance, that a piece may lie behind a thing's foot and still not be hidden by it. */
const slack = { metres: 0.15, share: 0.04 };

/** Metres: what stands out in a room is lower; what is higher stands at a wall, or is seen beyond it: a window, a picture. */
const tallest = 1.1;

/** Share of a piece's picture under which what is left of it is a scrap. */
const scrap = 0.2;

/** The guide without what existing things of the photo hide. */
export function hideBehind(guide: Guide, room: Room): Guide {
  const things = thingDepth(room);
  const { width, height } = guide;
  const coverage = guide.coverage.slice();
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const depth = guide.depth[i] ?? 0;
      if (!coverage[i] || depth <= 0) continue;
      coverage[i] =
        (coverage[i] ?? 0) *
        (1 - hiddenShare(things, { u: (x + 0.5) / width, v: (y + 0.5) / height, depth }));
    }
  return { ...guide, coverage: withoutScraps(guide, coverage) };
}

/** Pieces of which next to nothing is left are left out whole: a leaf that floats beside a cupboard looks like a fault. */
function withoutScraps({ coverage, objectId }: Guide, left: Float32Array): Float32Array {
  const [whole, rest] = [new Map<number, number>(), new Map<number, number>()];
  objectId.forEach((id, i) => {
    whole.set(id, (whole.get(id) ?? 0) + (coverage[i] ?? 0));
    rest.set(id, (rest.get(id) ?? 0) + (left[i] ?? 0));
  });
  return left.map((share, i) => {
    const id = objectId[i] ?? 0;
    return (rest.get(id) ?? 0) < scrap * (whole.get(id) ?? 0) ? 0 : share;
  });
}

interface ThingDepth {
  readonly width: number;
  readonly height: number;
  /** metres along the ray to what stands there; Infinity where nothing does */
  readonly distance: Float32Array;
}

function thingDepth(room: Room): ThingDepth {
  const { mask } = room.floor;
  const { width, height } = mask;
  const camera = resizeCamera(room.camera, width, height);
  const distance = new Float32Array(width * height).fill(Infinity);
  const walls = viewShell(room, camera, width, height);
  for (let x = 0; x < width; x++) {
    let foot: number | undefined;
    for (let y = height - 1; y >= 0; y--) {
      const i = y * width + x;
      if (mask.data[i]) {
        foot = undefined;
        continue;
      }
      foot ??= footAt(camera, x, y);
      // Nothing above the floor's end stands nearer than that end.
      const nearest = alongRay(camera, { x, y, foot });
      const onFloor = walls.surface[i] === 1;
      const top = camera.position[1] + nearest * rayDirection(camera, x + 0.5, y + 0.5)[1];
      const isThing = top < tallest && (onFloor || !isPlain(room, (x + 0.5) / width, (y + 0.5) / height));
      distance[i] = isThing ? nearest : Math.max(nearest, walls.distance[i] ?? Infinity);
    }
  }
  return { width, height, distance };
}

/** Metres along the view axis to the floor at the lower edge of a pixel; Infinity at and above the horizon. */
function footAt(camera: Camera, x: number, y: number): number {
  const point = floorPoint(camera, x + 0.5, y + 1);
  return (point && project(camera, [point[0], 0, point[1]])?.depth) ?? Infinity;
}

/** A depth along the view axis as metres along the ray through a pixel. */
function alongRay(camera: Camera, { x, y, foot }: { x: number; y: number; foot: number }): number {
  const [u, v] = [(x + 0.5 - camera.center[0]) / camera.focal, (y + 0.5 - camera.center[1]) / camera.focal];
  return foot * Math.hypot(1, u, v);
}

/** Without a look at what is plain, everything but floor would be a thing, walls too. */
function isPlain({ plain }: Room, u: number, v: number): boolean {
  if (!plain) return true;
  const [x, y] = [Math.floor(u * plain.width), Math.floor(v * plain.height)];
  return plain.data[y * plain.width + x] !== 0;
}

/** Bilinear over the four nearest pixels: a thing's edge is as soft as its mask is coarse. */
function hiddenShare(
  { width, height, distance }: ThingDepth,
  { u, v, depth }: { u: number; v: number; depth: number },
): number {
  const [px, py] = [u * width - 0.5, v * height - 0.5];
  const [x0, y0] = [Math.floor(px), Math.floor(py)];
  const [fx, fy] = [px - x0, py - y0];
  const behind = (x: number, y: number): number => {
    const i = Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x));
    return depth > (distance[i] ?? Infinity) * (1 + slack.share) + slack.metres ? 1 : 0;
  };
  return (
    (1 - fy) * ((1 - fx) * behind(x0, y0) + fx * behind(x0 + 1, y0)) +
    fy * ((1 - fx) * behind(x0, y0 + 1) + fx * behind(x0 + 1, y0 + 1))
  );
}
