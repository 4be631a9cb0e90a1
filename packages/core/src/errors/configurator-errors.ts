import type { ErrorCode } from './error-code.ts';

/** What shoppers, and the shops that offer them a product, can be told. */
export const configuratorErrors = {
  'configurator.not_offered': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This choice is not offered for this product.',
      es: 'Esta opción no se ofrece para este producto.',
    },
    remedy: {
      en: 'Load the page again and choose from what it shows.',
      es: 'Vuelve a cargar la página y elige entre lo que muestra.',
    },
  },
  'configurator.text_missing': {
    fault: 'input',
    status: 422,
    text: { en: 'A text is missing.', es: 'Falta un texto.' },
    remedy: { en: 'Write something in the field.', es: 'Escribe algo en el campo.' },
  },
  'configurator.text_too_long': {
    fault: 'input',
    status: 422,
    text: { en: 'The text is too long.', es: 'El texto es demasiado largo.' },
    remedy: { en: 'Make it shorter.', es: 'Acórtalo.' },
  },
  'configurator.text_refused': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The text has characters that cannot be printed.',
      es: 'El texto tiene caracteres que no se pueden imprimir.',
    },
    remedy: {
      en: 'Write it anew, with letters and signs only.',
      es: 'Escríbelo de nuevo, solo con letras y signos.',
    },
  },
  'configurator.picture_missing': {
    fault: 'input',
    status: 422,
    text: { en: 'A picture is missing.', es: 'Falta una imagen.' },
    remedy: { en: 'Choose a file.', es: 'Elige un archivo.' },
  },
  'configurator.file_refused': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This kind of file cannot be put on the product.',
      es: 'Este tipo de archivo no se puede poner en el producto.',
    },
    remedy: {
      en: 'Use a PNG, JPEG or WebP picture, or an SVG for a logo.',
      es: 'Usa una imagen PNG, JPEG o WebP, o un SVG si es un logotipo.',
    },
  },
  'configurator.file_too_large': {
    fault: 'input',
    status: 413,
    text: {
      en: 'The file is larger than this product takes.',
      es: 'El archivo es más grande de lo que admite este producto.',
    },
    remedy: { en: 'Use a smaller copy of it.', es: 'Usa una copia más pequeña.' },
  },
  'configurator.upload_gone': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Your picture is not here any more.',
      es: 'Tu imagen ya no está aquí.',
    },
    remedy: {
      en: 'Choose the file again; pictures that are not ordered are deleted after a day.',
      es: 'Vuelve a elegir el archivo: las imágenes que no se piden se borran al cabo de un día.',
    },
  },
  'configurator.origin_refused': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'This shop may not take orders for this product.',
      es: 'Esta tienda no puede recibir pedidos de este producto.',
    },
    remedy: {
      en: 'Add the address of its pages to the allowed ones.',
      es: 'Añade la dirección de sus páginas a las permitidas.',
    },
  },
  'configurator.full': {
    fault: 'caller',
    status: 429,
    text: {
      en: 'This product takes no more designs for now.',
      es: 'Este producto no admite más diseños por ahora.',
    },
    remedy: { en: 'Try again later, or tell the shop.', es: 'Inténtalo más tarde o avisa a la tienda.' },
  },
  'configurator.limit_reached': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'There are as many configurators as a workspace may have.',
      es: 'El espacio de trabajo ya tiene el máximo de configuradores.',
    },
    remedy: { en: 'Delete one that is no longer used.', es: 'Elimina alguno que ya no se use.' },
  },
} as const satisfies Record<string, ErrorCode>;
