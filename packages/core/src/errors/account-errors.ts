import type { ErrorCode } from './error-code.ts';

/** What can go wrong with signing in, passwords, links, invitations and members. */
export const accountErrors = {
  'sign_in.wrong': {
    fault: 'input',
    status: 400,
    text: {
      en: 'The e-mail address or the password is not right.',
      es: 'El correo o la contraseña no son correctos.',
    },
    remedy: {
      en: 'Try again, or have a sign-in link sent to you.',
      es: 'Inténtalo de nuevo o pide que te enviemos un enlace de acceso.',
    },
  },
  'sign_in.too_many': {
    fault: 'caller',
    status: 429,
    text: { en: 'Too many attempts in a short time.', es: 'Demasiados intentos en poco tiempo.' },
    remedy: {
      en: 'Wait a few minutes, then try again.',
      es: 'Espera unos minutos y vuelve a intentarlo.',
    },
  },
  'sign_up.closed': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'New people are let in by invitation here.',
      es: 'Aquí solo se entra por invitación.',
    },
    remedy: {
      en: 'Ask someone who works here to invite you.',
      es: 'Pide a alguien que trabaje aquí que te invite.',
    },
  },
  'password.too_short': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The password is shorter than 10 characters.',
      es: 'La contraseña tiene menos de 10 caracteres.',
    },
    remedy: {
      en: 'Take a longer one; a few words that do not belong together are easy to remember.',
      es: 'Elige una más larga; unas cuantas palabras sin relación son fáciles de recordar.',
    },
  },
  'password.too_common': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This password is one of the first that anyone would try.',
      es: 'Esta contraseña es de las primeras que cualquiera probaría.',
    },
    remedy: {
      en: 'Take one that nobody would guess: a few words that do not belong together.',
      es: 'Elige una que nadie adivine: unas cuantas palabras sin relación entre sí.',
    },
  },
  'email_link.invalid': {
    fault: 'caller',
    status: 404,
    text: {
      en: 'This link does not work any more.',
      es: 'Este enlace ya no funciona.',
    },
    remedy: {
      en: 'Links work once and for a short time. Ask for a new one.',
      es: 'Los enlaces sirven una sola vez y por poco tiempo. Pide uno nuevo.',
    },
  },
  'account.email_taken': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This address belongs to another account.',
      es: 'Esta dirección pertenece a otra cuenta.',
    },
    remedy: {
      en: 'Sign in with that account, or take another address.',
      es: 'Inicia sesión con esa cuenta o usa otra dirección.',
    },
  },
  'account.sign_in_first': {
    fault: 'caller',
    status: 401,
    text: {
      en: 'There is an account with this address already.',
      es: 'Ya existe una cuenta con esta dirección.',
    },
    remedy: {
      en: 'Sign in to it, then open the invitation again.',
      es: 'Inicia sesión en ella y vuelve a abrir la invitación.',
    },
  },
  'account.only_way_in': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This is your only way to sign in.',
      es: 'Es tu única forma de iniciar sesión.',
    },
    remedy: {
      en: 'Add an e-mail address or another service first.',
      es: 'Añade antes una dirección de correo u otro servicio.',
    },
  },
  'members.last_owner': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'A workspace cannot be without an owner.',
      es: 'Un espacio de trabajo no puede quedarse sin propietario.',
    },
    remedy: {
      en: 'Hand it over to someone else first.',
      es: 'Antes traspásalo a otra persona.',
    },
  },
  'members.owner_only': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'Only an owner can do this with owners.',
      es: 'Solo un propietario puede hacer esto con propietarios.',
    },
    remedy: { en: 'Ask an owner of the workspace.', es: 'Pídelo a un propietario del espacio de trabajo.' },
  },
  'members.already': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This person is in the workspace already.',
      es: 'Esta persona ya está en el espacio de trabajo.',
    },
    remedy: {
      en: 'Change their role in the list of members instead.',
      es: 'Cambia su función en la lista de miembros.',
    },
  },
  'mail.unavailable': {
    fault: 'runtime',
    status: 503,
    text: { en: 'The e-mail could not be sent.', es: 'No se ha podido enviar el correo.' },
    remedy: {
      en: 'Try again in a minute. If it stays like this, whoever runs Escena should look at the mail settings.',
      es: 'Inténtalo dentro de un minuto. Si sigue así, quien administra Escena debe revisar la configuración del correo.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
