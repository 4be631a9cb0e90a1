import { z } from 'zod';

const pointCount = 21;
const mostHands = 2;

/**
 * Hands as MediaPipe numbers their points: the wrist, then thumb to little finger, each from its root to its tip; x and y as fractions of
 * the photo's width and height.
 */
export const handLandmarks = z
  .array(z.object({ points: z.array(z.tuple([z.number(), z.number()])).length(pointCount) }))
  .max(mostHands);

export type HandLandmarks = z.infer<typeof handLandmarks>;
