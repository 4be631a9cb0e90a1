/** What finished files for a listing service can break, in words; `{…}` are filled from a finding's numbers. */
import type { Text } from '@escena/core/text';

export const exportFindingTexts = {
  small: {
    en: 'The picture has {value} pixels; the service wants at least {bound}.',
    es: 'La imagen tiene {value} píxeles; el servicio pide al menos {bound}.',
  },
  belowRecommended: {
    en: 'The longer side has {value} pixels; {bound} are recommended.',
    es: 'El lado mayor tiene {value} píxeles; se recomiendan {bound}.',
  },
  bytes: {
    en: 'The file has {value} bytes; {bound} is the most.',
    es: 'El archivo tiene {value} bytes; el máximo son {bound}.',
  },
  aspect: {
    en: 'The picture is {value} as wide as high; the service pads what is not {bound}.',
    es: 'La imagen es {value} veces más ancha que alta; el servicio rellena lo que no sea {bound}.',
  },
  format: { en: 'The file is not a JPEG.', es: 'El archivo no es un JPEG.' },
  color: { en: 'The colours are not sRGB.', es: 'Los colores no son sRGB.' },
  labelMissing: { en: 'The words are not on the photo.', es: 'El rótulo no está en la foto.' },
  labelPresent: {
    en: 'The photo differs from the one without words.',
    es: 'La foto difiere de la que no lleva rótulo.',
  },
  labelSpills: {
    en: 'The photo differs outside of the words’ plate.',
    es: 'La foto difiere fuera de la placa del rótulo.',
  },
  provenance: {
    en: 'The file does not say that it was edited by machine.',
    es: 'El archivo no indica que se editó por máquina.',
  },
} as const satisfies Record<string, Text>;

export type ExportFindingCode = keyof typeof exportFindingTexts;
export const exportFindingCodes = Object.keys(exportFindingTexts) as [
  ExportFindingCode,
  ...ExportFindingCode[],
];

export interface ExportFinding {
  readonly code: ExportFindingCode;
  /** `must`: it breaks a rule; `should`: it shows worse */
  readonly level: 'must' | 'should';
  readonly value?: number | string;
  readonly bound?: number | string;
}
