import type { Raster } from '@escena/core/raster';
import type { GenerateResult, GenerateStep } from '@escena/diffusion/generate';
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import type { LoadOptions } from '@escena/diffusion/load-models';

/** What the pool and its model processes tell each other: plain data, cloned across the border. */

/** How a process holds its checkpoint; the same in every message to one process. */
export interface ModelSettings {
  readonly folder: string;
  readonly load: LoadOptions;
  /** denoiser rows in one call: what the device's memory bears */
  readonly maxRows: number;
  /** longest wait for a request that is late for a batch */
  readonly windowMs: number;
}

export interface GeneratePayload {
  readonly settings: ModelSettings;
  readonly request: GenerateRequest;
  readonly previews: boolean;
}

export interface DescribePayload {
  readonly settings: ModelSettings;
}

export type GenerateEvent =
  /** the checkpoint is in memory and the request's turn has come */
  | { readonly type: 'ready'; readonly rssBytes: number }
  | {
      readonly type: 'step';
      readonly step: Omit<GenerateStep, 'preview'>;
      /** requests in the last call of the denoiser, this one included */
      readonly sharedBy: number;
      readonly rssBytes: number;
    }
  | { readonly type: 'preview'; readonly image: number; readonly step: number; readonly preview: Raster };

export type Generated = GenerateResult;
