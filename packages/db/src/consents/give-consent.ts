import { consentTexts, type ConsentBasis, type ConsentPurpose } from '@escena/core/consent';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import { getAsset } from '../assets/get-asset.ts';
import type { Db, Tx } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Consent, consentFields } from './consent-fields.ts';

/** What somebody said of the person in a photo. */
export interface GivenConsent {
  readonly basis: ConsentBasis;
  readonly purpose: ConsentPurpose;
  /** of the words that were on the screen */
  readonly textVersion: string;
}

export interface GiveConsentOptions extends GivenConsent {
  readonly workspaceId: string;
  readonly assetId: string;
  /** null: a shopper, of whom no more is known */
  readonly givenById: string | null;
}

/** @throws AppError `consent.outdated` for words that are not today's */
export function requireCurrentWords({ purpose, textVersion }: GivenConsent): void {
  const { version } = consentTexts[purpose];
  if (textVersion !== version) throw new AppError('consent.outdated', { data: { version } });
}

/**
 * Records that the person in a photo agrees. From then on it is a person's photo: what was worked out of it before (what room
 * it shows, what it means) is forgotten, and nothing of the kind is worked out again.
 * @throws AppError `not_found`, `consent.outdated`
 */
export async function giveConsent(db: Db | Tx, options: GiveConsentOptions): Promise<Consent> {
  requireCurrentWords(options);
  const { workspaceId, assetId } = options;
  return inTransaction(db, async (tx) => {
    await getAsset(tx, options);
    await tx.asset.updateMany({ where: { id: assetId, workspaceId }, data: { purpose: 'person' } });
    await tx.pictureMeaning.deleteMany({ where: { assetId, workspaceId } });
    await tx.roomReading.deleteMany({ where: { assetId, workspaceId } });
    return tx.consent.create({ data: { id: createId('consent'), ...options }, select: consentFields });
  });
}
