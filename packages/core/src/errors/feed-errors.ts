import type { ErrorCode } from './error-code.ts';

/** What can be wrong with a catalogue. */
export const feedErrors = {
  'feed.invalid': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Rows of the catalogue are wrong, so nothing was started.',
      es: 'Hay filas del catálogo con errores, así que no se ha empezado nada.',
    },
    remedy: {
      en: 'The details name lines, columns and reasons. Correct them and send the file again.',
      es: 'Los detalles indican líneas, columnas y motivos. Corrígelos y vuelve a enviar el archivo.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
