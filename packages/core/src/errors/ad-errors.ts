import type { ErrorCode } from './error-code.ts';

/** What keeps an ad from being made as it was asked for. */
export const adErrors = {
  'ads.does_not_fit': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The words do not fit this format at a size that can be read.',
      es: 'El texto no cabe en este formato con un tamaño legible.',
    },
    remedy: {
      en: 'Shorten the text that the details name, or leave this format out.',
      es: 'Acorta el texto que indican los detalles o deja fuera este formato.',
    },
  },
  'ads.file_too_large': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The picture does not fit the channel’s file size without visible damage.',
      es: 'La imagen no cabe en el tamaño de archivo del canal sin daños visibles.',
    },
    remedy: {
      en: 'Choose a calmer picture or another design for this format.',
      es: 'Elige una imagen con menos detalle u otro diseño para este formato.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
