import { z } from 'zod';

/** A floor outline needs three corners; more than 64 is not drawn by hand. */
const maxFloorCorners = 64;

const fraction = z.number().min(0).max(1);
/** of a photo, in fractions of its width and height */
export const point = z.tuple([fraction, fraction]);

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
