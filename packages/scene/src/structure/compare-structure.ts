/**
 * How much of a room's permanent structure a changed picture keeps: its straight lines, and what its surfaces look like. For
 * pictures of the same view; a change of exposure or white balance is no change of the room. What differs by less than is just
 * seen, a white cornice on a white wall say, is not noticed.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { changedRegions, type ChangedRegion } from './changed-regions.ts';
import { commonLines } from './common-lines.ts';
import { surfacePlanes } from './surface-planes.ts';
import { fitTone } from './fit-tone.ts';
import { coverageAt } from './coverage-at.ts';

export interface StructureReport {
  /** `lines` × `surfaces`, 0…1: 1 for the room as it was */
  readonly score: number;
  /** share of the straight lines, by length, that both pictures have */
  readonly lines: number;
  /** share of the visible room that looks as it did, 0 when the largest changed place takes a tenth of it */
  readonly surfaces: number;
  /** where it does not, largest first */
  readonly regions: readonly ChangedRegion[];
}

export interface StructureOptions {
  /**
   * 1 channel of the source's size: how much of the room is hidden by what was put there or taken away on purpose, 0…255.
   * Nothing is compared where it is not 0.
   */
  readonly covered?: Raster | undefined;
  /** the same where it was shaded on purpose: darker is no change there */
  readonly shaded?: Raster | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** pixels of the longer side that both are compared at */
const workingSide = 640;
/** share of the visible room in one place from which nothing is left of `surfaces` */
const largestShare = 0.1;

/** Below this a picture is not shown: the least score of the made-up rooms that nobody touched is above it (see the tests). */
export const leastStructure = 0.95;

/** @param result of any size, the same view @throws AppError `job.cancelled` */
export async function compareStructure(
  source: Raster,
  result: Raster,
  { covered, shaded, signal }: StructureOptions = {},
): Promise<StructureReport> {
  const breathe = async (): Promise<void> => {
    await nextTurn();
    throwIfAborted(signal);
  };
  const before = surfacePlanes(source, workingSide);
  await breathe();
  const masks = { hidden: coverageAt(covered, before), shaded: coverageAt(shaded, before) };
  const after = fitTone(before, surfacePlanes(result, workingSide, before), masks.hidden);
  await breathe();
  const lines = commonLines(before, after, masks);
  await breathe();
  const { regions, visible } = changedRegions(before, after, masks);
  const changed = (regions[0]?.pixels ?? 0) / Math.max(1, visible);
  const surfaces = Math.max(0, 1 - changed / largestShare);
  return { score: lines * surfaces, lines, surfaces, regions };
}
