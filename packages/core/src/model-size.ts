/**
 * How large a 3D model is. glTF says metres; files often do not keep to it. A size that no furniture has is never
 * guessed at: whoever brought the file says its unit, or one measure that they know.
 */

/** Metres of one unit. */
export const metresPerUnit = { m: 1, cm: 0.01, mm: 0.001, in: 0.0254 } as const;
export type LengthUnit = keyof typeof metresPerUnit;
export const lengthUnits = Object.keys(metresPerUnit) as [LengthUnit, ...LengthUnit[]];

/** What a person says about a file's measures: its unit, or how wide the thing really is, seen from its front. */
export type StatedSize = { readonly units: LengthUnit } | { readonly widthCm: number };

/** Quarter turns about the vertical, degrees, counter-clockwise seen from above, that bring a model's front to +z. */
export const modelTurns = [0, 90, 180, 270] as const;
export type ModelTurn = (typeof modelTurns)[number];

/** The box around a model in the file's own axes (y up) and units. */
export interface ModelExtent {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface SizeCm {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

export interface UnitChoice extends SizeCm {
  readonly units: LengthUnit;
  /** whether furniture of this size exists */
  readonly plausible: boolean;
}

/** The longest side in metres of what may stand in a room without asking: from a candle to a wall of shelves. */
const plausibleSide = { least: 0.05, most: 5 };
/** What is stated is believed within these, metres: beyond them it is a slip of the keyboard. */
const possibleSide = { least: 0.01, most: 12 };

/**
 * Metres of one unit of the file; undefined when the size must be asked for: nothing is stated and metres make no
 * furniture, or what is stated makes nothing that fits a room.
 */
export function modelScale(
  extent: ModelExtent,
  { stated, turn = 0 }: { readonly stated?: StatedSize; readonly turn?: ModelTurn } = {},
): number | undefined {
  const limits = stated ? possibleSide : plausibleSide;
  const scale = statedScale(extent, stated, turn);
  return within(Math.max(extent.x, extent.y, extent.z) * scale, limits) ? scale : undefined;
}

/** What every unit would make of a file, for a person to choose from. */
export function unitChoices(extent: ModelExtent, turn: ModelTurn = 0): UnitChoice[] {
  return lengthUnits.map((units) => {
    const scale = metresPerUnit[units];
    const plausible = within(Math.max(extent.x, extent.y, extent.z) * scale, plausibleSide);
    return { units, ...sizeCm(extent, scale, turn), plausible };
  });
}

/** Real measures in cm (to the millimetre), the front turned to the viewer. @param scale metres of one unit */
export function sizeCm(extent: ModelExtent, scale: number, turn: ModelTurn = 0): SizeCm {
  const cm = (length: number): number => Math.round(length * scale * 1000) / 10;
  const { across, along } = turned(extent, turn);
  return { width: cm(across), depth: cm(along), height: cm(extent.y) };
}

function statedScale(extent: ModelExtent, stated: StatedSize | undefined, turn: ModelTurn): number {
  if (!stated) return 1;
  if ('units' in stated) return metresPerUnit[stated.units];
  const { across } = turned(extent, turn);
  return across > 0 ? stated.widthCm / 100 / across : Infinity;
}

function turned({ x, z }: ModelExtent, turn: ModelTurn): { across: number; along: number } {
  return turn === 90 || turn === 270 ? { across: z, along: x } : { across: x, along: z };
}

function within(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}
