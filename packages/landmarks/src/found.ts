import type { BodyPoint } from './body-points.ts';

/** Position in fractions of the photo's width and height; z (towards the camera is negative) as a fraction of its width. */
export type MeshPoint = [x: number, y: number, z: number];

/** A point of a body, in fractions of the photo's width and height, and how sure the finder is of it, 0…1. */
interface BodyFound {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/** Position in fractions of the photo's width and height. */
export type HandPoint = [x: number, y: number];

/** MediaPipe's 21 points of a hand, the wrist first, then thumb to little finger, each from its root; how sure the finder is, 0…1. */
interface HandFound {
  readonly points: HandPoint[];
  readonly score: number;
}

/** What shows of a person. Numbers of where things lie, none of who it is. */
export interface Found {
  /** MediaPipe's mesh of 478 points, irises included; absent: no face was found */
  readonly face?: MeshPoint[];
  /** how sure the finder is that there is a face in the mesh, 0…1 */
  readonly faceScore: number;
  /** absent: no body was found; points that it is unsure of are left out */
  readonly body?: Partial<Record<BodyPoint, BodyFound>>;
  /** two at most; absent: none was found */
  readonly hands?: HandFound[];
}
