import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { accessory } from './accessories/accessory.ts';
import { forgetPerson } from './forget-person.ts';
import { tryonGarment } from './garment.ts';
import { makeup } from './makeup/makeup.ts';
import { tryonPaint } from './paint/paint.ts';
import { tryonPerson } from './person.ts';

/** Put on in this order, each over the one before: a shirt, then the coat. */
const maxGarments = 4;
const maxAccessories = 8;

export const tryonInput = z
  .object({
    person: tryonPerson.default({}),
    garments: z.array(tryonGarment).max(maxGarments).default([]),
    makeup: makeup.optional().describe('{"lips":{"color":"#a3243b","finish":"gloss","intensity":80}}'),
    accessories: z.array(accessory).max(maxAccessories).default([]),
    /** absent: folds and light are read from the photo, and no network has a hand in it */
    paint: tryonPaint
      .optional()
      .describe('{"checkpoint":"sd15-inpaint"}: gives the garments folds and light; colours and prints stay'),
    seed: z.int().min(0).max(0xffffffff).default(0),
  })
  .refine(putsSomethingOn, {
    path: ['garments'],
    error: 'nothing is put on: a garment, make-up or an accessory',
  });

export type TryonInput = z.infer<typeof tryonInput>;

function putsSomethingOn(input: {
  readonly garments: readonly unknown[];
  readonly makeup?: object | undefined;
  readonly accessories: readonly unknown[];
}): boolean {
  return (
    input.garments.length + input.accessories.length > 0 ||
    Object.values(input.makeup ?? {}).some((coat) => coat !== undefined)
  );
}

function usesOf({ person, garments, accessories, paint }: TryonInput): Uses {
  const sources = accessories.map(({ source }) => source);
  const products = [...garments, ...sources.filter((one) => one.from === 'picture')];
  const masks = [person.worn, person.inFront, ...products.map(({ select }) => select)];
  const models = sources.flatMap((one) => (one.from === 'model' ? one.modelId : []));
  return {
    pictures: [
      ...new Set([
        ...products.map(({ pictureId }) => pictureId),
        ...masks.flatMap((one) => one?.maskId ?? []),
      ]),
    ],
    ...(models.length > 0 && { models: [...new Set(models)] }),
    ...(paint && { checkpoints: [paint.checkpoint] }),
  };
}

export const tryon = {
  name: 'tryon',
  title: { en: 'Try-on', es: 'Probador' },
  summary: {
    en: 'Clothes, accessories and make-up on a person: face, hair, hands and background keep their own pixels.',
    es: 'Ropa, accesorios y maquillaje en una persona: la cara, el pelo, las manos y el fondo conservan sus propios píxeles.',
  },
  input: tryonInput as z.ZodType<TryonInput>,
  needsConsent: 'try-on',
  forget: forgetPerson,
  needsSwimwear: ({ garments }) => garments.some(({ swimwear }) => swimwear ?? false),
  uses: usesOf,
  outputs: () => 1,
  credits: () => 1,
} as const satisfies ToolContract<TryonInput>;
