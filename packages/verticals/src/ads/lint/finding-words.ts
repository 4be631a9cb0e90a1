import type { Text } from '@escena/core/text';
import type { CopyRole } from '../ad-copy.ts';
import type { AdFinding } from './lint-creative.ts';

export const roleWords = {
  headline: { en: 'headline', es: 'titular' },
  body: { en: 'text', es: 'texto' },
  action: { en: 'button', es: 'botón' },
  offer: { en: 'offer', es: 'oferta' },
  fine: { en: 'small print', es: 'letra pequeña' },
  logo: { en: 'logo', es: 'logotipo' },
} as const satisfies Record<CopyRole | 'logo', Text>;

/** What a channel or a reader would object to, as a person reads it. */
export function findingWords(finding: AdFinding): Text {
  switch (finding.code) {
    case 'contrast': {
      const { en, es } = roleWords[finding.role];
      const contrast = finding.contrast.toFixed(1);
      return {
        en: `Hard to read: ${en}, contrast ${contrast} : 1; 4.5 is the least.`,
        es: `Difícil de leer: ${es}, contraste ${contrast.replace('.', ',')} : 1; el mínimo es 4,5.`,
      };
    }
    case 'logo_contrast': {
      const contrast = finding.contrast.toFixed(1);
      return {
        en: `The logo hardly shows: contrast ${contrast} : 1; 3 is the least.`,
        es: `El logotipo apenas se ve: contraste ${contrast.replace('.', ',')} : 1; el mínimo es 3.`,
      };
    }
    case 'clipped': {
      const { en, es } = roleWords[finding.role];
      return { en: `Cut off at the edge: ${en}.`, es: `Cortado en el borde: ${es}.` };
    }
    case 'unsafe': {
      const { en, es } = roleWords[finding.role];
      return {
        en: `Where the channel lays its own buttons: ${en}.`,
        es: `Donde el canal coloca sus propios botones: ${es}.`,
      };
    }
    case 'overlap': {
      const [one, other] = [roleWords[finding.role], roleWords[finding.other]];
      return {
        en: `On top of each other: ${one.en} and ${other.en}.`,
        es: `Se superponen: ${one.es} y ${other.es}.`,
      };
    }
    case 'garish':
      return {
        en: 'Looks AI: its colours are stronger than photographs have, and such pictures are clicked on less.',
        es: 'Parece hecha con IA: sus colores son más fuertes que los de una fotografía, y esas imágenes reciben menos clics.',
      };
    case 'bytes': {
      const [bytes, most] = [finding.bytes, finding.most].map((size) => Math.round(size / 1000));
      return {
        en: `The file has ${bytes} kB; the channel takes ${most}.`,
        es: `El archivo ocupa ${bytes} kB; el canal admite ${most}.`,
      };
    }
  }
}
