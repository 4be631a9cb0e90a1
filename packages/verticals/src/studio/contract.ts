import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { controls } from './control.ts';
import { creditsOf, enlargeCredits } from './credits.ts';
import { mode } from './mode.ts';
import { promptStyleNames } from './prompt-styles.ts';
import { property } from './property.ts';
import { regions } from './region.ts';
import { schedulerNames } from './schedulers.ts';

/** characters: ten times what an encoder reads at once, and little enough that a file keeps all of it */
export const maxPromptLength = 3000;
export const maxNegativePromptLength = 2000;
/** a latent cell of every known autoencoder */
const cell = 8;

/** of an installed checkpoint; CLI: or a folder */
const name = z.string().min(1).max(1024);
const seed = z.int().min(0).max(0xffffffff);
const side = z.int().min(64).max(requestLimits.side).multipleOf(cell);

export const studioInput = z
  .object({
    /** an installed checkpoint's name (CLI: or a folder); every mode but `enlarge` draws with one */
    checkpoint: name.optional(),
    mode: mode.default({ kind: 'text-to-image' }).describe('{"kind":"image-to-image","strength":0.6}'),
    /** drawn as it stands: nothing is added to it */
    prompt: z.string().trim().max(maxPromptLength).default(''),
    /** what is to be kept out */
    negativePrompt: z.string().trim().max(maxNegativePromptLength).optional(),
    /** `weighted`: `(word:1.2)` weighs more, `[word]` less; `plain`: brackets are brackets */
    promptSyntax: z.enum(['weighted', 'plain']).default('weighted'),
    steps: z.int().min(1).max(requestLimits.steps).default(20),
    /** how closely the words are followed; absent: what is usual for the checkpoint */
    guidance: z.number().min(0).max(requestLimits.guidance).optional(),
    scheduler: z.enum(schedulerNames).default('default'),
    /** the first picture's; the k-th is drawn from seed + k */
    seed: seed.default(0),
    /** pixels that are drawn; a photo's part is brought to this size and back */
    width: side.default(512),
    height: side.default(512),
    images: z.int().min(1).max(requestLimits.images).default(1),
    controls,
    regions,
    /** pictures near the one that `seed` draws: noise turned towards another seed's, 0 not at all, 1 whole; the k-th towards seed + k */
    variation: z
      .object({ seed, amount: z.number().gt(0).max(1) })
      .optional()
      .describe('{"seed":5,"amount":0.2}'),
    /** edges that meet when the picture is laid beside itself */
    tileable: z.enum(['none', 'x', 'y', 'both']).default('none'),
    /** what stands out is cut out: true alpha around it */
    transparent: z.boolean().default(false),
    /** sides of the finished picture, times this */
    upscale: z.union([z.literal(1), z.literal(2), z.literal(4)]).default(1),
    /** an installed upscaler's name (CLI: or a folder); absent: Lanczos, which invents nothing */
    upscaler: name.optional(),
    /** which preset the words came from, for the history; the words themselves stand in `prompt` */
    style: z.enum(promptStyleNames).optional(),
    /** the pictures show a property as it is not yet: said on their exports, and measured by how they follow the photo or drawing */
    property: property
      .optional()
      .describe(
        '{"source":"sketch","place":"house","style":"modern","light":"day","furnished":false,"closeness":0.8}',
      ),
  })
  .superRefine((input, context) => {
    for (const { path, message } of conflictsOf(input)) context.addIssue({ code: 'custom', path, message });
  });

export type StudioInput = z.infer<typeof studioInput>;

interface Conflict {
  readonly path: string[];
  readonly message: string;
}

/** What does not go together, each said with what would. */
function conflictsOf(input: StudioInput): Conflict[] {
  const { mode: asked, width, height } = input;
  const found: Conflict[] = [];
  const refuse = (path: string[], message: string): void => void found.push({ path, message });
  if (asked.kind === 'enlarge') return conflictsOfEnlarging(input);
  if (input.checkpoint === undefined) refuse(['checkpoint'], 'say which checkpoint draws');
  if (width * height > requestLimits.pixels)
    refuse(
      ['width'],
      `${width}×${height} is more than ${requestLimits.pixels} pixels: draw smaller and upscale`,
    );
  const inPhoto = asked.kind === 'inpaint' || asked.kind === 'outpaint';
  if (inPhoto && input.tileable !== 'none')
    refuse(['tileable'], `${asked.kind} leaves the photo's edges as they are: leave it out`);
  if (inPhoto && input.transparent)
    refuse(
      ['transparent'],
      `${asked.kind} leaves the photo as it is: cut the result out with the product tool`,
    );
  if (inPhoto && input.upscale !== 1)
    refuse(['upscale'], `${asked.kind} keeps the photo's own pixels: upscale the result in a run of its own`);
  if (input.upscaler !== undefined && input.upscale === 1)
    refuse(['upscaler'], 'nothing is enlarged: ask for upscale 2 or 4, or leave it out');
  if ((inPhoto || asked.kind === 'edit') && input.regions.length > 0)
    refuse(['regions'], `${asked.kind} draws no whole picture from words: leave the boxes out`);
  if (asked.kind === 'edit' && input.controls.length > 0)
    refuse(['controls'], 'a checkpoint that takes instructions follows no maps: leave them out');
  if (asked.kind === 'edit' && input.prompt === '') refuse(['prompt'], 'say what is to be changed');
  if (asked.kind === 'outpaint' && asked.left + asked.top + asked.right + asked.bottom === 0)
    refuse(['mode'], 'nothing is added on any side: give left, top, right or bottom');
  return found;
}

function conflictsOfEnlarging({
  upscale,
  images,
  controls: maps,
  regions: boxes,
  tileable,
}: StudioInput): Conflict[] {
  const found: Conflict[] = [];
  if (upscale === 1) found.push({ path: ['upscale'], message: 'say how much larger: 2 or 4' });
  if (images !== 1) found.push({ path: ['images'], message: 'a photo is enlarged once: leave it out' });
  if (maps.length > 0 || boxes.length > 0 || tileable !== 'none')
    found.push({ path: ['mode'], message: 'enlarge draws nothing: leave maps, boxes and tileable out' });
  return found;
}

/** Whether a run looks at a photo: of every mode but one, and for maps that say no picture of their own. */
function needsPhoto({ mode: { kind }, controls: maps }: StudioInput): boolean {
  return kind !== 'text-to-image' || maps.some(({ picture }) => picture === undefined);
}

function usesOf({ checkpoint, upscaler, mode: asked, controls: maps }: StudioInput): Uses {
  const masks = asked.kind === 'inpaint' ? [asked.mask] : [];
  return {
    checkpoints: checkpoint === undefined || asked.kind === 'enlarge' ? [] : [checkpoint],
    upscalers: upscaler === undefined ? [] : [upscaler],

    pictures: [...new Set([...masks, ...maps.flatMap(({ picture }) => picture ?? [])])],
  };
}

export const studio = {
  name: 'studio',
  title: { en: 'Studio', es: 'Estudio' },
  summary: {
    en: 'Pictures from words, photos changed, parts painted anew, with any checkpoint you have; what is not painted stays, pixel for pixel.',
    es: 'Imágenes a partir de palabras, fotos transformadas y partes repintadas con cualquier modelo que tengas; lo que no se pinta queda igual, píxel a píxel.',
  },
  sharesCheckpoint: true,
  input: studioInput as z.ZodType<StudioInput>,
  needsPhoto,
  uses: usesOf,
  outputs: ({ images }) => images,
  credits: (input) => (input.mode.kind === 'enlarge' ? enlargeCredits(input.upscale) : creditsOf(input)),
} as const satisfies ToolContract<StudioInput>;
