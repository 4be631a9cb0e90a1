import { elementTypes, isElementCode } from './element-types.ts';
import type { Weight } from './graph.ts';

export function weightElements({ dims }: Pick<Weight, 'dims'>): number {
  return dims.reduce((product, dim) => product * dim, 1);
}

/** Bytes that the values take in raw or external data; elements under a byte are packed. Undefined: not of a fixed size. */
export function weightBytes(weight: Pick<Weight, 'dims' | 'elementType'>): number | undefined {
  if (!isElementCode(weight.elementType)) return undefined;
  const { bits } = elementTypes[weight.elementType];
  return bits === 0 ? undefined : Math.ceil((weightElements(weight) * bits) / 8);
}
