import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { DiffusionError } from '@escena/diffusion/diffusion-error';
import { type LoadOptions, type Models, loadModels } from '@escena/diffusion/load-models';
import { requireUse } from '@escena/diffusion/may-use';
import { readManifest } from '@escena/diffusion/read-manifest';
import type { Device } from '../../env.ts';

export interface HolderOptions extends Pick<LoadOptions, 'prepared'> {
  readonly threads: number;
  readonly device: Device;
  readonly paid: boolean;
  /** the manifests of what ships */
  readonly modelsDir: string;
}

/** Holds one checkpoint in memory, the last that was asked for. */
export class ModelHolder implements AsyncDisposable {
  readonly #options: HolderOptions;
  #folder: string | undefined;
  #models: Promise<Models> | undefined;

  constructor(options: HolderOptions) {
    this.#options = options;
  }

  /** @throws DiffusionError `model.*`; the same again for a folder that could not be loaded, without trying anew */
  async open(folder: string): Promise<Models> {
    if (this.#folder !== folder || !this.#models) {
      await this[Symbol.asyncDispose]();
      this.#folder = folder;
      this.#models = this.#load(folder);
    }
    return this.#models;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const models = await this.#models?.catch(() => undefined);
    this.#models = undefined;
    await models?.[Symbol.asyncDispose]();
  }

  async #load(folder: string): Promise<Models> {
    const { paid, threads, device, prepared, modelsDir } = this.#options;
    if (paid) requireUse(await licenceOf(folder, modelsDir), { paid });
    return loadModels(folder, { threads, provider: device, prepared });
  }
}

/** A folder in a store carries its manifest; a shipped one lies beside it. */
async function licenceOf(folder: string, modelsDir: string) {
  const shipped = path.dirname(folder) === modelsDir;
  const file = shipped ? `${folder}.json` : path.join(folder, 'manifest.json');
  try {
    return await readManifest(file);
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'model.missing') throw cause;
    throw new DiffusionError('model.licence', {
      file: folder,
      detail: 'no licence is recorded for this folder',
      remedy: 'install it: escena models pull NAME, or escena models import NAME FOLDER',
      cause,
    });
  }
}
