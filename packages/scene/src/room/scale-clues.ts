/**
 * How large the room is. A photo alone says nothing of metres; each thing of known size in it is a clue, given here as
 * the camera's height with its spread (standard deviation of the logarithm).
 */
import { AppError } from '@escena/core/app-error';
import { type Camera, floorPoint, rayDirection } from '../camera.ts';
import type { CameraEvidence, Measurement } from './room.ts';

export interface ScaleClue {
  readonly source: CameraEvidence['scale'];
  /** metres */
  readonly cameraHeight: number;
  readonly spread: number;
}

/** Where people hold a camera in a room: between the chest and the eyes, or on a tripod that looks over a kitchen counter. */
export const typicalCamera: ScaleClue = { source: 'camera-height', cameraHeight: 1.4, spread: 0.13 };
/**
 * Metres of a door: 2.03 m (US 80 in) and 2.0–2.1 m (EN) are nearly all there are, a spread of 0.035; finding its edges adds as
 * much again (on made-up rooms they are off by 5 %).
 */
const door = { height: 2.03, spread: 0.06 };
/** Standard deviations from where people hold cameras beyond which what was taken for a door is a cupboard or a window. */
const mostOdd = 2;
/** metres */
export const typicalCeiling = 2.58;
const ceilingSpread = 0.1;
/** a hand on a screen and a tape on a floor */
const measured = 0.02;

/** @param height of a ceiling, in camera heights */
export function scaleFromCeiling(height: number): ScaleClue {
  return { source: 'ceiling-height', cameraHeight: typicalCeiling / height, spread: ceilingSpread };
}

/** @param height of a door's upper edge above the floor, in camera heights */
export function scaleFromDoor(height: number): ScaleClue {
  return { source: 'door-height', cameraHeight: door.height / height, spread: door.spread };
}

/**
 * @param camera standing one unit high
 * @throws AppError `input.invalid` for a distance that does not begin on the floor, or has no length
 */
export function scaleFromMeasurement(camera: Camera, measurement: Measurement): ScaleClue {
  const units = measuredUnits(camera, measurement);
  if (!(units > 1e-3))
    throw new AppError('input.invalid', {
      detail: 'measurement: it must begin on the floor, below the horizon, and have a length',
    });
  return { source: 'measurement', cameraHeight: measurement.metres / units, spread: measured };
}

/** Length of the measured distance in camera heights, NaN when it does not lie where it should. */
function measuredUnits(camera: Camera, { from, to, along }: Measurement): number {
  const [p, q] = [from, to].map(([x, y]) => [x * camera.width, y * camera.height] as const);
  if (!p || !q) return NaN;
  const [a, b] = [floorPoint(camera, ...p), floorPoint(camera, ...q)];
  const upwards = along === undefined ? !a || !b : along === 'up';
  if (!upwards) return a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : NaN;
  const [foot, top] = p[1] > q[1] ? [p, q] : [q, p];
  const stands = floorPoint(camera, ...foot);
  if (!stands) return NaN;
  // The height at which the ray through the upper end passes the upright through the lower one.
  const [dx, dy, dz] = rayDirection(camera, ...top);
  const reach = (stands[0] * dx + stands[1] * dz) / (dx * dx + dz * dz);
  return 1 + reach * dy;
}

export interface SeenHeights {
  /** of the ceiling, and of doors' upper edges, in camera heights; the surest door first */
  readonly ceiling?: number | undefined;
  readonly doors?: readonly number[];
  readonly measurement?: Measurement | undefined;
}

/**
 * @param camera standing one unit high
 * @throws AppError as `scaleFromMeasurement`
 */
export function findScale(camera: Camera, { ceiling, doors = [], measurement }: SeenHeights): ScaleClue {
  if (measurement) return scaleFromMeasurement(camera, measurement);
  const clues = [typicalCamera];
  // One door: what makes one look too high (a casing, a step) makes its neighbours, too.
  const doorClue = doors.map(scaleFromDoor).find(isPlausible);
  if (doorClue) clues.push(doorClue);
  if (ceiling !== undefined) clues.push(scaleFromCeiling(ceiling));
  return combineClues(clues);
}

function isPlausible({ cameraHeight }: ScaleClue): boolean {
  return Math.abs(Math.log(cameraHeight / typicalCamera.cameraHeight)) < mostOdd * typicalCamera.spread;
}

/** The most probable height given all clues, its spread, and the source that says most. */
export function combineClues(clues: readonly ScaleClue[]): ScaleClue {
  const precision = clues.reduce((sum, { spread }) => sum + spread ** -2, 0);
  const mean = clues.reduce((sum, { cameraHeight, spread }) => sum + Math.log(cameraHeight) / spread ** 2, 0);
  const [best = typicalCamera] = clues.toSorted((a, b) => a.spread - b.spread);
  return { source: best.source, cameraHeight: Math.exp(mean / precision), spread: precision ** -0.5 };
}
