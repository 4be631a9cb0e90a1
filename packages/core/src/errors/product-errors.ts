import type { ErrorCode } from './error-code.ts';

/** What can be wrong with a product's photo or with what is asked of it. */
export const productErrors = {
  'product.not_found': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No product stands out in this photo.',
      es: 'En esta foto no destaca ningún producto.',
    },
    remedy: {
      en: 'Click on the product, or drag a box around it.',
      es: 'Haz clic en el producto o dibuja un recuadro a su alrededor.',
    },
  },
  'product.part_empty': {
    fault: 'input',
    status: 422,
    text: {
      en: 'A part of the product could not be found in the photo.',
      es: 'Una parte del producto no se ha encontrado en la foto.',
    },
    remedy: {
      en: 'Click on the part, or paint over it with the brush.',
      es: 'Haz clic en esa parte o píntala con el pincel.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
