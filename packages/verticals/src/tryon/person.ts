import { z } from 'zod';
import { selection } from '../product/selection.ts';
import { bodyLandmarks } from './landmarks/body-landmarks.ts';
import { faceLandmarks } from './landmarks/face-landmarks.ts';
import { handLandmarks } from './landmarks/hand-landmarks.ts';

/** Who is in the photo, as a person or a landmark finder says it. It lives as long as its job. */
export const tryonPerson = z.object({
  body: bodyLandmarks.optional().describe('{"leftShoulder":{"x":0.7,"y":0.2}}: absent points are found'),
  face: faceLandmarks.optional(),
  /** absent: found */
  hands: handLandmarks.optional(),
  /** the clothes that are worn in the photo and go; absent: found from the body */
  worn: selection.optional(),
  /** what stays before whatever is put on: hair, hands, a bag; absent: hair and hands are found */
  inFront: selection.optional(),
});

export type TryonPerson = z.infer<typeof tryonPerson>;
