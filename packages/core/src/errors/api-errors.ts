import type { ErrorCode } from './error-code.ts';

/** What a program that calls the API can do wrong, and what holds it up. */
export const apiErrors = {
  'api_key.invalid': {
    fault: 'caller',
    status: 401,
    text: {
      en: 'This API key is unknown, expired or revoked.',
      es: 'Esta clave de API no existe, ha caducado o se ha revocado.',
    },
    remedy: {
      en: 'Send `Authorization: Bearer esc_live_…` with a key from Settings → API.',
      es: 'Envía `Authorization: Bearer esc_live_…` con una clave de Ajustes → API.',
    },
  },
  'api_key.limit_reached': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'There are as many API keys as a workspace may have.',
      es: 'El espacio de trabajo ya tiene el máximo de claves de API.',
    },
    remedy: { en: 'Revoke one that is no longer used.', es: 'Revoca alguna que ya no se use.' },
  },
  'api.method_not_allowed': {
    fault: 'caller',
    status: 405,
    text: {
      en: 'This address does not answer to that method.',
      es: 'Esta dirección no responde a ese método.',
    },
    remedy: {
      en: 'Use one of those in the `Allow` header.',
      es: 'Usa uno de los métodos de la cabecera `Allow`.',
    },
  },
  'api.body_too_large': {
    fault: 'caller',
    status: 413,
    text: {
      en: 'The body of the request is too large.',
      es: 'El cuerpo de la petición es demasiado grande.',
    },
    remedy: {
      en: 'Send files as uploads; JSON may have 1 MB.',
      es: 'Envía los archivos como subidas; el JSON puede ocupar 1 MB.',
    },
  },
  'api.rate_limited': {
    fault: 'caller',
    status: 429,
    text: {
      en: 'Too many requests in a short time.',
      es: 'Demasiadas peticiones en poco tiempo.',
    },
    remedy: {
      en: 'Wait as long as `Retry-After` says, then go on.',
      es: 'Espera lo que indica `Retry-After` y continúa.',
    },
  },
  'jobs.too_many': {
    fault: 'caller',
    status: 429,
    text: {
      en: 'Too many jobs of this workspace are waiting or running.',
      es: 'Este espacio de trabajo tiene demasiados trabajos en espera o en curso.',
    },
    remedy: {
      en: 'Wait until some of them have ended. Nothing was charged.',
      es: 'Espera a que terminen algunos. No se ha cobrado nada.',
    },
  },
  'idempotency.mismatch': {
    fault: 'caller',
    status: 422,
    text: {
      en: 'This Idempotency-Key was used for another request.',
      es: 'Esta Idempotency-Key ya se usó para otra petición.',
    },
    remedy: {
      en: 'Use a new key for every new request; repeat a request with the very same content.',
      es: 'Usa una clave nueva para cada petición nueva; al repetir, envía exactamente el mismo contenido.',
    },
  },
  'idempotency.in_progress': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'The first request with this Idempotency-Key is still being answered.',
      es: 'La primera petición con esta Idempotency-Key aún se está atendiendo.',
    },
    remedy: {
      en: 'Send it again after `Retry-After`.',
      es: 'Vuelve a enviarla tras `Retry-After`.',
    },
  },
  'upload.closed': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This upload has expired or was used already.',
      es: 'Esta subida ha caducado o ya se ha usado.',
    },
    remedy: { en: 'Ask for a new upload address.', es: 'Pide una nueva dirección de subida.' },
  },
  'upload.missing': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'The bytes of this photo have not arrived.',
      es: 'Los datos de esta foto no han llegado.',
    },
    remedy: {
      en: 'Send them to the upload address first, then complete the photo.',
      es: 'Envíalos antes a la dirección de subida y después completa la foto.',
    },
  },
  'upload.size_mismatch': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The file has another size than announced.',
      es: 'El archivo no tiene el tamaño anunciado.',
    },
    remedy: {
      en: 'Announce the exact number of bytes and send all of them.',
      es: 'Anuncia el número exacto de bytes y envíalos todos.',
    },
  },
  'webhook.limit_reached': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'There are as many webhook endpoints as a workspace may have.',
      es: 'El espacio de trabajo ya tiene el máximo de destinos de webhook.',
    },
    remedy: { en: 'Delete one that is no longer used.', es: 'Elimina alguno que ya no se use.' },
  },
  'link.expired': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'This link has expired or was changed.',
      es: 'Este enlace ha caducado o se ha modificado.',
    },
    remedy: {
      en: 'Ask for the picture again to get a new link.',
      es: 'Vuelve a pedir la imagen para obtener un enlace nuevo.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
