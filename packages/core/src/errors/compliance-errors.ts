import type { ErrorCode } from './error-code.ts';

/** What stands between a finished picture and a listing. */
export const complianceErrors = {
  'compliance.edit_forbidden': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This listing service does not allow what was done to this photo.',
      es: 'Este servicio de anuncios no permite lo que se ha hecho en esta foto.',
    },
    remedy: {
      en: 'The details quote its rule. Make the picture without that, or export it for another service.',
      es: 'Los detalles citan su norma. Haz la imagen sin ese cambio o expórtala para otro servicio.',
    },
  },
  'compliance.label_undecided': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Whether words go on the photo is for you to decide here.',
      es: 'Aquí te toca decidir si la foto lleva un rótulo.',
    },
    remedy: {
      en: 'Some services require a label on the photo and others fine it: ask yours, then say yes or no.',
      es: 'Hay servicios que exigen un rótulo y otros lo sancionan: pregunta al tuyo y responde sí o no.',
    },
  },
  'compliance.label_against_rules': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The rules of this listing service say otherwise about words on the photo.',
      es: 'Las normas de este servicio dicen otra cosa sobre los rótulos en la foto.',
    },
    remedy: {
      en: 'Leave the choice out: the export follows the rule that the details quote.',
      es: 'No lo indiques: la exportación sigue la norma que citan los detalles.',
    },
  },
  'compliance.not_a_property': {
    fault: 'input',
    status: 422,
    text: {
      en: 'Only staged rooms are exported for listing services.',
      es: 'Para los servicios de anuncios solo se exportan habitaciones amuebladas.',
    },
    remedy: { en: 'Choose a staged picture.', es: 'Elige una imagen de home staging.' },
  },
  'privacy.published': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Disclosure pages of listings are still published.',
      es: 'Todavía hay páginas informativas de anuncios publicadas.',
    },
    remedy: {
      en: 'Buyers must be able to see the originals. Withdraw each page when its listing is over, then ask again.',
      es: 'Los compradores deben poder ver los originales. Retira cada página cuando acabe su anuncio y vuelve a pedirlo.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
