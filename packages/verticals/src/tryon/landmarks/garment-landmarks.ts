import { z } from 'zod';
import { position } from './position.ts';

export const garmentKinds = ['top', 'outerwear', 'dress', 'bottom'] as const;
export type GarmentKind = (typeof garmentKinds)[number];

/**
 * A garment's own points, left and right as its wearer has them. The same names say where they come to lie on a person.
 * Without sleeves a cuff is the armhole: its outer end at the shoulder, its inner end at the armpit.
 */
export const garmentPoints = [
  'neckLeft',
  'neckRight',
  'neckFront',
  'shoulderLeft',
  'shoulderRight',
  'armpitLeft',
  'armpitRight',
  'elbowLeft',
  'elbowRight',
  'cuffLeftOuter',
  'cuffLeftInner',
  'cuffRightOuter',
  'cuffRightInner',
  'waistLeft',
  'waistRight',
  'hipLeft',
  'hipRight',
  'crotch',
  'kneeLeft',
  'kneeRight',
  'hemLeft',
  'hemLeftInner',
  'hemRight',
  'hemRightInner',
] as const;

export type GarmentPoint = (typeof garmentPoints)[number];

export const garmentLandmarks = z.partialRecord(z.enum(garmentPoints), position);

export type GarmentLandmarks = z.infer<typeof garmentLandmarks>;
