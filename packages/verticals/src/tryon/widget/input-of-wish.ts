import { AppError } from '@escena/core/app-error';
import type { z } from 'zod';
import type { tryonInput } from '../contract.ts';
import { idOfAccessory, idOfShade, type ShopperWish, type WidgetSetup } from './setup.ts';

/**
 * The run that a shopper's wish comes to: only what the shop offers, as the shop says it. Of two shades for one part the last one is put on.
 * @throws AppError `configurator.not_offered`
 */
export function inputOfWish(
  { garments, accessories, shades }: WidgetSetup,
  { wear, person }: ShopperWish,
): z.input<typeof tryonInput> {
  const asked: z.input<typeof tryonInput> = { person };
  for (const id of wear) {
    const garment = garments.find((one) => one.garment.pictureId === id)?.garment;
    const accessory = accessories.find((one) => idOfAccessory(one.accessory) === id)?.accessory;
    const shade = shades.find((one) => idOfShade(one) === id);
    if (garment) asked.garments = [...(asked.garments ?? []), garment];
    else if (accessory) asked.accessories = [...(asked.accessories ?? []), accessory];
    else if (shade) {
      const { part, color, finish, intensity } = shade;
      asked.makeup = { ...asked.makeup, [part]: { color, finish, intensity } };
    } else throw new AppError('configurator.not_offered', { data: { garment: id } });
  }
  return asked;
}
