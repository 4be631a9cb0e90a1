import { z } from 'zod';
import { floorPoints } from '../staging/together.ts';

/** How a photo of a listing hangs together with another one of the same room: places on the floor, clicked in both. */
export const roomLink = z
  .object({
    /** the other photo, by its id in the listing */
    to: z.string().min(1).max(80),
    /** each place in the other photo, then in this one; fractions of width and height */
    points: floorPoints,
  })
  .describe('{"to":"lph_1","points":[[[0.3,0.8],[0.5,0.9]],[[0.6,0.7],[0.8,0.75]]]}');

export type RoomLink = z.infer<typeof roomLink>;
