import { z } from 'zod';

/** MediaPipe's face mesh, and the same with the two irises (points 468–472 the person's right eye, 473–477 the left). */
const meshSizes: readonly number[] = [468, 478];

/**
 * A face as MediaPipe's mesh numbers it: x and y as fractions of the photo's width and height, z (towards the camera is
 * negative) as a fraction of its width.
 */
export const faceLandmarks = z
  .array(z.tuple([z.number(), z.number(), z.number()]))
  .refine(({ length }) => meshSizes.includes(length), '468 or 478 points of a face mesh');

export type FaceLandmarks = z.infer<typeof faceLandmarks>;
