import { consentTexts, type ConsentBasis, type ConsentPurpose } from '@escena/core/consent';
import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import { getAsset } from '../assets/get-asset.ts';
import type { Db, Tx } from '../create-db.ts';
import { type Consent, consentFields } from './consent-fields.ts';

export interface GiveConsentOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  readonly givenById: string;
  readonly basis: ConsentBasis;
  readonly purpose: ConsentPurpose;
  /** of the words that were on the screen */
  readonly textVersion: string;
}

/** Records that the person in a photo agrees. @throws AppError `not_found`, `consent.outdated` */
export async function giveConsent(db: Db | Tx, options: GiveConsentOptions): Promise<Consent> {
  const { version } = consentTexts[options.purpose];
  if (options.textVersion !== version) throw new AppError('consent.outdated', { data: { version } });
  await getAsset(db, options);
  return db.consent.create({ data: { id: createId('consent'), ...options }, select: consentFields });
}
