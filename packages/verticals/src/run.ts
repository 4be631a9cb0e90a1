import type { AppError } from '@escena/core/app-error';
import type { OnProgress } from '@escena/core/progress';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import type { OwnModelFile } from './staging/own-model.ts';
import type { Checkpoint } from './studio/checkpoint.ts';

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
  /** names of the installed checkpoints that find things in photos and may be used, recommended ones first; absent: none is */
  listSegmenters?(): Promise<readonly string[]>;
  /** the user's own models that the job names, by id */
  readonly models?: ReadonlyMap<string, OwnModelFile>;
  /** the other pictures that the job names, by id, as files */
  readonly pictures?: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /** the user's own fonts that the job names, by id, as files */
  readonly fonts?: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /**
   * A checkpoint that draws, held outside this process and shared with other runs; absent: the run loads it itself.
   * @throws AppError `model.*`, `job.cancelled`
   */
  openCheckpoint?(folder: string, options: { readonly signal?: AbortSignal }): Promise<Checkpoint>;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** hears of what cannot be made while the rest can */
  readonly onRefused?: (refused: Refused) => void;
}

export interface Refused {
  /** what the tool calls that part of its work: an ad's cell, say */
  readonly part: string;
  readonly error: AppError;
}

/** A file that a picture comes with: a print file, say. */
export interface ToolFile {
  /** what it is called when it is saved, with its extension; each of a picture's another */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/**
 * One finished picture, in the photo's colour space where there is a photo.
 * @template Mask undefined, too, for a tool whose pictures may be no photo with a part changed
 */
export interface ToolOutput<Report, Mask = Raster> {
  /** 4 channels: true alpha */
  readonly image: Raster;
  /** 1 channel of the image's size: 255 changed, 0 the photo's own pixels, the feather band between */
  readonly mask: Mask;
  readonly report: Report;
  readonly files?: readonly ToolFile[];
}

/**
 * guide → render → composite. Yields each picture as it is finished, so that a run of four shows the first early.
 * Throws AppError: an input's fault costs nothing and is not tried again.
 * @template Photo `DecodedImage | undefined` for a tool whose contract says `needsPhoto`
 */
export type ToolRun<Input, Report, Photo = DecodedImage, Mask = Raster> = (
  photo: Photo,
  input: Input,
  context: RunContext,
) => AsyncGenerator<ToolOutput<Report, Mask>, void, void>;

/** The run of any tool, by a caller that knows it by its name only. */
export type AnyToolRun<Report> = ToolRun<object, Report, DecodedImage | undefined, Raster | undefined>;
