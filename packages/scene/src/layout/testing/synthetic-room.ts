import { project, type Camera, type Vec2 } from '../../camera.ts';
import type { FloorPlan, Opening, Room, Wall } from '../../room/room.ts';

export interface SyntheticRoomOptions {
  /** metres: across, and from the camera's wall to the far one */
  readonly width: number;
  readonly depth: number;
  /** radians that the camera is turned left and down */
  readonly yaw: number;
  readonly pitch: number;
  readonly walls: boolean;
  /** share of plan cells lost at random, as a noisy floor estimate loses them */
  readonly speckle?: number;
  readonly random?: () => number;
  /** doors and windows; absent: the photo was not searched for any */
  readonly openings?: readonly SyntheticOpening[];
}

export interface SyntheticOpening {
  readonly kind: Opening['kind'];
  /** 0 the far wall, 1 the left one, 2 the right one */
  readonly wall: 0 | 1 | 2;
  /** share of the wall before it, and metres along it */
  readonly at: number;
  readonly width: number;
  /** metres above the floor */
  readonly sill: number;
  readonly head: number;
}

/** A box room as `estimateRoom` would describe it from a photograph, for tests: only floor inside the frame is free. */
export function syntheticRoom(options: SyntheticRoomOptions): Room {
  const { width, depth, yaw, pitch, walls, speckle = 0, random = () => 1 } = options;
  const camera = turnedCamera(yaw, -pitch);
  const [left, right, far, near] = [-width / 2, width / 2, -depth, 0.5];
  const cell = 0.05;
  const columns = Math.round(width / cell);
  const rows = Math.round((near - far) / cell);
  const free = new Uint8Array(columns * rows);
  for (let k = 0; k < free.length; k++) {
    const x = left + ((k % columns) + 0.5) * cell;
    const z = far + (Math.floor(k / columns) + 0.5) * cell;
    const at = project(camera, [x, 0, z]);
    const seen = at && at.x >= 0 && at.y >= 0 && at.x < camera.width && at.y < camera.height;
    free[k] = seen && random() >= speckle ? 1 : 0;
  }
  const plan: FloorPlan = { originX: left, originZ: far, cell, columns, rows, free };
  const wall = (a: Vec2, b: Vec2): Wall => ({ a, b, confidence: 0.8 });
  const shell = [
    wall([right, far], [left, far]),
    wall([left, far], [left, near]),
    wall([right, near], [right, far]),
  ];
  return {
    camera,
    evidence: {
      confidence: 0.9,
      horizonConfidence: 1,
      scaleConfidence: 0.9,
      source: 'vanishing-points',
      supports: [20, 20, 20],
      focal: 'lines',
      scale: 'camera-height',
      spread: { horizon: 0.005, focal: 0.05, scale: 0.12 },
    },
    floor: {
      mask: { width: 3, height: 2, channels: 1, data: new Uint8Array(6).fill(255) },
      plan,
      source: 'estimated',
      confidence: 0.9,
    },
    walls: walls ? shell : [],
    ceilingHeight: 2.6,
    light: {
      ambient: [0.4, 0.4, 0.4],
      sources: [],
      floorReflectance: [0.4, 0.3, 0.2],
      wallReflectance: [0.7, 0.7, 0.7],
    },
    openings: options.openings?.flatMap((opening) => {
      const line = shell[opening.wall];
      return line ? openingIn(line, opening) : [];
    }),
  };
}

function openingIn({ a, b }: Wall, { kind, wall, at, width, sill, head }: SyntheticOpening): Opening {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const point = (s: number): Vec2 => [
    a[0] + ((b[0] - a[0]) * s) / length,
    a[1] + ((b[1] - a[1]) * s) / length,
  ];
  const from = at * Math.max(0, length - width);
  return {
    kind,
    wall,
    sill,
    head,
    confidence: 0.9,
    // Layout reads the foot line alone.
    corners: [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    a: point(from),
    b: point(from + Math.min(width, length)),
  };
}

/** A camera 1.45 m up, turned left by `yaw` and up by `pitch`, with a horizontal field of view of 75°. */
function turnedCamera(yaw: number, pitch: number): Camera {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return {
    width: 960,
    height: 640,
    focal: 625,
    center: [480, 320],
    rotation: [cy, sy * sp, sy * cp, 0, cp, -sp, -sy, cy * sp, cy * cp],
    position: [0, 1.45, 0],
  };
}
