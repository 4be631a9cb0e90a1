import { z } from 'zod';
import { position } from './position.ts';

/** The 17 points of COCO's person keypoints, in its order; left and right are the person's own. */
export const bodyPoints = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const;

export type BodyPoint = (typeof bodyPoints)[number];

/** Those that are known: a photo of a torso has no knees. */
export const bodyLandmarks = z.partialRecord(z.enum(bodyPoints), position);

export type BodyLandmarks = z.infer<typeof bodyLandmarks>;
