import type { BodyPoint } from '@escena/landmarks/body-points';
import type { BodyLandmarks } from '@escena/verticals/tryon/body-landmarks';

/** What garments go by, and a person can point at: the face has landmarks of its own. */
export const shownBodyPoints = [
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
] as const satisfies readonly BodyPoint[];

export const bodyLines = [
  ['leftShoulder', 'rightShoulder'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftShoulder', 'leftHip'],
  ['rightShoulder', 'rightHip'],
  ['leftHip', 'rightHip'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
] as const;

/** Somebody who stands in the middle of the picture and looks at the viewer: where points begin that are set by hand. */
export const standing: BodyLandmarks = {
  leftShoulder: { x: 0.62, y: 0.28 },
  rightShoulder: { x: 0.38, y: 0.28 },
  leftElbow: { x: 0.68, y: 0.42 },
  rightElbow: { x: 0.32, y: 0.42 },
  leftWrist: { x: 0.7, y: 0.55 },
  rightWrist: { x: 0.3, y: 0.55 },
  leftHip: { x: 0.57, y: 0.54 },
  rightHip: { x: 0.43, y: 0.54 },
  leftKnee: { x: 0.56, y: 0.74 },
  rightKnee: { x: 0.44, y: 0.74 },
  leftAnkle: { x: 0.56, y: 0.93 },
  rightAnkle: { x: 0.44, y: 0.93 },
};
