import type { ErrorCode } from './error-code.ts';

/** What can stand in the way of a listing's photos. */
export const listingErrors = {
  'listing.ended': {
    fault: 'caller',
    status: 409,
    text: { en: 'This listing is over.', es: 'Este anuncio ha terminado.' },
    remedy: {
      en: 'Make a new listing with its photos to go on.',
      es: 'Para seguir, crea un anuncio nuevo con sus fotos.',
    },
  },
  'listing.too_many': {
    fault: 'input',
    status: 422,
    text: { en: 'A listing takes 100 photos.', es: 'Un anuncio admite 100 fotos.' },
    remedy: {
      en: 'Leave some out; listing services take 50 at most.',
      es: 'Quita algunas; los servicios de anuncios admiten 50 como mucho.',
    },
  },
  'listing.at_work': {
    fault: 'caller',
    status: 409,
    text: { en: 'This photo is being staged already.', es: 'Esta foto ya se está amueblando.' },
    remedy: {
      en: 'Wait until it is done, or stop it first.',
      es: 'Espera a que termine o detenla antes.',
    },
  },
  'listing.room_unknown': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nobody has said yet which rooms these photos show.',
      es: 'Aún no se sabe qué habitación muestran estas fotos.',
    },
    remedy: {
      en: 'Name the rooms, or leave the photos out of staging.',
      es: 'Indica las habitaciones o deja esas fotos sin amueblar.',
    },
  },
  'listing.nothing_to_stage': {
    fault: 'input',
    status: 422,
    text: { en: 'No photo is left to stage.', es: 'No queda ninguna foto por amueblar.' },
    remedy: {
      en: 'Add photos, or ask for a revision of one that is done.',
      es: 'Añade fotos o pide una revisión de alguna terminada.',
    },
  },
  'listing.newer_picture': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Another picture of this photo was made meanwhile.',
      es: 'Entretanto se ha hecho otra imagen de esta foto.',
    },
    remedy: { en: 'Look at the new one, then decide.', es: 'Mira la nueva y decide después.' },
  },
  'listing.nothing_approved': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Nothing of this listing may go out yet.',
      es: 'Todavía no puede salir nada de este anuncio.',
    },
    remedy: {
      en: 'Approve pictures first. Photos that are left out of staging go out as they are.',
      es: 'Aprueba antes alguna imagen. Las fotos sin amueblar salen tal cual.',
    },
  },
  'listing.lives': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This page belongs to a listing that has not ended.',
      es: 'Esta página pertenece a un anuncio que no ha terminado.',
    },
    remedy: {
      en: 'Buyers who see the altered picture must find the original. End the listing first: that withdraws its pages.',
      es: 'Quien vea la imagen alterada debe poder ver el original. Termina antes el anuncio: eso retira sus páginas.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
