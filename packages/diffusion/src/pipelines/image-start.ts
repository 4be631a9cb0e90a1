/**
 * What a pipeline is: the way one image starts. It says where the latents begin, how the denoiser's input is built from
 * them, what is kept true after every step, and how the decoded picture is finished. The walk itself, guidance, ControlNet,
 * decoding and several images are the same for all (`generate.ts`).
 */
import type { Raster } from '@escena/core/raster';
import type { Conditioning, Family, LatentLayout, Size } from '../families/family.ts';
import type { GenerateRequest, PictureField } from '../generate-request.ts';
import type { FamilyName, Models } from '../models/models.ts';
import type { NormalSource } from '../rng/normal-source.ts';
import type { SamplingPlan } from '../schedulers/plan-sampling.ts';
import type { Constrain } from '../solvers/solver.ts';
import type { Tensor } from '../tensor.ts';

/** A request with everything resolved that its images share. */
export interface Job {
  readonly models: Models;
  readonly family: Family;
  readonly request: GenerateRequest;
  readonly size: Size;
  /** already cut to the request's strength */
  readonly plan: SamplingPlan;
  readonly signal?: AbortSignal | undefined;
}

export interface ImageStart {
  /** noisy latents at the plan's first level [1, c, h/f, w/f] */
  readonly latents: Tensor;
  /** instead of the family's own: mask channels or reference tokens beside the latents */
  readonly layout?: LatentLayout;
  /** instead of what the prompts say: what guidance compares where no words are read */
  readonly conditioning?: Conditioning;
  readonly constrain?: Constrain;
  /** the part of the latents that is the picture; absent: all of them */
  readonly keep?: (latents: Tensor) => Tensor;
  /** decoded with this instead of the latent space's own, where the reference does */
  readonly shift?: number;
  /** the decoded picture as it is handed out */
  readonly finish?: (picture: Raster) => Raster;
}

/**
 * Called once an image, in any order.
 * @param generator the image's own (`image-source.ts`): what is drawn, and in which order, is diffusers' of the same pipeline
 * @param image 0-based. Where the reference encodes one picture for all images it draws from the first one's generator:
 *   the others then start with what that gave, and draw nothing for it. So an image depends on the request's seed and on
 *   its number, never on how many there are. Variations all start as first images do.
 */
export type StartImage = (generator: NormalSource, image: number) => Promise<ImageStart>;

export interface ImagePipeline {
  /** fields of the request without which it cannot run */
  readonly needs: readonly PictureField[];
  /** and those that it looks at where they are there */
  readonly takes?: readonly PictureField[];
  /** whether the path is cut to `strength`; if not, it is walked whole */
  readonly usesStrength: boolean;
  /** where the request leaves them out; absent: the family's own */
  readonly defaults?: Partial<Family['defaults']> & { readonly eta?: number };
  /** the only family that has it; absent: all have */
  readonly family?: FamilyName;
  /** What the images share (checks, preprocessed pictures), then how each one starts. */
  prepare(job: Job): Promise<StartImage>;
}
