import { z } from 'zod';
import type { RoomType } from '../staging/options.ts';

/** Of `roomToJson`: what is asked of it here. */
const reading = z.object({
  floor: z.object({ plan: z.object({ cell: z.number(), free: z.object({ runs: z.array(z.number()) }) }) }),
});

/**
 * Free floor in view from which on a room is taken for a living room, m². Of the nine living rooms and bedrooms among the photographs
 * in `../shared/inputs/rooms` it tells eight (2.6 to 6.8 m² and 0.5 to 2.1; a full lounge shows 1.3). All of them are furnished: no
 * empty bedrooms were at hand, and they show more.
 */
const livingArea = 2.4;

/**
 * A first guess for a room of which nobody said anything: an empty room shows no more than its size, and most that are
 * staged are living rooms and bedrooms. A person corrects it with one click.
 * @param json `estimateRoom`'s answer, as `roomToJson` wrote it
 */
export function roomOfReading(json: unknown): RoomType {
  const area = freeFloorArea(json);
  return area === undefined || area >= livingArea ? 'living-room' : 'bedroom';
}

/** m² of free floor that the photo shows; undefined: the reading does not say. */
export function freeFloorArea(json: unknown): number | undefined {
  const { data } = reading.safeParse(json);
  if (!data) return undefined;
  const { cell, free } = data.floor.plan;
  let cells = 0;
  for (let i = 0; i < free.runs.length; i += 2) cells += (free.runs[i] ?? 0) * (free.runs[i + 1] ?? 0);
  return cells * cell ** 2;
}
