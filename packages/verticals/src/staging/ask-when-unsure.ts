import { AppError } from '@escena/core/app-error';
import { horizonOf } from '@escena/scene/camera';
import type { Room } from '@escena/scene/room';
import type { StagingInput } from './contract.ts';

/**
 * Confidence (see `CameraEvidence`) under which a person is asked rather than shown a room that may be wrong: from here on
 * more rooms come out right than not.
 */
export const leastConfidence = 0.5;

/**
 * With `whenUnsure: 'ask'`, refuses to go on with a doubtful room of which the user said nothing.
 * @throws AppError `staging.unsure`; data: `ask` ('camera', 'measurement' or 'camera,measurement'), `confidence`, `needed`, and
 *   the horizon's height at the picture's left and right edge, fractions, to begin dragging from
 */
export function askWhenUnsure(room: Room, { whenUnsure, camera, measurement }: StagingInput): void {
  const { confidence, horizonConfidence, scaleConfidence } = room.evidence;
  if (whenUnsure === 'guess' || camera || measurement || confidence >= leastConfidence) return;
  const [left, right] = horizonOf(room.camera);
  const enough = Math.sqrt(leastConfidence);
  const asked = [
    ...(horizonConfidence < enough ? ['camera'] : []),
    ...(scaleConfidence < enough ? ['measurement'] : []),
  ];
  throw new AppError('staging.unsure', {
    detail: `confidence ${confidence.toFixed(2)}: horizon ${horizonConfidence.toFixed(2)}, scale ${scaleConfidence.toFixed(2)}`,
    data: {
      ask: asked.join(','),
      confidence,
      needed: leastConfidence,
      horizonLeft: left[1],
      horizonRight: right[1],
    },
  });
}
