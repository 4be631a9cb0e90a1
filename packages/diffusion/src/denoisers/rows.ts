import type { Tensor } from '../tensor.ts';

/** What a denoiser reads beside latents and timestep: graph input → value of one row [1, …]. */
export type Feeds = Readonly<Record<string, Tensor>>;

/** One row of a denoiser's batch: one image, with or without its prompt. */
export interface DenoiserRow {
  /** scaled latents [1, …] as the network reads them, mask channels included */
  readonly sample: Tensor;
  readonly timestep: number;
  readonly feeds: Feeds;
}

/**
 * Runs rows and answers one raw prediction [1, …] a row, in their order. Who batches what with whom is the
 * implementation's business: alone, or with the rows of other requests that are under way.
 */
export type RunRows = (rows: readonly DenoiserRow[]) => Promise<readonly Tensor[]>;
