import type { ErrorCode } from './error-code.ts';

/** What can be wrong with a room's photo or with what is to stand in it. */
export const stagingErrors = {
  'staging.no_floor': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No free floor could be found in this photo.',
      es: 'No se ha encontrado suelo libre en esta foto.',
    },
    remedy: {
      en: 'Mark the floor on the photo, or choose a photo that shows more of it.',
      es: 'Marca el suelo sobre la foto o elige una foto donde se vea más.',
    },
  },
  'staging.nothing_fits': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No piece of furniture fits the free floor in this photo.',
      es: 'Ningún mueble cabe en el suelo libre de esta foto.',
    },
    remedy: {
      en: 'Mark more of the floor, or choose a photo taken from further back.',
      es: 'Marca más suelo o elige una foto tomada desde más atrás.',
    },
  },
  'staging.structure_changed': {
    fault: 'model',
    status: 422,
    text: {
      en: 'The picture did not keep the room as it is, so it was thrown away.',
      es: 'La imagen no respetaba la habitación tal como es y se ha descartado.',
    },
    remedy: {
      en: 'Nothing was charged. Try again, or choose the shipped finish.',
      es: 'No se ha cobrado nada. Inténtalo de nuevo o elige el acabado incluido.',
    },
  },
  'staging.item_does_not_fit': {
    fault: 'input',
    status: 422,
    text: {
      en: 'A piece of your list does not fit this room.',
      es: 'Un mueble de tu lista no cabe en esta habitación.',
    },
    remedy: {
      en: 'Leave it out, choose a smaller one, or mark more of the floor.',
      es: 'Quítalo, elige uno más pequeño o marca más suelo.',
    },
  },
  'staging.arrangement_invalid': {
    fault: 'input',
    status: 422,
    text: {
      en: 'A piece of your arrangement cannot be placed.',
      es: 'Un mueble de tu composición no se puede colocar.',
    },
    remedy: {
      en: 'Move it into the picture, or take it out, and try again.',
      es: 'Muévelo dentro de la foto o quítalo, y vuelve a intentarlo.',
    },
  },
  'staging.unsure': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The floor, the perspective or the size of this room is not certain enough.',
      es: 'El suelo, la perspectiva o el tamaño de esta habitación no son lo bastante seguros.',
    },
    remedy: {
      en: 'Mark the free floor, the horizon or one distance that you know; nothing was charged.',
      es: 'Marca el suelo libre, la línea del horizonte o una distancia que conozcas; no se ha cobrado nada.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
