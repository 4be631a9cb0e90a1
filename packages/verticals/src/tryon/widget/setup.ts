/** What a shop lets its customers try on, and what one of them asks for. */
import { z } from 'zod';
import { hexColor } from '../../product/hex-color.ts';
import { accessory } from '../accessories/accessory.ts';
import { tryonGarment } from '../garment.ts';
import { finishes, finishesOf, makeupParts } from '../makeup/makeup.ts';
import { tryonPerson } from '../person.ts';

/** More than a rail can show, of each sort. */
const mostOffered = 40;
/** At once: a top, a bottom, a coat; glasses, earrings, a hat; lips and eyes. */
const mostWorn = 12;

/** for people */
const name = z.string().trim().min(1).max(80);

const shade = z
  .object({
    name,
    part: z.enum(makeupParts),
    color: hexColor,
    finish: z.enum(finishes),
    intensity: z.int().min(0).max(100),
  })
  .refine(({ part, finish }) => (finishesOf[part] as readonly string[]).includes(finish), {
    path: ['finish'],
    error: 'this part does not come in that finish',
  });

export const widgetSetup = z
  .object({
    garments: z
      .array(z.object({ name, garment: tryonGarment.omit({ fit: true }) }))
      .max(mostOffered)
      .default([]),
    accessories: z
      .array(
        z.object({
          name,
          accessory: accessory.refine(({ place }) => place === undefined, 'places follow from each shopper'),
        }),
      )
      .max(mostOffered)
      .default([]),
    shades: z.array(shade).max(mostOffered).default([]),
  })
  .refine(
    ({ garments, accessories, shades }) => garments.length + accessories.length + shades.length > 0,
    'nothing is offered',
  )
  .refine((setup) => {
    const ids = offeredIds(setup);
    return new Set(ids).size === ids.length;
  }, 'everything is offered once');

export type WidgetSetup = z.infer<typeof widgetSetup>;

type Accessory = WidgetSetup['accessories'][number]['accessory'];
type Shade = WidgetSetup['shades'][number];

/** An accessory goes by its picture's or its model's id. */
export const idOfAccessory = ({ source }: Pick<Accessory, 'source'>): string =>
  source.from === 'picture' ? source.pictureId : source.modelId;

/** A shade goes by what it is. */
export const idOfShade = ({ part, color, finish }: Omit<Shade, 'name'>): string =>
  `${part}-${color.slice(1).toLowerCase()}-${finish}`;

function offeredIds({ garments, accessories, shades }: WidgetSetup): string[] {
  return [
    ...garments.map(({ garment }) => garment.pictureId),
    ...accessories.map((one) => idOfAccessory(one.accessory)),
    ...shades.map(idOfShade),
  ];
}

export const shopperWish = z.object({
  /** ids of what is offered, in the order that they are put on */
  wear: z.array(z.string().max(64)).min(1).max(mostWorn),
  /** without masks: those are pictures of the workspace, of which a shopper has none */
  person: tryonPerson.pick({ body: true, face: true, hands: true }).default({}),
});

export type ShopperWish = z.infer<typeof shopperWish>;
