import type { Uses } from '@escena/verticals/contract';
import type { ConfiguratorSetup } from '@escena/verticals/product/configurator/setup';
import { product, productInput } from '@escena/verticals/product/contract';

/** The workspace's pictures and fonts that a setup shows to everybody. */
export function usesOfSetup({ decals, scene }: ConfiguratorSetup): Uses {
  return product.uses(productInput.parse({ decals, scenes: [scene] }));
}
