import { createRaster, type Raster } from '@escena/core/raster';
import {
  browLower,
  browUpper,
  cheek,
  faceOval,
  lidFold,
  lipsInner,
  lipsOuter,
  lowerLid,
  sides,
  upperLid,
} from '../landmarks/face-contours.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';

type Color = readonly [r: number, g: number, b: number];

export interface DrawnFace {
  readonly photo: Raster;
  /** the true mesh: the named contours lie on what was drawn; all other points on an ellipsoid */
  readonly landmarks: FaceLandmarks;
  /** pixels of the photo's width: what shapes below are given in */
  readonly side: number;
}

const skin: Color = [214, 164, 138];
const teeth: Color = [238, 236, 228];

/** Where things lie in a face whose side is 1. */
const mouth = { x: 0.5, y: 0.7, wide: 0.13, high: 0.055, open: 0.4 };
const eye = { apart: 0.15, y: 0.42, wide: 0.065, high: 0.026 };
const brow = { y: 0.335, wide: 0.085, high: 0.012 };
/** half of 11.7 mm on a face that is 138 mm wide */
const iris = 0.028;
const oval = { x: 0.5, y: 0.52, wide: 0.33, high: 0.42 };

/** A face drawn in code, in even light with skin's grain: teeth show, and its mesh is known. */
export function drawnFace(side = 240): DrawnFace {
  const photo = createRaster(side, side, 3);
  for (let y = 0, i = 0; y < side; y++)
    for (let x = 0; x < side; x++, i++) {
      const [r, g, b] = colorAt((x + 0.5) / side, (y + 0.5) / side);
      const light = 1 + 0.05 * grain(i) + 0.08 * (0.5 - y / side);
      photo.data[3 * i] = Math.min(255, r * light);
      photo.data[3 * i + 1] = Math.min(255, g * light);
      photo.data[3 * i + 2] = Math.min(255, b * light);
    }
  return { photo, landmarks: meshOf(), side };
}

/** Whether a point of the face, fractions of its side, shows teeth. */
export function showsTeeth(x: number, y: number): boolean {
  return inside(x, y, mouth.x, mouth.y, mouth.wide * 0.85, mouth.high * mouth.open);
}

function colorAt(x: number, y: number): Color {
  if (!inside(x, y, oval.x, oval.y, oval.wide, oval.high)) return [120, 132, 140];
  if (showsTeeth(x, y)) return teeth;
  if (inside(x, y, mouth.x, mouth.y, mouth.wide, mouth.high)) return [176, 92, 92];
  for (const turn of [-1, 1]) {
    const ex = 0.5 + turn * eye.apart;
    if (inside(x, y, ex, eye.y, eye.high, eye.high)) return [52, 40, 36];
    if (inside(x, y, ex, eye.y, eye.wide, eye.high)) return [236, 234, 230];
    if (inside(x, y, ex, brow.y, brow.wide, brow.high)) return [74, 54, 44];
  }
  return skin;
}

function inside(x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean {
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
}

/** −1…1, as a hash of the pixel. */
function grain(i: number): number {
  const hash = Math.imul(i ^ (i >>> 7), 0x9e3779b1) >>> 0;
  return ((hash ^ (hash >>> 15)) & 0xffff) / 0x8000 - 1;
}

function meshOf(): FaceLandmarks {
  const mesh: [number, number, number][] = Array.from({ length: 478 }, (_, k) => {
    // Points that no contour names: anywhere on the bare skin between eyes and mouth.
    const angle = 2.4 * k;
    const out = 0.12 * Math.sqrt(k / 478);
    return [0.5 + out * Math.cos(angle), 0.55 + 0.5 * out * Math.sin(angle), -0.05];
  });
  const put = (indices: readonly number[], at: (t: number) => readonly [number, number], z = 0): void =>
    indices.forEach((index, k) => (mesh[index] = [...at(k / indices.length), z]));
  const around =
    (cx: number, cy: number, rx: number, ry: number, from: number, by: number) =>
    (t: number): [number, number] => [cx + rx * Math.cos(from + by * t), cy + ry * Math.sin(from + by * t)];
  put(faceOval, around(oval.x, oval.y, oval.wide, oval.high, -Math.PI / 2, 2 * Math.PI));
  put(lipsOuter, around(mouth.x, mouth.y, mouth.wide, mouth.high, Math.PI, 2 * Math.PI));
  put(lipsInner, around(mouth.x, mouth.y, mouth.wide * 0.85, mouth.high * mouth.open, Math.PI, 2 * Math.PI));
  for (const side of sides) {
    const turn = side === 'right' ? -1 : 1;
    const ex = 0.5 + turn * eye.apart;
    // Along a lid from the outer corner to the inner one, both ends included.
    const along = (indices: readonly number[], wide: number, high: number, cy: number): void =>
      indices.forEach((index, k) => {
        const angle = (Math.PI * k) / (indices.length - 1);
        mesh[index] = [ex + turn * wide * Math.cos(angle), cy - high * Math.sin(angle), 0];
      });
    along(upperLid[side], eye.wide, eye.high, eye.y);
    along(lowerLid[side], eye.wide, -eye.high, eye.y);
    along(lidFold[side], eye.wide, eye.high * 1.7, eye.y);
    along(browUpper[side], brow.wide, brow.high, brow.y);
    along(browLower[side], brow.wide, -brow.high, brow.y);
    // From the middle to the right, up, left and down: the person's right eye first.
    const first = side === 'right' ? 468 : 473;
    [
      [0, 0],
      [-1, 0],
      [0, -1],
      [1, 0],
      [0, 1],
    ].forEach(([u = 0, v = 0], k) => (mesh[first + k] = [ex + u * iris, eye.y + v * iris, 0]));
    put(cheek[side], around(0.5 + turn * 0.19, 0.56, 0.06, 0.045, 0, 2 * Math.PI));
  }
  // The bridge before and above the ends before the ears, as on MediaPipe's canonical face.
  mesh[234] = [oval.x - oval.wide, eye.y + 0.34 * oval.wide, 0];
  mesh[454] = [oval.x + oval.wide, eye.y + 0.34 * oval.wide, 0];
  mesh[168] = [0.5, eye.y, -oval.wide];
  mesh[6] = [0.5, eye.y + 0.03, -oval.wide];
  return mesh;
}
