import type { Accessory } from '../accessory.ts';
import { placeBag, placeWatch } from './place-on-arm.ts';
import { placeEarrings, placeGlasses, placeHat, placeNecklace } from './place-on-head.ts';
import type { Copy, Shape, Wearer } from './wearer.ts';

/** @returns a copy for each that is worn: earrings come in two. @throws AppError tryon.no_place */
export function placeAccessory(accessory: Accessory, wearer: Wearer, shape: Shape): readonly Copy[] {
  switch (accessory.kind) {
    case 'glasses':
      return [{ placed: placeGlasses(wearer, shape) }];
    case 'hat':
      return [{ placed: placeHat(wearer, shape) }];
    case 'earrings':
      return placeEarrings(wearer, shape);
    case 'necklace':
      return [{ placed: placeNecklace(wearer, shape) }];
    case 'watch':
      return [{ placed: placeWatch(wearer, accessory.side) }];
    case 'bag':
      return [{ placed: placeBag(wearer, accessory, shape) }];
  }
}
