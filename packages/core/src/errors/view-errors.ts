import type { ErrorCode } from './error-code.ts';

/** Several photos of one room. */
export const viewErrors = {
  'staging.link_invalid': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The photos cannot be joined as they are linked.',
      es: 'Las fotos no se pueden unir como están enlazadas.',
    },
    remedy: {
      en: 'Check that each pair of points is the same place on the floor, a metre or more from the other; nothing was charged.',
      es: 'Comprueba que cada par de puntos es el mismo lugar del suelo, a un metro o más del otro; no se ha cobrado nada.',
    },
  },
  'staging.nothing_seen': {
    fault: 'input',
    status: 422,
    text: {
      en: 'None of the furniture is seen in this photo.',
      es: 'En esta foto no se ve ninguno de los muebles.',
    },
    remedy: {
      en: 'It shows another part of the room, or what stands there hides it; nothing was charged.',
      es: 'Muestra otra parte de la habitación, o lo que hay delante los tapa; no se ha cobrado nada.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
