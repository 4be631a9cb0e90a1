/**
 * What to draw, in one object: the field names of the reference cases (`cases.json`), with `extra` named as in diffusers.
 * A case holds paths of pictures; a request holds the pictures.
 */
import type { Raster } from '@escena/core/raster';
import { z } from 'zod';
import { DiffusionError } from './diffusion-error.ts';

export const pipelineNames = [
  'text-to-image',
  'image-to-image',
  'inpaint',
  'controlnet',
  'controlnet-image-to-image',
  'controlnet-inpaint',
  'fill',
  'kontext',
  'try-on',
  'dress',
] as const;
export type PipelineName = (typeof pipelineNames)[number];

/** What kinds of garment a network that dresses people was told of. */
export const garmentCategories = ['tops', 'bottoms', 'one-pieces'] as const;
export type GarmentCategory = (typeof garmentCategories)[number];

/** Caps, so that a request cannot take a machine down before it is looked at. */
export const requestLimits = {
  /** pixels a side of what is drawn */
  side: 4096,
  /** 4 megapixels are drawn: four times what any of these families was trained at; attention's memory grows with its square */
  pixels: 2048 * 2048,
  /** 64 megapixels are read, of a picture of which a part is repainted: a large camera's, 200 MB of samples */
  picturePixels: 8192 * 8192,
  /** the training range of every known checkpoint; more would only burn time */
  steps: 1000,
  /** images of one request: each is drawn by itself, more are more requests */
  images: 16,
  /** ControlNets at once: each costs half a denoiser */
  controls: 8,
  /** prompts in places of their own: each is a row or two of every call */
  regions: 8,
  /** characters of a prompt: a thousand tokens, several times what any encoder reads */
  promptLength: 10_000,
  /** no guidance beyond this leaves a picture */
  guidance: 100,
} as const;

const prompt = z.string().max(requestLimits.promptLength);
const share = z.number().min(0).max(1);
const side = z.int().min(8).max(requestLimits.side);
/** (height, width) or (top, left), pixels */
const pair = z.tuple([z.int().min(0).max(65_536), z.int().min(0).max(65_536)]);

const control = z.strictObject({
  image: z.string(),
  /** weight of the ControlNet's residuals */
  scale: z.number().min(-10).max(10).default(1),
  /** shares of the steps between which it has a say */
  start: share.default(0),
  end: share.default(1),
});

const region = z.strictObject({
  /** left, top, right, bottom as shares of the picture */
  box: z.tuple([share, share, share, share]),
  prompt,
  /** against other regions where they overlap */
  weight: z.number().gt(0).max(10).default(1),
});

const extra = z.strictObject({
  /** image i has its own generator, seed + i (but see `variation`) */
  num_images: z.int().min(1).max(requestLimits.images).default(1),
  prompt_2: prompt.optional(),
  prompt_3: prompt.optional(),
  negative_prompt_2: prompt.optional(),
  negative_prompt_3: prompt.optional(),
  /** weight of the noise that DDIM and TCD add back */
  eta: share.optional(),
  /** last layers of the text encoder left out */
  clip_skip: z.int().min(0).max(64).optional(),
  guidance_rescale: share.optional(),
  /** pixels around the mask's box that are drawn with it, enlarged to the whole size */
  padding_mask_crop: z.int().min(0).max(requestLimits.side).optional(),
  /** keep the mask's greys as shares; left out, a half and more is repainted whole, as in diffusers */
  soft_mask: z.boolean().default(false),
  /** tokens of the T5 encoder */
  max_sequence_length: z.int().min(1).max(512).optional(),
  original_size: pair.optional(),
  crops_coords_top_left: pair.optional(),
  target_size: pair.optional(),
  negative_original_size: pair.optional(),
  negative_crops_coords_top_left: pair.optional(),
  negative_target_size: pair.optional(),
  aesthetic_score: z.number().min(0).max(100).optional(),
  negative_aesthetic_score: z.number().min(0).max(100).optional(),
  /** steps of the teacher that a consistency model skips through */
  original_inference_steps: z.int().min(1).max(requestLimits.steps).optional(),
  /** guidance with a second row, for networks that are told another guidance as an input */
  true_cfg_scale: z.number().min(0).max(requestLimits.guidance).optional(),
  /** ControlNet without the prompt's help: the unconditional row gets none of it */
  guess_mode: z.boolean().default(false),
  controls: z.array(control).max(requestLimits.controls).optional(),
  /** what stands where; the request's own prompt is told about the rest of the picture */
  regions: z.array(region).max(requestLimits.regions).optional(),
  /** share of the picture's shorter side over which a region fades at its box's edges, inside them */
  region_feather: share.default(0),
  /** share of the steps in which a region's prompt is shown one colour around its box; MultiDiffusion's usual */
  region_bootstrap: share.default(0.2),
  /** `weighted`: `(word:1.2)` and `[word]` weigh; `plain`, the default, reads them as words, as diffusers does */
  prompt_syntax: z.enum(['plain', 'weighted']).default('plain'),
  /** past the encoder's 77 tokens: cut, as diffusers does, or encoded in pieces */
  long_prompts: z.enum(['truncate', 'chunk']).default('truncate'),
  /**
   * Pictures near the one that `seed` draws: every image starts between its noise and that of this seed + image, on the
   * sphere. Amount 0 is the picture itself, 1 the other seed's.
   */
  variation: z.strictObject({ seed: z.int(), amount: share }).optional(),
  /** edges that meet when the picture is laid beside itself: left and right, top and bottom, or both */
  tileable: z.enum(['x', 'y', 'both']).optional(),
  /** `dress`: what kind of garment it is */
  garment_category: z.enum(garmentCategories).optional(),
  /** encode and decode in tiles; left out: above a size that one call would not survive */
  vae_tiling: z.boolean().optional(),
});

/** One entry of `cases.json`; pictures are paths. */
const schema = z.strictObject({
  pipeline: z.enum(pipelineNames),
  prompt: prompt.default(''),
  /** absent is not the same as empty: SDXL takes zeros for it */
  negativePrompt: prompt.optional(),
  steps: z.int().min(1).max(requestLimits.steps).optional(),
  guidance: z.number().min(0).max(requestLimits.guidance).optional(),
  /** the same seed gives torch's CPU noise */
  seed: z.int().default(0),
  width: side.optional(),
  height: side.optional(),
  /** share of the steps that a picture is changed by */
  strength: z.number().gt(0).max(1).optional(),
  image: z.string().optional(),
  /** white = repaint */
  mask: z.string().optional(),
  /** what a person is dressed in, on its own picture */
  garment: z.string().optional(),
  /** the person's pose, drawn as DWPose's grey figure on black, as large as `image`; absent: not known */
  pose: z.string().optional(),
  /** the same of whoever wears the garment on its own picture; absent: nobody does */
  garmentPose: z.string().optional(),
  /** keys over the checkpoint's own `scheduler_config.json` */
  schedulerOverride: z.record(z.string(), z.unknown()).optional(),
  /** instead of it, whole; wins over `schedulerOverride` */
  schedulerConfig: z.record(z.string(), z.unknown()).optional(),
  extra: extra.default(extra.parse({})),
  // For whoever runs cases, not for the engine.
  modelDir: z.string().optional(),
  id: z.string().optional(),
  family: z.string().optional(),
  note: z.string().optional(),
  dependsOnResize: z.boolean().optional(),
  expected: z.unknown().optional(),
});

/** A request whose pictures are still paths. */
export type GenerateCase = Readonly<z.infer<typeof schema>>;
export type RegionRequest = Readonly<z.infer<typeof region>>;
export type ControlRequest<Picture = Raster> = Omit<z.infer<typeof control>, 'image'> & {
  readonly image: Picture;
};
type Extra = Readonly<Omit<z.infer<typeof extra>, 'controls'>>;

/** Fields that hold pictures. */
export const pictureFields = ['image', 'mask', 'garment', 'pose', 'garmentPose'] as const;
export type PictureField = (typeof pictureFields)[number];

export interface GenerateRequest extends Omit<
  GenerateCase,
  PictureField | 'extra' | 'modelDir' | 'id' | 'family' | 'note' | 'dependsOnResize' | 'expected'
> {
  readonly image?: Raster;
  readonly mask?: Raster;
  readonly garment?: Raster;
  readonly pose?: Raster;
  readonly garmentPose?: Raster;
  readonly extra: Extra & { readonly controls?: readonly ControlRequest[] };
}

/**
 * @param json one entry of a cases file
 * @throws DiffusionError `input.invalid` naming the field
 */
export function parseGenerateCase(json: unknown): GenerateCase {
  const given = withoutNulls(json);
  const parsed = schema.safeParse(
    isObject(given) && isObject(given.extra) ? { ...given, extra: withoutNulls(given.extra) } : given,
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DiffusionError('input.invalid', {
    input: [...(issue?.path ?? []), ...unknownKeys(issue)].join('.') || undefined,
    detail: issue?.message ?? 'not a request',
    cause: parsed.error,
  });
}

function unknownKeys(issue: z.core.$ZodIssue | undefined): readonly string[] {
  return issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The reference cases write null for what is not given. */
function withoutNulls(value: unknown): unknown {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
    : value;
}
