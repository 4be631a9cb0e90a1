import { consentTexts, type ConsentPurpose } from '@escena/core/consent';
import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Consent, consentFields } from './consent-fields.ts';

export interface ConsentWanted {
  readonly workspaceId: string;
  readonly assetId: string;
  readonly purpose: ConsentPurpose;
}

/** The consent that covers a photo now: given under the words of today and not withdrawn. */
export async function findConsent(db: Db | Tx, wanted: ConsentWanted): Promise<Consent | undefined> {
  const textVersion = consentTexts[wanted.purpose].version;
  const consent = await db.consent.findFirst({
    where: { ...wanted, textVersion, withdrawnAt: null },
    orderBy: { givenAt: 'desc' },
    select: consentFields,
  });
  return consent ?? undefined;
}

/** @throws AppError `consent.required` */
export async function requireConsent(db: Db | Tx, wanted: ConsentWanted): Promise<void> {
  if (await findConsent(db, wanted)) return;
  const { assetId, purpose } = wanted;
  throw new AppError('consent.required', { data: { assetId, purpose } });
}
