/** The pictures of a run in the order they are made: scenes change fastest, the last part next. */
import type { Part, ProductInput } from './contract.ts';
import type { Paint } from './paint.ts';
import type { Scene } from './scene.ts';

export interface PaintedPart {
  readonly part: Part;
  readonly paint: Paint;
}

/** One combination of paints and the scenes it is shown in. */
export interface Variant {
  readonly painted: readonly PaintedPart[];
  readonly scenes: readonly Scene[];
}

/** Every combination; a run without parts has one, of nothing painted. */
export function variantsOf({ parts, scenes }: Pick<ProductInput, 'parts' | 'scenes'>): Variant[] {
  let combinations: readonly (readonly PaintedPart[])[] = [[]];
  for (const part of parts)
    combinations = combinations.flatMap((combination) =>
      part.paints.map((paint) => [...combination, { part, paint }]),
    );
  return combinations.map((painted) => ({ painted, scenes }));
}
