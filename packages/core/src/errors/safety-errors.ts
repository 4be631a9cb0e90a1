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
  'consent.other_use': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'The person in this photo agreed to a try-on, and to nothing else.',
      es: 'La persona de esta foto ha aceptado usarla en el probador y para nada más.',
    },
    remedy: {
      en: 'Use another photo here; nothing was charged.',
      es: 'Usa otra foto aquí; no se ha cobrado nada.',
    },
  },
  'tryon.swimwear_off': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'Swimwear and underwear are not tried on in this workspace.',
      es: 'En este espacio de trabajo no se prueban trajes de baño ni ropa interior.',
    },
    remedy: {
      en: 'An owner or administrator can allow it under Settings → Data; nothing was charged.',
      es: 'Un propietario o administrador puede permitirlo en Ajustes → Datos; no se ha cobrado nada.',
    },
  },
  'tryon.shop_full': {
    fault: 'caller',
    status: 429,
    text: {
      en: 'This shop’s try-ons for today are used up.',
      es: 'Las pruebas de hoy en esta tienda se han agotado.',
    },
    remedy: { en: 'Come back tomorrow.', es: 'Vuelve mañana.' },
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
  'privacy.under_way': {
    fault: 'caller',
    status: 409,
    text: { en: 'This was asked for already.', es: 'Esto ya se ha pedido.' },
    remedy: {
      en: 'Wait until it is done, or call it off.',
      es: 'Espera a que termine o anúlalo.',
    },
  },
  'privacy.confirmation': {
    fault: 'caller',
    status: 400,
    text: {
      en: 'The words typed to confirm are not right.',
      es: 'Las palabras escritas para confirmar no son correctas.',
    },
    remedy: { en: 'Type them exactly as shown.', es: 'Escríbelas exactamente como se muestran.' },
  },
  'privacy.plan_active': {
    fault: 'caller',
    status: 409,
    text: { en: 'A plan is still running.', es: 'Todavía hay un plan en marcha.' },
    remedy: {
      en: 'End it under “Manage plan” first, so that nothing more is charged.',
      es: 'Cancélalo antes en «Gestionar el plan», para que no se cobre nada más.',
    },
  },
  'privacy.owner_only': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'Only an owner can erase a workspace, signed in and in person.',
      es: 'Solo un propietario puede borrar un espacio de trabajo, en persona y con su sesión.',
    },
    remedy: { en: 'Ask its owner.', es: 'Pídeselo a su propietario.' },
  },
  'privacy.last_owner': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Others work in a workspace that only you own.',
      es: 'Otras personas trabajan en un espacio que solo es tuyo.',
    },
    remedy: {
      en: 'Make somebody else its owner, or erase that workspace first.',
      es: 'Nombra propietario a otra persona o borra antes ese espacio.',
    },
  },
  'privacy.installation_owner': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'You run this installation, and others use it.',
      es: 'Administras esta instalación y otras personas la usan.',
    },
    remedy: {
      en: 'Their accounts must be erased or moved before yours.',
      es: 'Sus cuentas deben borrarse o trasladarse antes que la tuya.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
