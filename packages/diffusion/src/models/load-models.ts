/**
 * Opens a checkpoint folder: optimum's layout (`model_index.json`, `<part>/model.onnx` + `config.json`, `scheduler/`), the
 * older one of diffusers without configurations, and what onnxruntime's optimizers make of either.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DiffusionError } from '../diffusion-error.ts';
import { type GraphReport, inspectGraph } from '../graph/inspect-graph.ts';
import type { WrappedAxes } from '../graph/passes/wrap-edges.ts';
import type { Session } from '../runtime/session.ts';
import { loadTokenizer } from '../text/load-tokenizer.ts';
import type { TextTower } from '../text/text-tower.ts';
import { modelIndex } from './checkpoint-config.ts';
import { familyOf } from './family-of.ts';
import { findParts } from './find-parts.ts';
import { latentSpace } from './latent-space.ts';
import type { JsonObject, ModelRole, Models, TextRole } from './models.ts';
import { type GraphOptions, openGraph, openWrapped } from './open-graph.ts';
import { parseConfig, readJson, requireJson } from './read-json.ts';
import { tileableModels } from './tileable-models.ts';

export type { Models } from './models.ts';

export type LoadOptions = Partial<GraphOptions>;

const defaultThreads = 2;
/** `_class_name` in model_index.json of checkpoints made by models/recipes/lighting */
const lightingClass = 'LightingPipeline';
const schedulerFile = 'scheduler/scheduler_config.json';

/**
 * Reads what is there and refuses what cannot run; networks are opened by the first who asks for them.
 * @param folder a checkpoint
 * @throws DiffusionError `model.missing`, `model.invalid`, `model.unsupported`: names the file and what to do
 */
export async function loadModels(folder: string, options: LoadOptions = {}): Promise<Models> {
  const index = parseConfig(
    modelIndex,
    await requireJson(folder, 'model_index.json'),
    join(folder, 'model_index.json'),
  );
  const files = await findParts(folder);
  const roles = new Set(files.keys());
  const configs = new Map<ModelRole, JsonObject>();
  for (const role of roles) configs.set(role, (await readJson(folder, `${role}/config.json`)) ?? {});
  const config = (role: ModelRole): JsonObject => configs.get(role) ?? {};
  const denoiserRole: ModelRole = roles.has('unet') ? 'unet' : 'transformer';
  const json = await requireJson(folder, schedulerFile);
  const graphs = new Map<ModelRole, GraphReport>();
  for (const [role, file] of files)
    graphs.set(role, await inspectGraph(file, { provider: options.provider }));
  const family = familyOf({
    folder,
    className: index._class_name,
    roles,
    denoiser: config(denoiserRole),
    inputs: graphs.get(denoiserRole)?.inputs ?? [],
  });

  const graphOptions = { threads: defaultThreads, ...options };
  const graphOf = (role: ModelRole): GraphReport => {
    const report = graphs.get(role);
    if (report) return report;
    const detail = 'no such file, and this pipeline needs it';
    throw new DiffusionError('model.missing', { file: join(folder, role, 'model.onnx'), detail });
  };
  const sessions = openOnce((role, edges) => {
    const report = graphOf(role);
    return edges === 'apart' ? openGraph(report, graphOptions) : openWrapped(report, edges, graphOptions);
  });
  const session = (role: ModelRole): Promise<Session> => sessions.get(role, 'apart');
  const tileable = new Map<WrappedAxes, Models>();
  const towers = new Map<TextRole, Promise<TextTower>>();
  let hash: Promise<string> | undefined;
  try {
    const latent = await latentSpace({
      family,
      config: config('vae_decoder'),
      file: join(folder, 'vae_decoder/config.json'),
      inputs: graphs.get('vae_decoder')?.inputs ?? [],
      decoder: () => session('vae_decoder'),
    });
    const models: Models = {
      folder,
      kind: index._class_name === lightingClass ? 'lighting' : 'picture',
      family,
      index,
      roles,
      graph: (role) => graphs.get(role),
      latent,
      scheduler: { file: join(folder, schedulerFile), json },
      session,
      config,
      denoiser: () => session(denoiserRole),
      tileable(axes) {
        const known = tileable.get(axes) ?? tileableModels(models, axes, sessions.get);
        tileable.set(axes, known);
        return known;
      },
      sha256: () => (hash ??= sha256Of(files.get(denoiserRole) ?? '')),
      tower: (role) => remember(towers, role, () => openTower(folder, role, models)),
      [Symbol.asyncDispose]: sessions.close,
    };
    // The one kind whose every use needs all of it, and whose health a check asks for by loading it.
    if (models.kind === 'lighting') await Promise.all([...roles].map(session));
    return models;
  } catch (error) {
    await sessions.close();
    throw error;
  }
}

async function openTower(folder: string, role: TextRole, models: Models): Promise<TextTower> {
  const [session, tokenizer] = await Promise.all([
    models.session(role),
    loadTokenizer(join(folder, role.replace('text_encoder', 'tokenizer'))),
  ]);
  return { session, tokenizer, config: models.config(role) };
}

/** Opens a network; where a picture's edges meet it is another one. */
type OpenRole = (role: ModelRole, edges: 'apart' | WrappedAxes) => Promise<Session>;

interface OpenSessions {
  readonly get: OpenRole;
  readonly close: () => Promise<void>;
}

/** Each network at most once; one that could not be opened may be asked for again. */
function openOnce(open: OpenRole): OpenSessions {
  const opened = new Map<string, Promise<Session>>();
  return {
    get: (role, edges) => remember(opened, `${role} ${edges}`, async () => open(role, edges)),
    close: async () => {
      const all = await Promise.allSettled(opened.values());
      opened.clear();
      const open = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      await Promise.all(open.map((session) => session[Symbol.asyncDispose]()));
    },
  };
}

function remember<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const present = kept.get(key);
  if (present) return present;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
