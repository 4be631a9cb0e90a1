import type { ErrorCode } from './error-code.ts';

/** What can go wrong with money and credits that were bought. */
export const billingErrors = {
  'refund.not_paid': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Nothing was paid for this, so there is nothing to give back.',
      es: 'No se ha cobrado nada por esto, así que no hay nada que devolver.',
    },
    remedy: {
      en: 'Only finished pictures can be given back.',
      es: 'Solo se pueden devolver imágenes terminadas.',
    },
  },
  'refund.too_late': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'These pictures are too old to be given back.',
      es: 'Estas imágenes son demasiado antiguas para devolverlas.',
    },
    remedy: {
      en: 'Pictures can be given back for 30 days. Write to us if something is wrong with these.',
      es: 'Las imágenes se pueden devolver durante 30 días. Escríbenos si algo falla en estas.',
    },
  },
  'refund.limit_reached': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'No more pictures can be given back this month.',
      es: 'Este mes no se pueden devolver más imágenes.',
    },
    remedy: {
      en: 'Write to us: if results are often wrong, we want to see them.',
      es: 'Escríbenos: si los resultados suelen fallar, queremos verlos.',
    },
  },
  'billing.unavailable': {
    fault: 'runtime',
    status: 503,
    text: {
      en: 'The payment service does not answer.',
      es: 'El servicio de pagos no responde.',
    },
    remedy: {
      en: 'Try again in a minute. Nothing was charged.',
      es: 'Inténtalo dentro de un minuto. No se ha cobrado nada.',
    },
  },
  'billing.refused': {
    fault: 'runtime',
    status: 502,
    text: {
      en: 'The payment service refused the request.',
      es: 'El servicio de pagos ha rechazado la petición.',
    },
    remedy: {
      en: 'Nothing was charged. The reason is in the log; check the keys of the payment account.',
      es: 'No se ha cobrado nada. El motivo está en el registro; revisa las claves de la cuenta de pagos.',
    },
  },
  'billing.off': {
    fault: 'caller',
    status: 404,
    text: { en: 'Nothing is sold here.', es: 'Aquí no se vende nada.' },
    remedy: {
      en: 'Whoever runs this installation gives out the credits.',
      es: 'Los créditos los reparte quien administra esta instalación.',
    },
  },
  'billing.subscribed': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'There is a plan already.',
      es: 'Ya hay un plan contratado.',
    },
    remedy: {
      en: 'Change or end it under “Manage plan”.',
      es: 'Cámbialo o cancélalo en «Gestionar el plan».',
    },
  },
  'webhook.signature': {
    fault: 'caller',
    status: 400,
    text: {
      en: 'The signature does not match.',
      es: 'La firma no coincide.',
    },
    remedy: {
      en: 'Check the signing secret of this endpoint.',
      es: 'Revisa el secreto de firma de este punto de acceso.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
