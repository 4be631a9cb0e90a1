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
  /** the other photos of a room that several show, in the same world */
  readonly others?: readonly OtherPhoto[] | undefined;
}

/** As far as what stands in the room is seen in it, too. */
export type OtherPhoto = Pick<Room, 'camera' | 'plain'>;

/** How much is known of the camera, and from where. */
export interface CameraEvidence {
  /**
   * 0…1: the probability that the horizon is right within 3 % of the picture's height and that things come out within 20 % of
   * their true size; the product of the two below
   */
  readonly confidence: number;
  readonly horizonConfidence: number;
  readonly scaleConfidence: number;
  /** how the camera was found, best first; `user`: with a person's handles or lines */
  readonly source: 'vanishing-points' | 'vertical-and-one-point' | 'fallback' | 'user';
  /** number of line segments that support each found vanishing point */
  readonly supports: readonly number[];
  /** what the focal length rests on most; `typical`: nothing but what lenses people use */
  readonly focal: 'lines' | 'exif' | 'typical' | 'user';
  /** what the metres rest on most */
  readonly scale: 'camera-height' | 'ceiling-height' | 'door-height' | 'measurement';
  readonly spread: CameraSpread;
}

/** Standard errors of what one photo tells of its camera. */
export interface CameraSpread {
  /** of the horizon's height, in long sides of the picture */
  readonly horizon: number;
  /** of the focal length's logarithm */
  readonly focal: number;
  /** of the camera height's logarithm */
  readonly scale: number;
}

/** What a person dragged onto the photo; points in fractions of width and height. */
export interface CameraHints {
  /** two points of the horizon; it may lie outside the picture */
  readonly horizon?: readonly [Vec2, Vec2] | undefined;
  /** lines along the room's axes: x and z on the floor, at right angles to each other (which is which does not matter), y upright */
  readonly lines?: readonly AxisLine[] | undefined;
}

export interface AxisLine {
  readonly axis: 'x' | 'y' | 'z';
  readonly from: Vec2;
  readonly to: Vec2;
}

/** A distance that a person knows, along the floor or straight up from it; points in fractions of width and height. */
export interface Measurement {
  readonly from: Vec2;
  readonly to: Vec2;
  readonly metres: number;
  /** absent: `up` when one end lies above the horizon */
  readonly along?: 'floor' | 'up' | undefined;
}

export interface FloorRegion {
  /** 1 channel, 255 = visible free floor; same aspect as the photo, long side ≤ 1024 */
  readonly mask: Raster;
  /** free floor as a grid seen from above, for layout: 1 = free */
  readonly plan: FloorPlan;
  readonly source: 'estimated' | 'user';
  /** 0…1: the probability that at most an eighth of it is something else than floor; 1 where the user marked it */
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
  /** `unseen`: inferred, outside the picture */
  readonly kind: 'window' | 'ceiling' | 'lamp' | 'unseen';
  readonly center: Vec3;
  readonly u: Vec3;
  readonly v: Vec3;
  readonly radiance: Rgb;
}
