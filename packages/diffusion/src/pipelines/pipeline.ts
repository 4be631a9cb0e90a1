import type { Raster } from '@escena/core/raster';
import type { ModelRole, Models } from '../models/load-models.ts';
import type { SolveStep } from '../solvers/solver.ts';
import type { Tensor } from '../tensor.ts';

export interface RunOptions {
  /** any integer; the same seed gives the same noise as a torch CPU generator */
  readonly seed: number | bigint;
  readonly steps: number;
  /** raised: stop before the next network call with `job.cancelled` */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: SolveStep) => void;
  /** instead of the checkpoint's own: the content of a `scheduler_config.json` */
  readonly scheduler?: unknown;
}

/** Text that a checkpoint understands, already encoded. */
export interface Conditioning {
  /** [1, tokens, width] */
  readonly positive: Tensor;
  /** same shape; needed where guidance is above 1 */
  readonly negative?: Tensor;
  /** classifier-free guidance scale; 1 or less turns it off */
  readonly guidance: number;
}

/** One way to make a picture, and the parts of a checkpoint that it needs. */
export interface Pipeline<I> {
  readonly name: string;
  readonly needs: readonly ModelRole[];
  readonly run: (models: Models, input: I, options: RunOptions) => Promise<PipelineResult>;
}

export interface PipelineResult {
  readonly picture: Raster;
  /** scaled latents of the picture [1, c, h/f, w/f] */
  readonly latents: Tensor;
}
