/** What one of the pictures shows. */
export type Shown =
  /** the photo at the size that is encoded */
  | { readonly kind: 'original' }
  /** its latents, a square a cell: so many numbers where the photo has `samples` */
  | { readonly kind: 'latents'; readonly values: number; readonly samples: number }
  /** the latents decoded again; `psnr` in dB against the original, null: no sample differs */
  | { readonly kind: 'reconstruction'; readonly psnr: number | null }
  /** on the way into noise: parts of picture and noise, their squares 1 together */
  | { readonly kind: 'noised'; readonly timestep: number; readonly signal: number; readonly noise: number }
  /** on the way back: what the checkpoint takes the picture for after that step, a square a cell */
  | { readonly kind: 'emerging'; readonly step: number; readonly steps: number }
  /** the end of the way back */
  | { readonly kind: 'restored'; readonly psnr: number | null };

/** What is told of every picture. JSON only. */
export interface ExplainReport {
  readonly tool: 'explain';
  readonly seed: number;
  /** the checkpoint's name */
  readonly renderer: string;
  /** sha256 of its denoiser's graph */
  readonly checkpoint: string;
  readonly shown: Shown;
  /** wall time by stage */
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: null;
  readonly changedFraction: null;
}
