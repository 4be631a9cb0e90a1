import type { Text } from '@escena/core/text';

/** The choices a person sees as pictures; the keys are the API's enum values. */
export const roomTypes = {
  'living-room': { en: 'Living room', es: 'Salón' },
  bedroom: { en: 'Bedroom', es: 'Dormitorio' },
  'dining-room': { en: 'Dining room', es: 'Comedor' },
  kitchen: { en: 'Kitchen', es: 'Cocina' },
  'home-office': { en: 'Home office', es: 'Despacho' },
  'kids-room': { en: 'Kids’ room', es: 'Habitación infantil' },
  nursery: { en: 'Nursery', es: 'Habitación de bebé' },
  bathroom: { en: 'Bathroom', es: 'Baño' },
  entry: { en: 'Entrance hall', es: 'Recibidor' },
  terrace: { en: 'Balcony or terrace', es: 'Balcón o terraza' },
} as const satisfies Record<string, Text>;

export const styles = {
  scandinavian: { en: 'Scandinavian', es: 'Escandinavo' },
  modern: { en: 'Modern', es: 'Moderno' },
  farmhouse: { en: 'Farmhouse', es: 'Rústico' },
  'mid-century': { en: 'Mid-century', es: 'Mid-century' },
  industrial: { en: 'Industrial', es: 'Industrial' },
  coastal: { en: 'Coastal', es: 'Costero' },
  classic: { en: 'Classic', es: 'Clásico' },
  japandi: { en: 'Japandi', es: 'Japandi' },
} as const satisfies Record<string, Text>;

export type RoomType = keyof typeof roomTypes;
export type Style = keyof typeof styles;

export const roomTypeNames = Object.keys(roomTypes) as [RoomType, ...RoomType[]];
export const styleNames = Object.keys(styles) as [Style, ...Style[]];
