import type { KeptStructure } from '../staging/measure-structure.ts';
import type { RetouchInput } from './contract.ts';

/** What is told about every retouched picture. JSON only. */
export interface RetouchReport {
  readonly tool: 'retouch';
  readonly edit: RetouchInput['edit']['kind'];
  readonly seed: number;
  readonly renderer: string;
  /** sha256 of the checkpoint's denoiser; null: no network had a hand in it */
  readonly checkpoint: string | null;
  /** clearing: what each part of the hole was filled from, the room's surfaces or what lies beside it */
  readonly fills?: readonly ('room' | 'beside')[];
  /** nothing was added or taken away: a photo as it was, in better light */
  readonly enhanced?: true;
  /** how the camera was tilted, degrees, and by how much the view was narrowed; null: it was left as it is */
  readonly upright?: { readonly pitch: number; readonly roll: number; readonly zoom: number } | null;
  /** there when a checkpoint painted over what was filled: whether any try kept to it, and how much of it the best did, 0…1 */
  readonly painted?: { readonly used: boolean; readonly kept: number; readonly tries: number };
  /** how much of the room is still the photo's, what was changed on purpose not counted */
  readonly structure: KeptStructure;
  /** the largest difference of any sample outside the mask, measured on the finished picture (G1: 0) */
  readonly maxAbsDiffOutside: number;
  /** share of the picture's pixels inside the mask, feather included */
  readonly changedFraction: number;
  /** wall time by stage */
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
}
