import type { MaterialName } from '@escena/verticals/product/material/material-names';
import { hexOf, type Paint } from '@escena/verticals/product/paint';

/** The paints of a part as a person ticks them. */
export interface PaintsDraft {
  readonly original: boolean;
  /** `#rrggbb` each */
  readonly colors: readonly string[];
  readonly materials: readonly MaterialName[];
}

export function draftOfPaints(paints: readonly Paint[]): PaintsDraft {
  return {
    original: paints.some(({ kind }) => kind === 'original'),
    colors: paints.flatMap((paint) => (paint.kind === 'color' ? hexOf(paint.color) : [])),
    materials: paints.flatMap((paint) => (paint.kind === 'material' ? paint.material : [])),
  };
}

/** @param before keeps how the texture of a known material lies */
export function paintsOf(
  { original, colors, materials }: PaintsDraft,
  before: readonly Paint[] = [],
): Paint[] {
  return [
    ...(original ? [{ kind: 'original' as const }] : []),
    ...colors.map((color) => ({ kind: 'color' as const, color })),
    ...materials.map(
      (material) =>
        before.find((paint) => paint.kind === 'material' && paint.material === material) ?? {
          kind: 'material' as const,
          material,
        },
    ),
  ];
}
