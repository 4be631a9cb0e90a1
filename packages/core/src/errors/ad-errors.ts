import type { ErrorCode } from './error-code.ts';

/** What keeps an ad from being made as it was asked for. */
export const adErrors = {
  'ads.nothing_to_make': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'All creatives of this campaign are made as its plan says.',
      es: 'Todas las creatividades de esta campaña ya están hechas según su plan.',
    },
    remedy: {
      en: 'Change words, pictures, designs or formats first.',
      es: 'Cambia antes los textos, las imágenes, los diseños o los formatos.',
    },
  },
  'ads.being_made': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Creatives of this campaign are being made.',
      es: 'Se están haciendo creatividades de esta campaña.',
    },
    remedy: {
      en: 'Wait until they are ready, or cancel that job.',
      es: 'Espera a que estén listas o cancela ese trabajo.',
    },
  },
  'ads.newer_file': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'A creative was made anew while you looked at it.',
      es: 'Una creatividad se ha vuelto a hacer mientras la mirabas.',
    },
    remedy: {
      en: 'Look at the new one, then decide.',
      es: 'Mira la nueva y decide después.',
    },
  },
  'ads.does_not_fit': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The words do not fit this format at a size that can be read.',
      es: 'El texto no cabe en este formato con un tamaño legible.',
    },
    remedy: {
      en: 'Shorten the text that the details name, or leave this format out.',
      es: 'Acorta el texto que indican los detalles o deja fuera este formato.',
    },
  },
  'ads.file_too_large': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The picture does not fit the channel’s file size without visible damage.',
      es: 'La imagen no cabe en el tamaño de archivo del canal sin daños visibles.',
    },
    remedy: {
      en: 'Choose a calmer picture or another design for this format.',
      es: 'Elige una imagen con menos detalle u otro diseño para este formato.',
    },
  },
  'ads.ended': {
    fault: 'caller',
    status: 409,
    text: { en: 'This campaign is over.', es: 'Esta campaña ha terminado.' },
    remedy: {
      en: 'Make a new campaign with its plan to go on.',
      es: 'Para seguir, crea una campaña nueva con su plan.',
    },
  },
  'ads.leads_nowhere': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'The campaign does not say where a click leads.',
      es: 'La campaña no dice adónde lleva un clic.',
    },
    remedy: { en: 'Give it a landing page first.', es: 'Indica primero su página de destino.' },
  },
  'ads.nothing_approved': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'No creative of this campaign is approved.',
      es: 'Ninguna creatividad de esta campaña está aprobada.',
    },
    remedy: {
      en: 'Have somebody approve at least one: nothing else is shown.',
      es: 'Alguien debe aprobar al menos una: solo se muestra lo aprobado.',
    },
  },
  'ads.impression_unknown': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No impression of this campaign has this id.',
      es: 'Ninguna impresión de esta campaña tiene este identificador.',
    },
    remedy: {
      en: 'Send the id that the ad was served with, within 30 days of it.',
      es: 'Envía el identificador con el que se sirvió la creatividad, en los 30 días siguientes.',
    },
  },
  'ads.currency_differs': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The amount is in another currency than the campaign counts in.',
      es: 'El importe está en una moneda distinta de la de la campaña.',
    },
    remedy: {
      en: 'Convert it, or leave the amount out: the conversion counts either way.',
      es: 'Conviértelo o no envíes el importe: la conversión cuenta igual.',
    },
  },
  'ads.events_unreadable': {
    fault: 'input',
    status: 422,
    text: {
      en: 'This file of events cannot be read.',
      es: 'Este archivo de eventos no se puede leer.',
    },
    remedy: {
      en: 'Send CSV with a header row: impression, kind (click or conversion), and as you have them id, at, amount, currency.',
      es: 'Envía un CSV con cabecera: impression, kind (click o conversion) y, si los tienes, id, at, amount, currency.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
