import type { AccessoryTold } from './accessories/wear-sprite.ts';
import type { GarmentKind } from './landmarks/garment-landmarks.ts';
import type { CoatTold } from './makeup/apply-makeup.ts';
import type { LitTold } from './paint/light-garment.ts';

/** What is told of a garment that was put on. JSON only, and nothing that describes the person. */
export interface GarmentTold {
  readonly kind: GarmentKind;
  readonly pictureId: string;
  /** CIEDE2000, median: how the cloth differs from its own picture where the light on it is the usual one; null: nowhere */
  readonly deltaE: number | null;
  /** there when a checkpoint looked at it once more */
  readonly lit?: LitTold;
}

/** What is told about every picture of a try-on. JSON only, and nothing that describes the person. */
export interface TryonReport {
  readonly tool: 'tryon';
  readonly seed: number;
  readonly renderer: string;
  /** sha256 of the checkpoint's denoiser; null: no network had a hand in it */
  readonly checkpoint: string | null;
  readonly garments: readonly GarmentTold[];
  readonly makeup: readonly CoatTold[];
  readonly accessories: readonly AccessoryTold[];
  /** the largest difference of any sample outside the mask, measured on the finished picture (G1: 0) */
  readonly maxAbsDiffOutside: number;
  /** share of the picture's pixels inside the mask, feather included */
  readonly changedFraction: number;
  /** wall time by stage */
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
}
