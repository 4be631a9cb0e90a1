import type { ErrorCode } from './error-code.ts';

/** What can go wrong with looking after the installation and its checkpoints. */
export const checkpointErrors = {
  'operator.only': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'This belongs to the whole installation; only whoever runs it can change it.',
      es: 'Esto es de toda la instalación; solo puede cambiarlo quien la administra.',
    },
    remedy: {
      en: 'Ask whoever set up this Escena.',
      es: 'Pídeselo a quien instaló este Escena.',
    },
  },
  'checkpoint.busy': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Something is being done with this checkpoint already.',
      es: 'Ya se está haciendo algo con este modelo.',
    },
    remedy: {
      en: 'Wait until it is done, or cancel it first.',
      es: 'Espera a que termine o cancélalo antes.',
    },
  },
  'checkpoint.in_use': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'Jobs that wait or run draw with this checkpoint.',
      es: 'Hay trabajos en espera o en marcha que usan este modelo.',
    },
    remedy: {
      en: 'Remove it when they are done.',
      es: 'Quítalo cuando hayan terminado.',
    },
  },
  'checkpoint.wrong_state': {
    fault: 'caller',
    status: 409,
    text: {
      en: 'This cannot be done with this checkpoint.',
      es: 'Esto no se puede hacer con este modelo.',
    },
    remedy: {
      en: 'Look at the page of checkpoints for what can.',
      es: 'Mira en la página de modelos qué se puede hacer.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
