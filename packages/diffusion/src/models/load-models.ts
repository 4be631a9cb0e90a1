/**
 * Opens a checkpoint folder in optimum's layout: `model_index.json`, `<part>/model.onnx` + `config.json`, `scheduler/`.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@escena/core/app-error';
import type { z } from 'zod';
import { type Session, openSession } from '../runtime/session.ts';
import { type VaeConfig, modelIndex, vaeConfig } from './checkpoint-config.ts';

export const modelRoles = ['unet', 'vae_encoder', 'vae_decoder'] as const;
export type ModelRole = (typeof modelRoles)[number];

export interface Models extends AsyncDisposable {
  /** `lighting`: our own, for `renderLight`; `picture`: pictures in, pictures out */
  readonly kind: 'lighting' | 'picture';
  /** of the denoiser's file: what a result's provenance names */
  readonly sha256: string;
  readonly sessions: Readonly<Record<ModelRole, Session>>;
  readonly latent: LatentSpace;
  /** `scheduler_config.json` as it is, and where it lies: the pipeline reads it, unless the caller brings another */
  readonly scheduler: { readonly file: string; readonly json: unknown };
}

/** How pictures and latents relate: latents = (encoded − shift) · scale, on a grid `factor` times coarser. */
export interface LatentSpace {
  readonly channels: number;
  readonly factor: number;
  readonly scale: number;
  readonly shift: number;
}

export interface LoadOptions {
  /** threads inside one operator */
  readonly threads?: number;
}

const defaultThreads = 2;
/** `_class_name` in model_index.json of checkpoints made by models/recipes/lighting */
const lightingClass = 'LightingPipeline';

/**
 * @param folder a checkpoint in optimum's layout
 * @throws AppError `model.missing` naming the file that is not there; `model.invalid` naming the file and what is wrong
 */
export async function loadModels(
  folder: string,
  { threads = defaultThreads }: LoadOptions = {},
): Promise<Models> {
  const index = await readConfig(folder, 'model_index.json', modelIndex);
  const vae = await readConfig(folder, 'vae_decoder/config.json', vaeConfig);
  const schedulerFile = 'scheduler/scheduler_config.json';
  const scheduler = { file: schedulerFile, json: await readJson(folder, schedulerFile) };

  const opened: Session[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((session) => session[Symbol.asyncDispose]()));
  };
  const open = async (role: ModelRole): Promise<Session> => {
    const file = join(folder, role, 'model.onnx');
    await access(file).catch(missing(file));
    const session = await openSession(file, { threads });
    opened.push(session);
    return session;
  };
  try {
    const sessions = {
      unet: await open('unet'),
      vae_encoder: await open('vae_encoder'),
      vae_decoder: await open('vae_decoder'),
    };
    return {
      kind: index._class_name === lightingClass ? 'lighting' : 'picture',
      sha256: await sha256Of(sessions.unet.file),
      sessions,
      latent: latentSpace(vae),
      scheduler,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function latentSpace(vae: VaeConfig): LatentSpace {
  return {
    channels: vae.latent_channels,
    factor: 2 ** (vae.block_out_channels.length - 1),
    scale: vae.scaling_factor,
    shift: vae.shift_factor ?? 0,
  };
}

async function readConfig<T>(folder: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(folder, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = `${path}: ${issue?.path.join('.')}: ${issue?.message}`;
  throw new AppError('model.invalid', { detail, cause: parsed.error });
}

async function readJson(folder: string, path: string): Promise<unknown> {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8').catch(missing(file));
  try {
    // diffusers writes bare infinities where a default is infinite; no key read here needs one.
    return JSON.parse(text.replace(/:\s*-?(Infinity|NaN)/g, ': null'));
  } catch (cause) {
    throw new AppError('model.invalid', { detail: `${path} is not JSON`, cause });
  }
}

function missing(file: string) {
  return (cause: unknown): never => {
    throw new AppError('model.missing', { detail: file, cause });
  };
}
