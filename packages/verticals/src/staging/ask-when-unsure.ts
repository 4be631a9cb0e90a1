import { AppError } from '@escena/core/app-error';
import type { Room } from '@escena/scene/room';
import type { StagingInput } from './contract.ts';
import type { StagingMarks } from './marks.ts';

/**
 * Confidence (see `CameraEvidence`) under which a person is asked rather than shown a room that may be wrong: from here on
 * more rooms come out right than not.
 */
export const leastConfidence = 0.5;
/** The same for the floor (see `FloorRegion`): under it, furniture might stand on a bed. */
export const leastFloorConfidence = 0.5;

/** What a person can mark to help: the free floor, the horizon, a known length. */
export type Doubt = 'floor' | 'camera' | 'measurement';

/** What is doubtful of a room, beyond what a person has marked already; nothing is asked twice. */
export function doubtsOf({ evidence, floor }: Room, marks: StagingMarks): Doubt[] {
  const enough = Math.sqrt(leastConfidence);
  const { confidence, horizonConfidence, scaleConfidence } = evidence;
  const told = marks.camera ?? marks.measurement;
  const view = !told && confidence < leastConfidence;
  return [
    ...(floor.source === 'estimated' && floor.confidence < leastFloorConfidence ? ['floor' as const] : []),
    ...(view && horizonConfidence < enough ? ['camera' as const] : []),
    ...(view && scaleConfidence < enough ? ['measurement' as const] : []),
  ];
}

/**
 * With `whenUnsure: 'ask'`, refuses to go on with a doubtful room. Whoever arranged the furniture has seen where it stands: the floor
 * is not asked for then.
 * @throws AppError `staging.unsure`; whoever asks finds the doubts by `doubtsOf`
 */
export function askWhenUnsure(room: Room, input: StagingInput): void {
  if (input.whenUnsure === 'guess') return;
  const asked = doubtsOf(room, input).filter((doubt) => doubt !== 'floor' || !input.arrangement);
  if (asked.length === 0) return;
  const { horizonConfidence, scaleConfidence } = room.evidence;
  const told = { floor: room.floor.confidence, horizon: horizonConfidence, scale: scaleConfidence };
  throw new AppError('staging.unsure', {
    detail: Object.entries(told)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(', '),
  });
}
