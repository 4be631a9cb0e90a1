import { areaSums } from '../room/binary-mask.ts';
import type { Room } from '../room/room.ts';
import type { Sight } from './view.ts';

/** How much of what a piece would hide in the photo is a thing (furniture, picture, frame) and not wall or floor, 0…1. */
export type ThingShare = (seen: Pick<Sight, 'left' | 'top' | 'right' | 'bottom'>) => number;

/** Sums ready for many questions; 0 everywhere for a room whose photo was not looked at. */
export function thingField({ plain }: Pick<Room, 'plain'>): ThingShare {
  if (!plain) return () => 0;
  const { width, height } = plain;
  const { sum } = areaSums({ width, height, data: plain.data.map((value) => (value ? 0 : 1)) });
  const clamp = (value: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round(value * most)));
  return ({ left, top, right, bottom }) => {
    const [l, r] = [clamp(left, width), clamp(right, width)];
    const [t, b] = [clamp(top, height), clamp(bottom, height)];
    return r > l && b > t ? sum(l, t, r, b) / ((r - l) * (b - t)) : 0;
  };
}
