import type { ErrorCode } from './error-code.ts';

/** What can be wrong with what the studio is asked for. */
export const studioErrors = {
  'studio.nothing_masked': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The mask is empty: nothing is to be painted.',
      es: 'La máscara está vacía: no hay nada que pintar.',
    },
    remedy: {
      en: 'Paint over what should change, then try again.',
      es: 'Pinta sobre lo que deba cambiar e inténtalo de nuevo.',
    },
  },
  'studio.no_depth': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This photo shows no room whose depth could be worked out.',
      es: 'Esta foto no muestra una habitación cuya profundidad se pueda calcular.',
    },
    remedy: {
      en: 'Use edges or lines instead, or bring a depth map of your own.',
      es: 'Usa bordes o líneas, o trae tu propio mapa de profundidad.',
    },
  },
  'studio.too_large': {
    fault: 'input',
    status: 422,
    text: {
      en: 'So large a picture cannot be made: 64 megapixels are the most.',
      es: 'No se puede hacer una imagen tan grande: el máximo son 64 megapíxeles.',
    },
    remedy: {
      en: 'Enlarge it less, or a smaller photo.',
      es: 'Amplíala menos, o amplía una foto más pequeña.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
