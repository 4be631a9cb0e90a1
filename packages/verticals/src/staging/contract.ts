import { z } from 'zod';
import type { ToolContract } from '../contract.ts';
import { roomTypeNames, styleNames } from './options.ts';

/** More variations in one run would keep a two-core worker busy for minutes. */
const maxVariations = 4;
/** A floor outline needs three corners; more than 64 is not drawn by hand. */
const maxFloorCorners = 64;

/** More pieces than this are no room but a shop. */
const maxItems = 24;

const fraction = z.number().min(0).max(1);

export const stagingInput = z.object({
  room: z.enum(roomTypeNames),
  style: z.enum(styleNames),
  variations: z.number().int().min(1).max(maxVariations).default(1),
  /** the first variation's seed; the k-th uses seed + k */
  seed: z.number().int().min(0).max(0xffffffff).default(0),
  /** `none`: the path-traced guide alone; `shipped`: the checkpoint in models/; else a checkpoint folder (CLI only) */
  renderer: z.string().min(1).max(1024).default('none'),
  /** the free floor as the user marked it: corners as fractions of width and height */
  floor: z
    .array(z.tuple([fraction, fraction]))
    .min(3)
    .max(maxFloorCorners)
    .optional(),
  /** exactly these pieces by catalogue name and no others; names are checked where the catalogue is known */
  items: z.array(z.string().min(1).max(40)).min(1).max(maxItems).optional(),
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
  outputs: (input) => input.variations,
  credits: (input) => input.variations,
} as const satisfies ToolContract<StagingInput>;
