import type { Raster } from '@escena/core/raster';
import type { Camera, Rgb, Vec2, Vec3 } from '../camera.ts';

/** What one photograph tells about a room: the answer of `estimateRoom`, the ground that everything else stands on. */
export interface Room {
  /** for the photo's full size */
  readonly camera: Camera;
  readonly evidence: CameraEvidence;
  readonly floor: FloorRegion;
  /** vertical walls bounding the floor, each from a to b on the floor (x, z); the room lies to the left of a→b seen from above (x right, z down) */
  readonly walls: readonly Wall[];
  /** metres */
  readonly ceilingHeight: number;
  readonly light: RoomLight;
  /** 1 channel, 255 = the photo shows plain wall, ceiling or free floor there, else a thing; absent: not looked at */
  readonly plain?: Raster | undefined;
  /** doors and windows seen in the photo, most certain first; absent: not looked for */
  readonly openings?: readonly Opening[] | undefined;
}

export interface CameraEvidence {
  /** 0…1; below 0.35 the editor should ask the user to confirm the floor */
  readonly confidence: number;
  /** how the camera was found, best first */
  readonly source: 'vanishing-points' | 'vertical-and-one-point' | 'fallback' | 'user';
  /** number of line segments that support each found vanishing point */
  readonly supports: readonly number[];
  /** where the metres come from */
  readonly scale: 'camera-height' | 'ceiling-height' | 'user';
}

export interface FloorRegion {
  /** 1 channel, 255 = visible free floor; same aspect as the photo, long side ≤ 1024 */
  readonly mask: Raster;
  /** free floor as a grid seen from above, for layout: 1 = free */
  readonly plan: FloorPlan;
  readonly source: 'estimated' | 'user';
  readonly confidence: number;
}

/** An occupancy grid on the floor plane. Cell (i, j) covers x in [originX + i·cell, +cell), z in [originZ + j·cell, +cell). */
export interface FloorPlan {
  readonly originX: number;
  readonly originZ: number;
  /** metres a cell */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** length columns · rows; 1 = floor seen free, 0 = not floor, hidden or taken */
  readonly free: Uint8Array;
}

export interface Wall {
  readonly a: Vec2;
  readonly b: Vec2;
  readonly confidence: number;
}

/** A door or window in the photo, to be kept clear: an upright rectangle on a wall plane. */
export interface Opening {
  /** `glass-door`: French window, patio or balcony door, a passage and daylight at once */
  readonly kind: 'door' | 'window' | 'glass-door';
  /** 0…1; nothing below 0.2 is reported, doors count from 0.3 on */
  readonly confidence: number;
  /** as seen, in fractions of width and height: top left, top right, bottom right, bottom left; outside 0…1 where the frame cuts it */
  readonly corners: readonly [Vec2, Vec2, Vec2, Vec2];
  /** its foot line on the floor (x, z), metres; as of a wall, the room lies to the left of a→b */
  readonly a: Vec2;
  readonly b: Vec2;
  /** metres above the floor; the sill of doors and glass doors is 0 */
  readonly sill: number;
  readonly head: number;
  /** index of its wall in `Room.walls`; absent: its plane is assumed, a and b are rough */
  readonly wall?: number | undefined;
}

/** Light guessed from the photo, calibrated so that a floor of `floorReflectance` under it shows the photo's own linear values. */
export interface RoomLight {
  /** radiance from every direction that hits nothing */
  readonly ambient: Rgb;
  readonly sources: readonly LightSource[];
  readonly floorReflectance: Rgb;
  readonly wallReflectance: Rgb;
}

/** A one-sided rectangular emitter: centre ± u ± v, emitting towards u × v. */
export interface LightSource {
  readonly kind: 'window' | 'ceiling' | 'lamp';
  readonly center: Vec3;
  readonly u: Vec3;
  readonly v: Vec3;
  readonly radiance: Rgb;
}
