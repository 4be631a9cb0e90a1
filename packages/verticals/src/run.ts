import type { OnProgress } from '@escena/core/progress';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import type { OwnModelFile } from './staging/own-model.ts';

/** What a tool's run gets from whoever wires it (worker or CLI). */
export interface RunContext {
  readonly threads: number;
  /** the folder of the checkpoints that ship with the product */
  readonly modelsDir: string;
  /**
   * The folder of a checkpoint that a job names beyond the shipped ones.
   * @throws AppError `model.missing`; `model.licence` when it may not be used for this
   */
  findCheckpoint(name: string): Promise<string>;
  /** the user's own models that the job names, by id */
  readonly models?: ReadonlyMap<string, OwnModelFile>;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** One finished picture. `image` has the photo's size and colour space. */
export interface ToolOutput<Report> {
  readonly image: Raster;
  /** 1 channel: 255 changed, 0 untouched, the feather band between */
  readonly mask: Raster;
  readonly report: Report;
}

/**
 * guide → render → composite. Yields each picture as it is finished, so that a run of four shows the first early.
 * Throws AppError: an input's fault costs nothing and is not tried again.
 */
export type ToolRun<Input, Report> = (
  photo: DecodedImage,
  input: Input,
  context: RunContext,
) => AsyncGenerator<ToolOutput<Report>, void, void>;
