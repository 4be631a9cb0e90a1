import type { ErrorCode } from './error-code.ts';

/** What can be wrong with an art that is set on a product, or with where it is set. */
export const decalErrors = {
  'decal.surface_invalid': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The corners do not enclose a surface.',
      es: 'Las esquinas no encierran una superficie.',
    },
    remedy: {
      en: 'Drag them so that no side crosses another: top left, top right, bottom right, bottom left.',
      es: 'Colócalas sin que los lados se crucen: arriba izquierda, arriba derecha, abajo derecha, abajo izquierda.',
    },
  },
  'decal.outside': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nothing of the art lies on the product.',
      es: 'Ninguna parte del diseño queda sobre el producto.',
    },
    remedy: { en: 'Move it onto the product.', es: 'Muévelo sobre el producto.' },
  },
  'decal.svg_refused': {
    fault: 'input',
    status: 422,
    text: { en: 'This SVG cannot be used as it is.', es: 'Este SVG no se puede usar tal como está.' },
    remedy: {
      en: 'Export it with words turned into outlines, and without scripts or links to other files.',
      es: 'Expórtalo con los textos convertidos en contornos y sin scripts ni enlaces a otros archivos.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
