import type { Raster } from '@escena/core/raster';
import type { DrawingFacts } from '@escena/diffusion/describe-drawing';
import type { GenerateResult, GenerateStep } from '@escena/diffusion/generate';
import type { GenerateRequest } from '@escena/diffusion/generate-request';

/** What a run must know of a checkpoint before it asks it for anything; plain data. */
export interface CheckpointFacts extends DrawingFacts {
  /** as it is installed; of a folder without a manifest, the folder's */
  readonly name: string;
  /** the commit that it was pulled from, where it was */
  readonly revision: string | null;
  /** of the denoiser's graph */
  readonly sha256: string;
  /** `_class_name` of its `model_index.json` */
  readonly className: string;
  /** its own `scheduler_config.json` */
  readonly schedulerConfig: Readonly<Record<string, unknown>>;
}

export interface DrawOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: (step: Pick<GenerateStep, 'step' | 'steps'>) => void;
  /** what is emerging, a pixel for each cell of the latents */
  readonly onPreview?: (preview: Raster) => void;
}

/** A checkpoint that draws, in this process or in one of its own. Dispose of it: it holds memory that others wait for. */
export interface Checkpoint extends AsyncDisposable {
  readonly facts: CheckpointFacts;
  /** @throws AppError what the engine throws; `job.cancelled`, within a second */
  draw(request: GenerateRequest, options: DrawOptions): Promise<Pick<GenerateResult, 'images' | 'report'>>;
}
