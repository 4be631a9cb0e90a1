import { consentBases, consentTexts, type ConsentPurpose } from '@escena/core/consent';
import type { Locale } from '@escena/core/text';
import { UsageError } from '../../usage-error.ts';

/**
 * A photo that shows a person is not even read before somebody said that this person agreed.
 * @throws UsageError with the words to agree to
 */
export function requireWord(given: string | undefined, purpose: ConsentPurpose, locale: Locale): void {
  if (consentBases.some((basis) => basis === given)) return;
  throw new UsageError(`--consent ${consentBases.join('|')}: ${consentTexts[purpose].text[locale]}`);
}
