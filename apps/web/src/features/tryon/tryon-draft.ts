import type { Selection } from '@escena/verticals/product/selection';
import type { AccessoryKind } from '@escena/verticals/tryon/accessory';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import type { GarmentKind, GarmentLandmarks } from '@escena/verticals/tryon/garment-landmarks';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import { tryonPaint } from '@escena/verticals/tryon/paint';
import type { TryonPerson } from '@escena/verticals/tryon/person';
import { hasMarks } from '../product/cut-out/mark-tools.ts';

/** A garment that is to be put on. */
export interface GarmentDraft {
  /** of the draft, not of anything stored */
  readonly id: string;
  readonly kind: GarmentKind;
  readonly pictureId: string;
  readonly name: string;
  readonly swimwear: boolean;
  readonly select: Selection;
  /** on its own picture, as found or dragged; undefined: not looked for yet */
  readonly points: GarmentLandmarks | undefined;
}

export interface AccessoryDraft {
  readonly id: string;
  readonly kind: AccessoryKind;
  readonly pictureId: string;
  readonly name: string;
}

/** What is put on, whoever wears it. Nothing in it describes a person. */
export interface TryonDraft {
  readonly garments: readonly GarmentDraft[];
  readonly accessories: readonly AccessoryDraft[];
  readonly makeup: Makeup;
  /** a checkpoint that gives the garments folds and light; undefined: the photo does */
  readonly litBy?: string | undefined;
}

export const emptyTryon: TryonDraft = { garments: [], accessories: [], makeup: {} };

export function wearsNothing({ garments, accessories, makeup }: TryonDraft): boolean {
  return (
    garments.length + accessories.length === 0 && Object.values(makeup).every((coat) => coat === undefined)
  );
}

/** The run that a draft asks for, on one person. */
export function tryonInputOf(
  { garments, accessories, makeup, litBy }: TryonDraft,
  person: TryonPerson,
): TryonInput {
  return {
    person,
    garments: garments.map(({ kind, pictureId, swimwear, select, points }) => ({
      kind,
      pictureId,
      ...(swimwear && { swimwear }),
      ...(hasMarks(select) && { select }),
      ...(points && Object.keys(points).length > 0 && { points }),
    })),
    accessories: accessories.map(accessoryOf),
    ...(Object.values(makeup).some((coat) => coat !== undefined) && { makeup }),
    ...(litBy !== undefined && garments.length > 0 && { paint: tryonPaint.parse({ checkpoint: litBy }) }),
    seed: 0,
  };
}

function accessoryOf({ kind, pictureId }: AccessoryDraft): TryonInput['accessories'][number] {
  const source = { from: 'picture', pictureId } as const;
  switch (kind) {
    case 'watch':
      return { kind, source, side: 'left' };
    case 'bag':
      return { kind, source, side: 'right', carried: 'hand' };
    case 'glasses':
    case 'hat':
    case 'earrings':
    case 'necklace':
      return { kind, source };
  }
}

/** How many things a run puts on. */
export function thingsOf({ garments, accessories, makeup = {} }: TryonInput): number {
  return (
    garments.length + accessories.length + Object.values(makeup).filter((coat) => coat !== undefined).length
  );
}
