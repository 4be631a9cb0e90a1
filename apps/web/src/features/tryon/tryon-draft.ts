import type { Selection } from '@escena/verticals/product/selection';
import type { AccessoryKind } from '@escena/verticals/tryon/accessory';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import type { GarmentKind, GarmentLandmarks } from '@escena/verticals/tryon/garment-landmarks';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import { tryonPaint } from '@escena/verticals/tryon/paint';
import type { TryonPerson } from '@escena/verticals/tryon/person';
import type { Position } from '@escena/verticals/tryon/position';
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
  /** where they were put on the person by hand; the rest follows from the body */
  readonly fit?: GarmentLandmarks | undefined;
}

export interface AccessoryDraft {
  readonly id: string;
  readonly kind: AccessoryKind;
  /** a picture, or a 3D model */
  readonly source: AccessorySource;
  readonly name: string;
  /** where it was put by hand, by ear where it comes in two; undefined: where face and body say */
  readonly place?: AccessoryPlace | undefined;
}

export type AccessorySource = TryonInput['accessories'][number]['source'];

type Places = Readonly<Record<string, Position>>;
/** Points of the accessory in fractions of the photo; `both` where it comes once. */
export type AccessoryPlace = Readonly<Partial<Record<'left' | 'right' | 'both', Places>>>;

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
    garments: garments.map(({ kind, pictureId, swimwear, select, points, fit }) => ({
      kind,
      pictureId,
      ...(swimwear && { swimwear }),
      ...(hasMarks(select) && { select }),
      ...(points && Object.keys(points).length > 0 && { points }),
      ...(fit && Object.keys(fit).length > 0 && { fit }),
    })),
    accessories: accessories.map(({ kind, source, place }) => accessoryInput(kind, source, place)),
    ...(Object.values(makeup).some((coat) => coat !== undefined) && { makeup }),
    ...(litBy !== undefined && garments.length > 0 && { paint: tryonPaint.parse({ checkpoint: litBy }) }),
    seed: 0,
  };
}

/** An accessory as a run is asked for it: a watch on the left arm, a bag in the right hand. */
export function accessoryInput(
  kind: AccessoryKind,
  source: AccessorySource,
  place: AccessoryPlace = {},
): TryonInput['accessories'][number] {
  const { both, left, right } = place;
  const placed = both && { place: both };
  switch (kind) {
    case 'earrings':
      return {
        kind,
        source,
        ...((left ?? right) && { place: { ...(left && { left }), ...(right && { right }) } }),
      };
    case 'watch':
      return { kind, source, ...placed, side: 'left' };
    case 'bag':
      return { kind, source, ...placed, side: 'right', carried: 'hand' };
    case 'glasses':
    case 'hat':
    case 'necklace':
      return { kind, source, ...placed };
  }
}

/** How many things a run puts on. */
export function thingsOf({ garments, accessories, makeup = {} }: TryonInput): number {
  return (
    garments.length + accessories.length + Object.values(makeup).filter((coat) => coat !== undefined).length
  );
}
