import type { Locale } from '@escena/core/text';
import type { ProofCreative } from './proof.ts';

interface ProofWords {
  readonly clean: string;
  readonly synthetic: string;
  page(number: number, of: number): string;
  decided(creative: Pick<ProofCreative, 'state' | 'decidedBy' | 'decidedAt'>): string;
}

const dayOf = (at: Date | null, locale: Locale) =>
  at?.toLocaleDateString(locale, { timeZone: 'UTC', dateStyle: 'medium' });

const decided =
  (
    locale: Locale,
    verbs: Record<ProofCreative['state'], string>,
    by: string,
    gone: string,
  ): ProofWords['decided'] =>
  ({ state, decidedBy, decidedAt }) =>
    state === 'waiting'
      ? verbs.waiting
      : [`${verbs[state]} ${by} ${decidedBy ?? gone}`, dayOf(decidedAt, locale)].filter(Boolean).join(', ');

export const proofWords: Readonly<Record<Locale, ProofWords>> = {
  en: {
    clean: 'Nothing to object to.',
    synthetic: 'The person shown was made by AI',
    page: (number, of) => `page ${number} of ${of}`,
    decided: decided(
      'en',
      { waiting: 'Waiting for approval', approved: 'Approved', rejected: 'Rejected' },
      'by',
      'somebody who left',
    ),
  },
  es: {
    clean: 'Sin objeciones.',
    synthetic: 'La persona que aparece se ha creado con IA',
    page: (number, of) => `página ${number} de ${of}`,
    decided: decided(
      'es',
      { waiting: 'Pendiente de aprobación', approved: 'Aprobado', rejected: 'Rechazado' },
      'por',
      'alguien que ya no está',
    ),
  },
};
