import type { ErrorCode } from './error-code.ts';

/** What can be wrong with what is to be changed in a photo. */
export const retouchErrors = {
  'retouch.nothing_marked': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nothing was found where you marked.',
      es: 'No se ha encontrado nada donde has marcado.',
    },
    remedy: {
      en: 'Paint over what is to go, or click on its middle.',
      es: 'Pinta por encima de lo que quieras quitar o haz clic en su centro.',
    },
  },
  'retouch.nothing_stands': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nothing was found that stands on the floor.',
      es: 'No se ha encontrado nada que esté sobre el suelo.',
    },
    remedy: {
      en: 'Paint over what is to go.',
      es: 'Pinta por encima de lo que quieras quitar.',
    },
  },
  'retouch.no_surface': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nothing of that surface was found in the photo.',
      es: 'No se ha encontrado nada de esa superficie en la foto.',
    },
    remedy: {
      en: 'Paint over the part that is meant, or click on it.',
      es: 'Pinta por encima de la parte que quieras cambiar o haz clic en ella.',
    },
  },
  'retouch.no_sky': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No open sky reaches the upper edge of the photo.',
      es: 'Ningún cielo abierto llega al borde superior de la foto.',
    },
    remedy: {
      en: 'Paint over the sky of an outside view. What is seen through a window is a view, and views are not changed.',
      es: 'Pinta por encima del cielo de una foto exterior. Lo que se ve por una ventana son vistas, y las vistas no se cambian.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
