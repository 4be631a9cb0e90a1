import type { ErrorCode } from './error-code.ts';

/** What can go wrong with addresses elsewhere: pictures fetched by URL, webhooks. */
export const remoteErrors = {
  'remote.url': {
    fault: 'input',
    status: 422,
    text: { en: 'This address cannot be used.', es: 'Esta dirección no se puede usar.' },
    remedy: {
      en: 'Give a full http or https address, without a user name and on a usual port.',
      es: 'Indica una dirección http o https completa, sin nombre de usuario y en un puerto habitual.',
    },
  },
  'remote.forbidden': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This address leads into a private network.',
      es: 'Esta dirección lleva a una red privada.',
    },
    remedy: {
      en: 'Use one that is reachable from the public internet.',
      es: 'Usa una que sea accesible desde la internet pública.',
    },
  },
  'remote.redirects': {
    fault: 'input',
    status: 422,
    text: { en: 'This address redirects too often.', es: 'Esta dirección redirige demasiadas veces.' },
    remedy: {
      en: 'Give the address that it ends at.',
      es: 'Indica la dirección en la que termina.',
    },
  },
  'remote.unreachable': {
    fault: 'input',
    status: 422,
    text: { en: 'Nothing answers at this address.', es: 'Nadie responde en esta dirección.' },
    remedy: {
      en: 'Open it in a browser to check it, then try again.',
      es: 'Ábrela en un navegador para comprobarla e inténtalo de nuevo.',
    },
  },
  'remote.status': {
    fault: 'input',
    status: 422,
    text: { en: 'This address answers with an error.', es: 'Esta dirección responde con un error.' },
    remedy: {
      en: 'Check that it can be opened without signing in, then try again.',
      es: 'Comprueba que se puede abrir sin iniciar sesión e inténtalo de nuevo.',
    },
  },
  'remote.timeout': {
    fault: 'input',
    status: 422,
    text: { en: 'This address answers too slowly.', es: 'Esta dirección responde demasiado despacio.' },
    remedy: {
      en: 'Try again later, or upload the file itself.',
      es: 'Inténtalo más tarde o sube el archivo directamente.',
    },
  },
  'remote.too_large': {
    fault: 'input',
    status: 413,
    text: {
      en: 'What lies at this address is too large.',
      es: 'Lo que hay en esta dirección es demasiado grande.',
    },
    remedy: { en: 'Use a smaller file.', es: 'Usa un archivo más pequeño.' },
  },
} as const satisfies Record<string, ErrorCode>;
