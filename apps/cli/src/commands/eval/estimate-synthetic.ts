import { AppError, toAppError } from '@escena/core/app-error';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import { horizonOf } from '@escena/scene/camera';
import { estimateRoom } from '@escena/scene/estimate-room';
import { measureRoom, type RoomErrors } from '@escena/scene/measure-room';
import type { Room } from '@escena/scene/room';
import type { SyntheticPhoto } from '@escena/scene/synthetic-photo';

/** What a made-up room tells: its kind, and how far the estimate is off, or why there is none. */
export interface SyntheticRow {
  readonly seed: number;
  readonly kinds: readonly Kind[];
  readonly outcome:
    | (RoomErrors & { readonly confidence: number; readonly floorConfidence: number })
    | { readonly failure: string };
  /** how far the same picture made smaller is read as another room */
  readonly smaller: readonly SmallerReading[];
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Differences from the reading at full size; infinite where there is none. */
export interface SmallerReading {
  /** long side, pixels */
  readonly side: number;
  /** focal length ÷ the other one, less 1 */
  readonly focal: number;
  /** share of the height */
  readonly horizon: number;
  /** floor's share of the picture ÷ the other one, less 1 */
  readonly floor: number;
}

export const smallerSides = [320, 640] as const;

export const kinds = [
  'empty',
  'furnished',
  'wide lens',
  'long lens',
  'tilted',
  'portrait',
  'distorted',
  'cropped',
] as const;
export type Kind = (typeof kinds)[number];

/** mm on 35 mm film */
const wideLens = 28;
const longLens = 36;
/** sine of the view's dip */
const tilted = Math.sin((9 * Math.PI) / 180);

export function estimateSynthetic(made: SyntheticPhoto, seed: number): { row: SyntheticRow; room?: Room } {
  const [wall, processor] = [performance.now(), process.cpuUsage()];
  const spent = (): Pick<SyntheticRow, 'seconds' | 'processorSeconds'> => {
    const { user, system } = process.cpuUsage(processor);
    return { seconds: (performance.now() - wall) / 1000, processorSeconds: (user + system) / 1e6 };
  };
  try {
    const room = estimateRoom(made.photo);
    const cost = spent();
    const errors = measureRoom(room, made);
    const outcome = {
      ...errors,
      confidence: room.evidence.confidence,
      floorConfidence: room.floor.confidence,
    };
    return { row: { seed, kinds: kindsOf(made), outcome, smaller: readSmaller(made, room), ...cost }, room };
  } catch (thrown) {
    return {
      row: {
        seed,
        kinds: kindsOf(made),
        outcome: { failure: toAppError(thrown).code },
        smaller: [],
        ...spent(),
      },
    };
  }
}

function readSmaller({ photo }: SyntheticPhoto, room: Room): SmallerReading[] {
  return smallerSides.flatMap((side) => {
    const { width, height } = fitWithin(photo, side);
    if (width >= photo.width) return [];
    try {
      const other = estimateRoom(resizeRaster(photo, width, height));
      const [here, there] = [horizonOf(other.camera), horizonOf(room.camera)];
      const apart = ([0, 1] as const).map((k) => Math.abs(here[k][1] - there[k][1]));
      const focal = (other.camera.focal * photo.width) / width / room.camera.focal - 1;
      return [{ side, focal, horizon: Math.max(...apart), floor: floorShare(other) / floorShare(room) - 1 }];
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      return [{ side, focal: Infinity, horizon: Infinity, floor: Infinity }];
    }
  });
}

function floorShare({ floor: { mask } }: Room): number {
  return mask.data.reduce((sum, value) => sum + value / 255, 0) / mask.data.length;
}

function kindsOf({ camera, furnished, distortion }: SyntheticPhoto): Kind[] {
  const { width, height, focal, center, rotation } = camera;
  const film = (43.27 * focal) / Math.hypot(width, height);
  const found: Record<Kind, boolean> = {
    empty: !furnished,
    furnished,
    'wide lens': film <= wideLens,
    'long lens': film >= longLens,
    tilted: (rotation[5] ?? 0) > tilted,
    portrait: height > width,
    distorted: distortion !== 0,
    cropped: Math.hypot(center[0] - width / 2, center[1] - height / 2) > 1,
  };
  return kinds.filter((kind) => found[kind]);
}
