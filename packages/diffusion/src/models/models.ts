/**
 * A checkpoint folder, read but not yet in memory: its configurations are here, its networks open when first asked for.
 * Dispose it: sessions hold native memory.
 */
import type { WrappedAxes } from '../graph/passes/wrap-edges.ts';
import type { GraphReport } from '../graph/inspect-graph.ts';
import type { Session } from '../runtime/session.ts';
import type { TextTower } from '../text/text-tower.ts';

/** The networks that a checkpoint may bring. `controlnet` may be several: `controlnet`, `controlnet_0`, `controlnet_1`… */
export const modelRoles = [
  'text_encoder',
  'text_encoder_2',
  'text_encoder_3',
  'unet',
  'transformer',
  'vae_encoder',
  'vae_decoder',
] as const;
export type ControlRole = 'controlnet' | `controlnet_${number}`;
export type ModelRole = (typeof modelRoles)[number] | ControlRole;
export type TextRole = Extract<ModelRole, `text_encoder${string}`>;

/** Which way of telling a denoiser its prompt and latents a checkpoint follows (`families/`). */
export type FamilyName = 'sd' | 'sdxl' | 'sd3' | 'flux' | 'fashn';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Models extends AsyncDisposable {
  /** the checkpoint's folder, as the caller named it */
  readonly folder: string;
  /** `lighting`: our own, for `renderLight`; `picture`: everything else */
  readonly kind: 'lighting' | 'picture';
  readonly family: FamilyName;
  /** `model_index.json`: `_class_name`, `force_zeros_for_empty_prompt`, `requires_aesthetics_score`… */
  readonly index: JsonObject;
  /** the networks that are there, opened or not */
  readonly roles: ReadonlySet<ModelRole>;
  /** what a network takes and gives, read from its file without opening it; undefined where there is none */
  readonly graph: (role: ModelRole) => GraphReport | undefined;
  readonly latent: LatentSpace;
  /** `scheduler_config.json` as it is, and where it lies: the pipeline reads it, unless the caller brings another */
  readonly scheduler: { readonly file: string; readonly json: unknown };
  /** @throws DiffusionError `model.missing` naming the file; `model.invalid` when it cannot be loaded */
  session(role: ModelRole): Promise<Session>;
  /** `<role>/config.json`; empty where the layout has none (legacy exports) */
  config(role: ModelRole): JsonObject;
  /** the UNet or the transformer */
  denoiser(): Promise<Session>;
  /** of the denoiser's graph, lower-case hex: what a result's provenance names; read once, when first asked for */
  sha256(): Promise<string>;
  /**
   * The same checkpoint for pictures whose edges meet: its denoiser, ControlNets and decoder read around the picture's edges.
   * Networks of their own in memory, opened when first asked for, closed with these.
   */
  tileable(axes: WrappedAxes): Models;
  /** a text encoder with its tokenizer (`text_encoder_2` reads `tokenizer_2/`); ask `roles` whether it is there */
  tower(role: TextRole): Promise<TextTower>;
}

/** How pictures and latents relate: latents = (encoded − shift) · scale, on a grid `factor` times coarser. */
export interface LatentSpace {
  /** the network draws the picture's own values in [−1, 1], and nothing encodes or decodes */
  readonly isPicture?: boolean;
  readonly channels: number;
  readonly factor: number;
  readonly scale: number;
  readonly shift: number;
  /** pixels on a side of the autoencoder's training pictures: what a tile is */
  readonly tile: number;
}
