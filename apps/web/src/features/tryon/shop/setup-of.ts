import type { AccessoryKind } from '@escena/verticals/tryon/accessory';
import { type GarmentKind, garmentKinds } from '@escena/verticals/tryon/garment-landmarks';
import type { WidgetSetup } from '@escena/verticals/tryon/widget/setup';
import { accessoryInput } from '../tryon-draft.ts';

interface Offered {
  readonly picture: { readonly id: string; readonly name: string };
  readonly kind: GarmentKind | AccessoryKind;
}

/** What a shop offers, as it chose it: pictures by what they show, named as their files are. */
export function setupOf(
  offered: readonly Offered[],
  shades: readonly WidgetSetup['shades'][number][],
): WidgetSetup {
  const setup: WidgetSetup = { garments: [], accessories: [], shades: [...shades] };
  for (const { picture, kind } of offered) {
    const name = picture.name.replace(/\.[^.]*$/, '');
    if (isGarment(kind)) setup.garments.push({ name, garment: { kind, pictureId: picture.id } });
    else
      setup.accessories.push({
        name,
        accessory: accessoryInput(kind, { from: 'picture', pictureId: picture.id }),
      });
  }
  return setup;
}

function isGarment(kind: GarmentKind | AccessoryKind): kind is GarmentKind {
  return (garmentKinds as readonly string[]).includes(kind);
}
