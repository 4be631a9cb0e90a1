import { locales } from '@escena/core/text';
import { takeReceipts } from '@escena/db/billing/take-receipts';
import { receiptLetter } from '@escena/mail/letters';
import type { Site } from './site.ts';

/** Tells those who look after the money of what was paid, once for each invoice. Call it after anything that may be paying. */
export async function sendReceipts({
  db,
  mail,
  publicUrl,
}: Pick<Site, 'db' | 'mail' | 'publicUrl'>): Promise<void> {
  for (const { workspaceName: workspace, number, totalCents, currency, url, readers } of await takeReceipts(
    db,
  )) {
    const money = (locale: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(totalCents / 100);
    const total = { en: money('en'), es: money('es') };
    const page = url ?? new URL('/settings/billing', publicUrl).toString();
    const letter = receiptLetter({ workspace, number, total, url: page });
    for (const { email: to, locale } of readers)
      mail.post({ to, locale: locales.find((known) => known === locale) ?? 'en', letter });
  }
}
