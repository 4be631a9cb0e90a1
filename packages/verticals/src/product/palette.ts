/** Colours by name, for people who would rather not type hex codes. */
import type { Text } from '@escena/core/text';

interface NamedColor {
  readonly hex: string;
  readonly title: Text;
}

const named = (hex: string, en: string, es: string): NamedColor => ({ hex, title: { en, es } });

export const palette = {
  white: named('#f7f7f5', 'White', 'Blanco'),
  ivory: named('#efe6d2', 'Ivory', 'Marfil'),
  sand: named('#d9c4a0', 'Sand', 'Arena'),
  camel: named('#b98b5a', 'Camel', 'Camel'),
  chocolate: named('#4e3426', 'Chocolate', 'Chocolate'),
  black: named('#1d1d1f', 'Black', 'Negro'),
  charcoal: named('#45474b', 'Charcoal', 'Antracita'),
  grey: named('#8d9094', 'Grey', 'Gris'),
  silver: named('#c4c7ca', 'Silver', 'Plata'),
  navy: named('#1f2d4d', 'Navy', 'Azul marino'),
  royal: named('#2a4bb0', 'Royal blue', 'Azul real'),
  sky: named('#8db9e0', 'Sky blue', 'Azul cielo'),
  teal: named('#1f7a78', 'Teal', 'Verde azulado'),
  mint: named('#b4dcc6', 'Mint', 'Menta'),
  sage: named('#9aa98b', 'Sage', 'Salvia'),
  forest: named('#24492f', 'Forest green', 'Verde bosque'),
  olive: named('#6b6b34', 'Olive', 'Oliva'),
  mustard: named('#c99a2e', 'Mustard', 'Mostaza'),
  yellow: named('#f2c833', 'Yellow', 'Amarillo'),
  orange: named('#e07a2c', 'Orange', 'Naranja'),
  terracotta: named('#b85c3e', 'Terracotta', 'Terracota'),
  red: named('#b3262e', 'Red', 'Rojo'),
  burgundy: named('#5e1f2b', 'Burgundy', 'Burdeos'),
  blush: named('#e8c1b8', 'Blush', 'Rosa empolvado'),
  pink: named('#e06f94', 'Pink', 'Rosa'),
  lilac: named('#b9a3d0', 'Lilac', 'Lila'),
  purple: named('#5b3a86', 'Purple', 'Morado'),
} as const satisfies Record<string, NamedColor>;

export type ColorName = keyof typeof palette;
export const colorNames = Object.keys(palette) as [ColorName, ...ColorName[]];
