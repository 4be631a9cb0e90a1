import { toAppError } from '@escena/core/app-error';
import { estimateRoom } from '@escena/scene/estimate-room';
import { measureRoom, type RoomErrors } from '@escena/scene/measure-room';
import type { Room } from '@escena/scene/room';
import type { SyntheticPhoto } from '@escena/scene/synthetic-photo';

/** What a made-up room tells: its kind, and how far the estimate is off, or why there is none. */
export interface SyntheticRow {
  readonly seed: number;
  readonly kinds: readonly Kind[];
  readonly outcome: (RoomErrors & { readonly confidence: number }) | { readonly failure: string };
  readonly seconds: number;
  readonly processorSeconds: number;
}

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
    const outcome = { ...errors, confidence: room.evidence.confidence };
    return { row: { seed, kinds: kindsOf(made), outcome, ...cost }, room };
  } catch (thrown) {
    return { row: { seed, kinds: kindsOf(made), outcome: { failure: toAppError(thrown).code }, ...spent() } };
  }
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
