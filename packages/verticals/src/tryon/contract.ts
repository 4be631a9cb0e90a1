import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { tryonGarment } from './garment.ts';
import { tryonPerson } from './person.ts';

/** Put on in this order, each over the one before: a shirt, then the coat. */
const maxGarments = 4;

export const tryonInput = z.object({
  person: tryonPerson.default({}),
  garments: z.array(tryonGarment).min(1).max(maxGarments),
  seed: z.int().min(0).max(0xffffffff).default(0),
});

export type TryonInput = z.infer<typeof tryonInput>;

function usesOf({ person, garments }: TryonInput): Uses {
  const masks = [person.worn, person.inFront, ...garments.map(({ select }) => select)];
  return {
    pictures: [...garments.map(({ pictureId }) => pictureId), ...masks.flatMap((one) => one?.maskId ?? [])],
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
  uses: usesOf,
  outputs: () => 1,
  credits: () => 1,
} as const satisfies ToolContract<TryonInput>;
