import type { Text } from '@escena/core/text';
import type { Letter } from './letter.ts';

/** Every letter that Escena sends. */

const notYou: Text = {
  en: 'If you did not ask for this, do nothing: without the link nothing happens.',
  es: 'Si no lo has pedido tú, no hagas nada: sin el enlace no ocurre nada.',
};
const wasNotYou: Text = {
  en: 'If this was not you, set a new password at once and end the other sessions under Settings, Sessions.',
  es: 'Si no has sido tú, cambia la contraseña enseguida y cierra las demás sesiones en Ajustes, Sesiones.',
};

export function signInLetter({ url, minutes }: { url: string; minutes: number }): Letter {
  return {
    subject: { en: 'Sign in to Escena', es: 'Entra en Escena' },
    paragraphs: [
      {
        en: `Open this link to sign in. It works once, for ${minutes} minutes.`,
        es: `Abre este enlace para entrar. Sirve una sola vez, durante ${minutes} minutos.`,
      },
    ],
    action: { label: { en: 'Sign in', es: 'Entrar' }, url },
    footnote: notYou,
  };
}

export function signUpLetter({ url, minutes }: { url: string; minutes: number }): Letter {
  return {
    subject: { en: 'Your Escena account', es: 'Tu cuenta de Escena' },
    paragraphs: [
      {
        en: `One step is left to make your account. The link works once, for ${minutes} minutes.`,
        es: `Falta un paso para crear tu cuenta. El enlace sirve una sola vez, durante ${minutes} minutos.`,
      },
    ],
    action: { label: { en: 'Make the account', es: 'Crear la cuenta' }, url },
    footnote: notYou,
  };
}

export function resetLetter({ url, minutes }: { url: string; minutes: number }): Letter {
  return {
    subject: { en: 'A new password for Escena', es: 'Nueva contraseña para Escena' },
    paragraphs: [
      {
        en: `Open this link to choose a new password. It works once, for ${minutes} minutes.`,
        es: `Abre este enlace para elegir una contraseña nueva. Sirve una sola vez, durante ${minutes} minutos.`,
      },
    ],
    action: { label: { en: 'Choose a password', es: 'Elegir contraseña' }, url },
    footnote: notYou,
  };
}

interface InvitationWords {
  readonly url: string;
  readonly workspace: string;
  /** null: somebody without a name */
  readonly inviter: string | null;
  readonly days: number;
}

export function invitationLetter({ url, workspace, inviter, days }: InvitationWords): Letter {
  return {
    subject: {
      en: `You are invited to “${workspace}” on Escena`,
      es: `Te invitan a «${workspace}» en Escena`,
    },
    paragraphs: [
      inviter === null
        ? {
            en: `You are invited to work in “${workspace}” on Escena.`,
            es: `Te invitan a trabajar en «${workspace}» en Escena.`,
          }
        : {
            en: `${inviter} invites you to work in “${workspace}” on Escena.`,
            es: `${inviter} te invita a trabajar en «${workspace}» en Escena.`,
          },
      {
        en: `The link works once, for ${days} days.`,
        es: `El enlace sirve una sola vez, durante ${days} días.`,
      },
    ],
    action: { label: { en: 'Accept the invitation', es: 'Aceptar la invitación' }, url },
    footnote: {
      en: 'If you do not know who this is, do nothing.',
      es: 'Si no sabes quién es, no hagas nada.',
    },
  };
}

export function changeEmailLetter({ url, minutes }: { url: string; minutes: number }): Letter {
  return {
    subject: { en: 'Confirm your new address', es: 'Confirma tu nueva dirección' },
    paragraphs: [
      {
        en: `Open this link to sign in to Escena with this address from now on. It works once, for ${minutes} minutes.`,
        es: `Abre este enlace para entrar en Escena con esta dirección a partir de ahora. Sirve una sola vez, durante ${minutes} minutos.`,
      },
    ],
    action: { label: { en: 'Confirm the address', es: 'Confirmar la dirección' }, url },
    footnote: notYou,
  };
}

/** To the old address, once the new one is confirmed. */
export function emailChangedLetter({ email }: { email: string }): Letter {
  return {
    subject: { en: 'Your Escena address was changed', es: 'Ha cambiado tu dirección en Escena' },
    paragraphs: [
      {
        en: `From now on you sign in to Escena as ${email}, and letters go there.`,
        es: `A partir de ahora entras en Escena como ${email}, y los correos van a esa dirección.`,
      },
    ],
    footnote: {
      en: 'If this was not you, write to whoever runs your Escena at once.',
      es: 'Si no has sido tú, escribe enseguida a quien administra tu Escena.',
    },
  };
}

export function passwordChangedLetter(): Letter {
  return {
    subject: { en: 'Your Escena password was changed', es: 'Ha cambiado tu contraseña de Escena' },
    paragraphs: [
      {
        en: 'Your password has just been set. Every other session was ended.',
        es: 'Tu contraseña se acaba de cambiar. Todas las demás sesiones se han cerrado.',
      },
    ],
    footnote: wasNotYou,
  };
}

interface ReceiptWords {
  readonly workspace: string;
  /** as on the invoice: `E-2026-0042` */
  readonly number: string;
  /** with its currency, as written in each language */
  readonly total: Text;
  readonly url: string;
}

export function receiptLetter({ workspace, number, total, url }: ReceiptWords): Letter {
  return {
    subject: { en: `Receipt ${number}`, es: `Recibo ${number}` },
    paragraphs: [
      {
        en: `${total.en} were paid for “${workspace}”. Thank you.`,
        es: `Se han pagado ${total.es} por «${workspace}». Gracias.`,
      },
    ],
    action: { label: { en: 'See the invoice', es: 'Ver la factura' }, url },
    footnote: {
      en: 'All invoices are under Settings, Credits and billing.',
      es: 'Todas las facturas están en Ajustes, Créditos y facturación.',
    },
  };
}

interface ChangeAskedWords {
  /** of the listing */
  readonly address: string;
  /** the client's own words */
  readonly comment: string;
  readonly url: string;
}

export function changeAskedLetter({ address, comment, url }: ChangeAskedWords): Letter {
  return {
    subject: { en: `A client asks for a change: ${address}`, es: `Un cliente pide un cambio: ${address}` },
    paragraphs: [
      {
        en: `At the page that you sent for “${address}”, somebody wrote about a picture:`,
        es: `En la página que enviaste de «${address}» han escrito sobre una imagen:`,
      },
      { en: `“${comment}”`, es: `«${comment}»` },
    ],
    action: { label: { en: 'Open the listing', es: 'Abrir el anuncio' }, url },
    footnote: {
      en: 'What you approved stays approved until you decide otherwise.',
      es: 'Lo que aprobaste sigue aprobado mientras no decidas otra cosa.',
    },
  };
}
