/** What a photo of a listing can show: the rooms that staging furnishes, and what goes out as it is. */
import type { Text } from '@escena/core/text';
import { type RoomType, roomTypeNames, roomTypes } from '../staging/options.ts';

export const listingRooms = {
  ...roomTypes,
  exterior: { en: 'Outside', es: 'Exterior' },
  plan: { en: 'Floor plan', es: 'Plano' },
  other: { en: 'Other', es: 'Otro' },
} as const satisfies Record<string, Text>;

export type ListingRoom = keyof typeof listingRooms;
export const listingRoomNames = Object.keys(listingRooms) as [ListingRoom, ...ListingRoom[]];

/** The room as staging knows it; undefined: nothing that it furnishes. */
export function stagedRoom(room: string | null): RoomType | undefined {
  return roomTypeNames.find((name) => name === room);
}
