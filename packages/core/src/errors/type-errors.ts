import type { ErrorCode } from './error-code.ts';

/** What can be wrong with words and the fonts that set them. */
export const typeErrors = {
  'type.not_a_font': {
    fault: 'input',
    status: 415,
    text: { en: 'This file is not a font that can be read.', es: 'Este archivo no es una fuente legible.' },
    remedy: {
      en: 'Send a TTF, OTF, WOFF or WOFF2 file.',
      es: 'Envía un archivo TTF, OTF, WOFF o WOFF2.',
    },
  },
  'type.font_damaged': {
    fault: 'input',
    status: 422,
    text: { en: 'The font is cut off or damaged.', es: 'La fuente está incompleta o dañada.' },
    remedy: {
      en: 'Get the file again from where it came from, then upload it once more.',
      es: 'Consigue de nuevo el archivo original y vuelve a subirlo.',
    },
  },
  'type.font_too_big': {
    fault: 'input',
    status: 413,
    text: { en: 'The font is larger than 32 MB.', es: 'La fuente supera los 32 MB.' },
    remedy: {
      en: 'Send one style in one file, or as WOFF2.',
      es: 'Envía un solo estilo por archivo, o en formato WOFF2.',
    },
  },
  'type.font_unsupported': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This font has no outlines that can be drawn in one colour.',
      es: 'Esta fuente no tiene contornos que se puedan dibujar en un solo color.',
    },
    remedy: {
      en: 'Choose a font with TrueType or PostScript outlines; bitmap and colour fonts cannot be used.',
      es: 'Elige una fuente con contornos TrueType o PostScript; no sirven las de mapa de bits ni las de color.',
    },
  },
  'type.font_forbids_embedding': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The maker of this font forbids its use in files for printing.',
      es: 'El autor de esta fuente prohíbe usarla en archivos para imprenta.',
    },
    remedy: {
      en: 'Buy a licence that allows embedding and send that file, or choose another font.',
      es: 'Compra una licencia que permita incrustarla y envía ese archivo, o elige otra fuente.',
    },
  },
  'type.glyph_missing': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The font has no drawing for some of these characters.',
      es: 'La fuente no tiene dibujo para algunos de estos caracteres.',
    },
    remedy: {
      en: 'Take them out or choose a font that has them; the details name them.',
      es: 'Quítalos o elige una fuente que los tenga; los detalles dicen cuáles son.',
    },
  },
  'type.does_not_fit': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The words do not fit, even at the smallest size allowed.',
      es: 'El texto no cabe ni siquiera al tamaño mínimo permitido.',
    },
    remedy: {
      en: 'Shorten them, or make the place for them larger.',
      es: 'Acórtalo o agranda el espacio que ocupa.',
    },
  },
  'type.empty': {
    fault: 'input',
    status: 422,
    text: { en: 'There are no words to set.', es: 'No hay texto que componer.' },
    remedy: { en: 'Write at least one visible character.', es: 'Escribe al menos un carácter visible.' },
  },
} as const satisfies Record<string, ErrorCode>;
