import { bodyPoints } from '@escena/landmarks/body-points';
import { z } from 'zod';
import { position } from './position.ts';

/** Those that are known: a photo of a torso has no knees. */
export const bodyLandmarks = z.partialRecord(z.enum(bodyPoints), position);

export type BodyLandmarks = z.infer<typeof bodyLandmarks>;
