import { z } from 'zod';

/**
 * Where a landmark lies: fractions of the photo's width and height from its upper left corner. What the photo cuts off
 * (a hand below its edge, a head above it) may be said to lie outside.
 */
export const position = z.object({ x: z.number().min(-2).max(3), y: z.number().min(-2).max(3) });

export type Position = z.infer<typeof position>;
