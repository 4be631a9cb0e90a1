/** What is told about every picture of the studio; one click deep in the web app, `--report` in the CLI. JSON only. */
export interface StudioReport {
  readonly tool: 'studio';
  readonly seed: number;
  /** the checkpoint's name; what enlarged a photo that was not drawn */
  readonly renderer: string;
  /** sha256 of its denoiser's graph; null: nothing was drawn */
  readonly checkpoint: string | null;
  /** the commit that it was pulled from, where it was */
  readonly revision: string | null;
  readonly fromWords: boolean;
  /** the photo itself, larger */
  readonly enlarged?: true;
  /** a `StudioInput` of this one picture, as JSON: what is embedded in its files */
  readonly parameters: string;
  /** of the engine; absent, as are the three below: nothing was drawn */
  readonly pipeline?: string;
  /** diffusers' class */
  readonly scheduler?: string;
  /** network calls; fewer than were asked for where a strength cuts them, more where a solver takes two a step */
  readonly steps?: number;
  readonly guidance?: number;
  /** pixels that were drawn, or of the photo that was enlarged */
  readonly drawn: { readonly width: number; readonly height: number };
  /** where the drawn part lies in the picture, pixels; absent: it is the picture */
  readonly region?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** where the photo's corner lies in the picture, pixels; only where the canvas grew */
  readonly photoAt?: { readonly left: number; readonly top: number };
  /** shares of the picture that stand out and that were hard to tell; only where it was cut out */
  readonly cutOut?: { readonly area: number; readonly uncertain: number };
  /** how closely it follows the lines of what a property was visualised from, 0…1; readers: `imaging/follow-share` */
  readonly follows?: number;
  /** what enlarged it: a checkpoint's name, or `lanczos` */
  readonly upscaler?: string;
  /** wall time by stage */
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
  /** the largest difference of any sample outside the mask (G1: 0); null: nothing of it is the photo's own */
  readonly maxAbsDiffOutside: number | null;
  /** share of the picture's pixels inside the mask, feather included; null: there is no mask */
  readonly changedFraction: number | null;
}
