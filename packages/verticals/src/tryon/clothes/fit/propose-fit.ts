/**
 * Where a garment's points come to lie on a body: its own proportions, one scale for all of it, on the body's joints; where the
 * clothes that are worn end about there already, it ends with them.
 */
import type { GarmentKind } from '../../landmarks/garment-landmarks.ts';
import type { Neck, Points } from '../garment-outline.ts';
import type { Fit, SeenBody } from './fit.ts';
import { fitBottom } from './fit-bottom.ts';
import { fitUpper } from './fit-upper.ts';

/** @param own the garment's points, pixels of its own picture @param neck as that shows it */
export function proposeFit(kind: GarmentKind, own: Points, seen: SeenBody, neck: Neck = 'round'): Fit {
  return kind === 'bottom' ? fitBottom(own, seen) : fitUpper(kind, own, seen, neck);
}
