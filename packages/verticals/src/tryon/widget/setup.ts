/** What a shop lets its customers try on, and what one of them asks for. */
import { z } from 'zod';
import { tryonGarment } from '../garment.ts';
import { tryonPerson } from '../person.ts';

/** More than a rail can show. */
const mostGarments = 40;
/** At once: a top, a bottom, a coat. */
const mostWorn = 3;

const offered = z.object({
  /** for people */
  name: z.string().trim().min(1).max(80),
  garment: tryonGarment.omit({ fit: true }),
});

export const widgetSetup = z.object({
  garments: z
    .array(offered)
    .min(1)
    .max(mostGarments)
    .refine(
      (all) => new Set(all.map(({ garment }) => garment.pictureId)).size === all.length,
      'a garment is offered once',
    ),
});

export type WidgetSetup = z.infer<typeof widgetSetup>;

export const shopperWish = z.object({
  /** `pictureId`s of the setup, in the order that they are put on */
  wear: z.array(z.string().max(64)).min(1).max(mostWorn),
  /** without masks: those are pictures of the workspace, of which a shopper has none */
  person: tryonPerson.pick({ body: true, face: true }).default({}),
});

export type ShopperWish = z.infer<typeof shopperWish>;
