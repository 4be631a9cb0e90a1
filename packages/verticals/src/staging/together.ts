import { z } from 'zod';
import { point, stagingMarks } from './marks.ts';

/** What one sitting of a photographer yields of a room; beyond, links get lost in. */
const mostPhotos = 12;
/** Two fix how photos lie to each other; more than a dozen are clicked by nobody. */
const [leastPoints, mostPoints] = [2, 12];

/** Places on the floor, each in one photo and in another: fractions of their widths and heights. */
export const floorPoints = z
  .array(z.tuple([point, point]))
  .min(leastPoints)
  .max(mostPoints);

const link = z
  .object({
    a: z.number().int().min(0),
    b: z.number().int().min(0),
    /** in photo a and in photo b */
    points: floorPoints,
  })
  .refine(({ a, b }) => a !== b, 'a link joins two photos');

/** Several photos of one room, furnished once: a run makes the picture of one of them, the others are looked at. */
export const together = z
  .object({
    /** ids; the world of an arrangement is the first photo's */
    photos: z
      .array(z.object({ photo: z.string().min(1).max(1024), marks: stagingMarks.optional() }))
      .min(2)
      .max(mostPhotos)
      .refine((photos) => new Set(photos.map(({ photo }) => photo)).size === photos.length, 'a photo twice'),
    links: z
      .array(link)
      .min(1)
      .max((mostPhotos * (mostPhotos - 1)) / 2),
    /** which of the photos the run makes its picture of */
    shown: z.number().int().min(0),
  })
  .refine(
    ({ photos, links, shown }) =>
      [shown, ...links.flatMap(({ a, b }) => [a, b])].every((k) => k < photos.length),
    'there are fewer photos',
  )
  .describe(
    '{"photos":[{"photo":"img_1"},{"photo":"img_2"}],"links":[{"a":0,"b":1,"points":[[[0.3,0.8],[0.5,0.9]],[[0.6,0.7],[0.8,0.75]]]}],"shown":0}',
  );

export type Together = z.infer<typeof together>;

/** The ids of the photos that are looked at beside the one that is shown. */
export function otherPhotos({ photos, shown }: Together): string[] {
  return photos.flatMap(({ photo }, k) => (k === shown ? [] : [photo]));
}
