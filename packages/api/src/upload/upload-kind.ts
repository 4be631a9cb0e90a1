import { AppError } from '@escena/core/app-error';
import { consentBases, consentPurposes } from '@escena/core/consent';
import type { GivenConsent } from '@escena/db/consents/give-consent';
import { z } from 'zod';
import type { UploadPurpose } from './keep-photo.ts';

export const uploadPurposes = ['photo', 'mask', 'person', 'personMask'] as const;

/** What an upload says of itself beside its bytes: form fields, JSON, or the query of an address. */
export const uploadFacts = z.object({
  purpose: z.enum(uploadPurposes).default('photo'),
  consent: z.enum(consentPurposes).optional(),
  basis: z.enum(consentBases).optional(),
  words: z.string().max(40).optional(),
});

export interface UploadKind {
  readonly purpose?: UploadPurpose;
  readonly consent?: GivenConsent & { readonly givenById: string | null };
}

/**
 * What is being brought, as those who keep it want it said.
 * @param givenById whose word a consent is
 * @throws AppError `consent.required` for a person's photo without one; ZodError
 */
export function uploadKind(query: URLSearchParams | object, givenById: string | null): UploadKind {
  const given = query instanceof URLSearchParams ? Object.fromEntries(query) : query;
  const { purpose, consent, basis, words } = uploadFacts.parse(given);
  if (purpose !== 'person') return { purpose };
  if (consent === undefined || basis === undefined || words === undefined)
    throw new AppError('consent.required');
  return { consent: { purpose: consent, basis, textVersion: words, givenById } };
}
