/**
 * What differs between Stable Diffusion 1/2, SDXL, SD3, FLUX.1 and FASHN VTON 1.5 once latents are latents: how prompts become feeds, how
 * latents become a row of the denoiser, what the sampler must know. Pipelines are written over this.
 *
 * Latents are always pictures here, [1, c, h/f, w/f], also for networks that read packed tokens: a family's `layout`
 * packs at the denoiser's border (solvers and masks work value by value, so the order does not matter to them).
 */
import type { DenoiserRow, Feeds } from '../denoisers/rows.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { FamilyName, Models } from '../models/models.ts';
import type { Tensor } from '../tensor.ts';

export interface Size {
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** Prompts as the denoiser reads them: graph input → one row [1, …]. */
export interface Conditioning {
  readonly positive: Feeds;
  /** there: classifier-free guidance, u + guidance · (c − u); absent: one row a step */
  readonly negative?: Feeds;
  /** scale of classifier-free guidance; unread without `negative` */
  readonly guidance: number;
  /** 0…1, share of the rescaled guidance (Lin et al. 2023, §3.4); 0 is none */
  readonly guidanceRescale: number;
  /** calls of the walk that are guided, the first so many; absent: all. The others are the prompted answer alone */
  readonly guidedCalls?: number;
}

/** Latents and a denoiser's row, there and back. */
export interface LatentLayout {
  /**
   * @param input scaled latents [1, c, h/f, w/f] as the scheduler gives them
   * @param timestep the scheduler's own (0…1000 for most), not yet the network's
   */
  toRow(input: Tensor, timestep: number, feeds: Feeds): DenoiserRow;
  /** The network's answer [1, …] as latents of the dims of `like`. */
  fromOutput(output: Tensor, like: Tensor): Tensor;
}

/** What the family adds to the request to `planSampling`: dynamic shift, the caller's own noise levels. */
export interface SamplingHints {
  /** dynamic shift of the flow-matching path */
  readonly mu?: number;
  /** noise levels instead of the scheduler's own spacing */
  readonly sigmas?: readonly number[];
}

export interface Family {
  readonly name: FamilyName;
  /** used where the request leaves them out */
  readonly defaults: { readonly steps: number; readonly guidance: number; readonly strength: number };
  /** width and height must be multiples of this many pixels; others are refused, never rounded */
  sizeMultiple(models: Models): number;
  /**
   * Refuses what this family cannot draw, before any network is opened.
   * @throws DiffusionError `input.invalid` naming the field
   */
  check?(models: Models, request: GenerateRequest, size: Size): void;
  /** Runs the text encoders. Called once a request: its images share the result. */
  encodePrompts(models: Models, request: GenerateRequest, size: Size): Promise<Conditioning>;
  layout(models: Models): LatentLayout;
  samplingHints?(models: Models, request: GenerateRequest, size: Size): SamplingHints;
  /** Latents [1, c, h/f, w/f] as diffusers returns them (`output_type="latent"`); absent: as they are. */
  report?(latents: Tensor): Tensor;
}
