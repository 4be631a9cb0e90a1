import { z } from 'zod';
import type { ToolContract } from '../contract.ts';
import { modelIds } from './own-model.ts';
import { roomTypeNames, styleNames } from './options.ts';

/** More variations in one run would keep a two-core worker busy for minutes. */
const maxVariations = 4;
/** A floor outline needs three corners; more than 64 is not drawn by hand. */
const maxFloorCorners = 64;

/** More pieces than this are no room but a shop. */
const maxItems = 24;

/** More than this is not arranged by hand, and no room's floor holds it. */
export const maxArranged = 40;
/** Metres: no photographed room is larger, and none is higher. */
const farthest = 100;

/** they need nothing installed */
const ownRenderers = ['none', 'shipped'] as const;

const fraction = z.number().min(0).max(1);
const point = z.tuple([fraction, fraction]);

/** Two pairs of lines fix a camera; more than 24 are not drawn by hand. */
const maxAxisLines = 24;
/** A horizon of a steeply tilted photo lies outside the picture. */
const handle = z.tuple([fraction, z.number().min(-2).max(3)]);
/** share of the width: nearer handles say nothing of the horizon's slope */
const leastHandleDistance = 0.1;
/** Lines shorter than this share of the picture have no direction. */
const leastLine = 0.02;

const cameraHints = z
  .object({
    /** two points of the horizon (eye level) */
    horizon: z
      .tuple([handle, handle])
      .refine(([a, b]) => Math.abs(a[0] - b[0]) >= leastHandleDistance, 'the two handles must lie apart')
      .optional(),
    /** lines along the room's axes: x and z on the floor at right angles (which is which does not matter), y upright */
    lines: z
      .array(
        z
          .object({ axis: z.enum(['x', 'y', 'z']), from: point, to: point })
          .refine(
            ({ from, to }) => Math.hypot(from[0] - to[0], from[1] - to[1]) >= leastLine,
            'the line is too short',
          ),
      )
      .min(1)
      .max(maxAxisLines)
      .optional(),
  })
  .refine(({ horizon, lines }) => horizon ?? lines, 'give horizon, lines or both');

const measurement = z
  .object({
    from: point,
    to: point,
    metres: z.number().min(0.1).max(30),
    /** absent: `up` when one end lies above the horizon */
    along: z.enum(['floor', 'up']).optional(),
  })
  .refine(
    ({ from, to }) => Math.hypot(from[0] - to[0], from[1] - to[1]) >= leastLine,
    'the two ends must lie apart',
  );

/** What a person marks on the photo; the room is read under these. */
export const stagingMarks = z.object({
  /** the free floor as the user marked it: corners as fractions of width and height */
  floor: z.array(point).min(3).max(maxFloorCorners).optional(),
  /** the horizon and lines along the room, as the user dragged them */
  camera: cameraHints
    .optional()
    .describe('{"horizon":[[0,0.45],[1,0.46]],"lines":[{"axis":"x","from":[0.1,0.8],"to":[0.5,0.7]}]}'),
  /** a distance that the user knows, along the floor or straight up from it: what makes the furniture true to size */
  measurement: measurement.optional().describe('{"from":[0.4,0.8],"to":[0.7,0.8],"metres":2.5}'),
});

export type StagingMarks = z.infer<typeof stagingMarks>;

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
    checkpoints: ownRenderers.some((name) => name === input.renderer) ? [] : [input.renderer],
  }),
  outputs: (input) => input.variations,
  credits: (input) => input.variations,
} as const satisfies ToolContract<StagingInput>;
