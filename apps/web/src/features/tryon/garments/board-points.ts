import {
  type GarmentLandmarks,
  type GarmentPoint,
  garmentPoints,
} from '@escena/verticals/tryon/garment-landmarks';
import type { BoardPoint } from '../points/point-board.tsx';

/** A garment's points that are known, with their names for people. */
export function boardPoints(points: GarmentLandmarks, labelOf: (name: GarmentPoint) => string): BoardPoint[] {
  return garmentPoints.flatMap((name) => {
    const at = points[name];
    return at ? [{ name, label: labelOf(name), at }] : [];
  });
}
