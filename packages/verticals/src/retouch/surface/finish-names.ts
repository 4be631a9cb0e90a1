/** What floors and walls can be covered with, as a person reads it. Light enough for a web form. */
import type { Text } from '@escena/core/text';

interface FinishName {
  readonly label: Text;
  /** there: it comes in a colour of one's own, this one where none is named */
  readonly color?: string;
}

export const floorFinishes = {
  'oak-boards': { label: { en: 'Oak boards', es: 'Tarima de roble' } },
  'oak-herringbone': { label: { en: 'Oak herringbone', es: 'Roble en espiga' } },
  'walnut-boards': { label: { en: 'Walnut boards', es: 'Tarima de nogal' } },
  'ash-boards': { label: { en: 'Ash boards', es: 'Tarima de fresno' } },
  'dark-boards': { label: { en: 'Black-stained boards', es: 'Tarima teñida de negro' } },
  'stone-tiles': { label: { en: 'Porcelain tiles', es: 'Baldosas de gres' }, color: '#b9b4ab' },
  'marble-tiles': { label: { en: 'Marble tiles', es: 'Baldosas de mármol' } },
  'travertine-tiles': { label: { en: 'Travertine tiles', es: 'Baldosas de travertino' } },
  terrazzo: { label: { en: 'Terrazzo', es: 'Terrazo' } },
  concrete: { label: { en: 'Polished concrete', es: 'Hormigón pulido' } },
  carpet: { label: { en: 'Carpet', es: 'Moqueta' }, color: '#a59c8e' },
} as const satisfies Record<string, FinishName>;

export const wallFinishes = {
  paint: { label: { en: 'Paint', es: 'Pintura' }, color: '#8fa39a' },
  stripes: { label: { en: 'Striped wallpaper', es: 'Papel de rayas' }, color: '#c9cfc6' },
  leaves: { label: { en: 'Leafy wallpaper', es: 'Papel de hojas' }, color: '#7f9382' },
  brick: { label: { en: 'Brick', es: 'Ladrillo' } },
  'white-brick': { label: { en: 'Whitewashed brick', es: 'Ladrillo encalado' } },
  'metro-tiles': { label: { en: 'Metro tiles', es: 'Azulejo metro' }, color: '#e6e6e1' },
  'oak-slats': { label: { en: 'Oak slats', es: 'Listones de roble' } },
  boarding: { label: { en: 'Painted boards', es: 'Friso pintado' }, color: '#dcdad2' },
  plaster: { label: { en: 'Lime plaster', es: 'Estuco de cal' }, color: '#cfc4b4' },
  concrete: { label: { en: 'Fair-faced concrete', es: 'Hormigón visto' } },
} as const satisfies Record<string, FinishName>;

export type FloorFinish = keyof typeof floorFinishes;
export type WallFinish = keyof typeof wallFinishes;
export const floorFinishNames = Object.keys(floorFinishes) as [FloorFinish, ...FloorFinish[]];
export const wallFinishNames = Object.keys(wallFinishes) as [WallFinish, ...WallFinish[]];

/** The colour that a finish has where none is named; undefined: it has its own and takes none. */
export function colorOf({ color }: FinishName): string | undefined {
  return color;
}
