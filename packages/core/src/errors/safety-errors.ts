import type { ErrorCode } from './error-code.ts';

/** What can go wrong with people's photos, with moderation and with people's data. */
export const safetyErrors = {
  'consent.required': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'This photo shows a person whose consent has not been recorded.',
      es: 'Esta foto muestra a una persona cuyo permiso no consta.',
    },
    remedy: {
      en: 'Confirm that the person agrees, then try again; nothing was charged.',
      es: 'Confirma que la persona está de acuerdo e inténtalo de nuevo; no se ha cobrado nada.',
    },
  },
  'consent.outdated': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'The words of the consent have changed meanwhile.',
      es: 'El texto del permiso ha cambiado mientras tanto.',
    },
    remedy: { en: 'Reload the page and read them again.', es: 'Recarga la página y vuelve a leerlo.' },
  },
  'moderation.blocked': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This picture is not allowed here.',
      es: 'Esta imagen no está permitida aquí.',
    },
    remedy: {
      en: 'Use another photo. Nothing was charged; write to us if you think this is a mistake.',
      es: 'Usa otra foto. No se ha cobrado nada; escríbenos si crees que es un error.',
    },
  },
  'moderation.unavailable': {
    fault: 'runtime',
    status: 503,
    text: {
      en: 'The picture could not be checked.',
      es: 'No se ha podido revisar la imagen.',
    },
    remedy: {
      en: 'Try again in a few minutes; nothing was charged.',
      es: 'Inténtalo de nuevo dentro de unos minutos; no se ha cobrado nada.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
