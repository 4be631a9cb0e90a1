/** What a picture can break, in words; `{…}` are filled from a finding's numbers. */
import type { Text } from '@escena/core/text';

export const findingTexts = {
  background: {
    en: '{share} of the background is not pure white.',
    es: 'El {share} del fondo no es blanco puro.',
  },
  fillLow: {
    en: 'The product takes {value} of the frame; {bound} is the least.',
    es: 'El producto ocupa el {value} del encuadre; el mínimo es el {bound}.',
  },
  fillHigh: {
    en: 'The product takes {value} of the frame; {bound} is the most.',
    es: 'El producto ocupa el {value} del encuadre; el máximo es el {bound}.',
  },
  cutOff: {
    en: 'The product touches the edge of the picture.',
    es: 'El producto toca el borde de la imagen.',
  },
  small: {
    en: 'The picture has {value} pixels on that side; {bound} is the least.',
    es: 'La imagen tiene {value} píxeles en ese lado; el mínimo son {bound}.',
  },
  large: {
    en: 'The picture has {value} pixels; {bound} is the most.',
    es: 'La imagen tiene {value} píxeles; el máximo son {bound}.',
  },
  bytes: {
    en: 'The file has {value} bytes; {bound} is the most.',
    es: 'El archivo tiene {value} bytes; el máximo son {bound}.',
  },
  format: { en: 'The file type {value} is not taken.', es: 'El tipo de archivo {value} no se acepta.' },
  alpha: {
    en: 'The picture has transparent pixels, which are not taken.',
    es: 'La imagen tiene píxeles transparentes, que no se aceptan.',
  },
  color: { en: 'The colours are not sRGB.', es: 'Los colores no son sRGB.' },
  provenance: {
    en: 'The file does not say that it was edited by machine.',
    es: 'El archivo no indica que se editó por máquina.',
  },
} as const satisfies Record<string, Text>;

export type FindingCode = keyof typeof findingTexts;
export const findingCodes = Object.keys(findingTexts) as [FindingCode, ...FindingCode[]];

export interface Finding {
  readonly code: FindingCode;
  /** `must`: the listing is refused; `should`: it shows worse */
  readonly level: 'must' | 'should';
  readonly value?: number | string;
  readonly bound?: number;
}
