import { z } from 'zod';
import type { ToolContract } from '../contract.ts';
import { modelIds } from './own-model.ts';
import { stagingMarks } from './marks.ts';
import { roomTypeNames, styleNames } from './options.ts';
import { otherPhotos, together } from './together.ts';

/** More variations in one run would keep a two-core worker busy for minutes. */
const maxVariations = 4;
/** More pieces than this are no room but a shop. */
const maxItems = 24;

/** More than this is not arranged by hand, and no room's floor holds it. */
export const maxArranged = 40;
/** Metres: no photographed room is larger, and none is higher. */
const farthest = 100;

/** they need nothing installed */
const ownRenderers = ['none', 'shipped'] as const;

/** One piece where a person put it, in the world of the room's camera: metres, y up, the floor at y = 0. */
export const arrangedItem = z.object({
  /** a name of the catalogue, checked where the catalogue is known, or an own model's `mdl_…` id */
  piece: z.string().min(1).max(40),
  /** of the piece's origin: the middle of its footprint, or of its back on a wall */
  x: z.number().min(-farthest).max(farthest),
  z: z.number().min(-farthest).max(farthest),
  /** absent: where its kind belongs (on the floor, on the top below it, at eye level, under the ceiling) */
  y: z.number().min(0).max(farthest).optional(),
  /** radians about y, 0 faces +z */
  rotation: z.number().min(-farthest).max(farthest),
  /** paints the piece's leading material; absent: the style's own colour */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});

export type ArrangedItem = z.infer<typeof arrangedItem>;

export const stagingInput = z
  .object({
    room: z.enum(roomTypeNames),
    style: z.enum(styleNames),
    variations: z.number().int().min(1).max(maxVariations).default(1),
    /** the first variation's seed; the k-th uses seed + k */
    seed: z.number().int().min(0).max(0xffffffff).default(0),
    /** `none`: the path-traced guide alone; `shipped`: the checkpoint in models/; else an installed one's name (CLI: or a folder) */
    renderer: z.string().min(1).max(1024).default('shipped'),
    /** how far a checkpoint that paints pictures may go from the guide: 0.2 finishes surfaces, above 0.6 it invents */
    strength: z.number().min(0.05).max(1).default(0.35),
    /** in place of the words that a checkpoint is told from room, style and pieces; English serves most checkpoints best */
    prompt: z.string().min(1).max(1000).optional(),
    ...stagingMarks.shape,
    /** several photos of one room with the same furniture; marks are then each photo's own, in here */
    together: together.optional(),
    /** what to do with a photo whose camera or size is doubtful and of which the user said nothing: go on, or ask for it */
    whenUnsure: z.enum(['guess', 'ask']).default('guess'),
    /** absent: off, lamps glow but light nothing else */
    lamps: z
      .enum(['off', 'on'])
      .optional()
      .describe('on: the placed lamps light the room; several MLSs forbid added light'),
    /** exactly these pieces by catalogue name, or own models by `mdl_…` id, and no others; names are checked where the catalogue is known */
    items: z.array(z.string().min(1).max(40)).min(1).max(maxItems).optional(),
    /** exactly these pieces exactly there: nothing is moved, added or left out */
    arrangement: z.array(arrangedItem).min(1).max(maxArranged).optional(),
  })
  .refine(({ items, arrangement }) => !(items && arrangement), {
    path: ['arrangement'],
    error: 'either items or an arrangement',
  })
  .refine((input) => !(input.together && (input.floor ?? input.camera ?? input.measurement)), {
    path: ['together'],
    error: 'marks belong to the photos of together',
  });

export type StagingInput = z.infer<typeof stagingInput>;

export const staging = {
  name: 'staging',
  title: { en: 'Virtual staging', es: 'Home staging virtual' },
  summary: {
    en: 'Furnish an empty room; the building stays as it is, pixel for pixel.',
    es: 'Amuebla una habitación vacía; el edificio queda como está, píxel a píxel.',
  },
  input: stagingInput as z.ZodType<StagingInput>,
  uses: (input) => ({
    models: modelIds(input),
    pictures: input.together ? otherPhotos(input.together) : [],
    checkpoints: ownRenderers.some((name) => name === input.renderer) ? [] : [input.renderer],
  }),
  outputs: (input) => input.variations,
  credits: (input) => input.variations,
} as const satisfies ToolContract<StagingInput>;
