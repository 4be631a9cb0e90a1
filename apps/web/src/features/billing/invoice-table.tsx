'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay, formatMoney } from '@/components/format.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { Section } from '@/components/section.tsx';

const states = ['paid', 'open', 'draft', 'void', 'uncollectible'] as const;

/** Invoices, newest first, with Stripe's page and file of each. */
export function InvoiceTable() {
  const t = useTranslations('billing');
  const locale = useLocale();
  const trpc = useTRPC();
  const { data: invoices } = useSuspenseQuery(trpc.billing.invoices.queryOptions());
  const stateWords = (status: string) => {
    const state = states.find((known) => known === status);
    return state ? t(`status.${state}`) : status;
  };
  return (
    <Section title={t('invoices')}>
      {invoices.length === 0 ? (
        <p className="text-sm text-muted">{t('noInvoices')}</p>
      ) : (
        <div className="overflow-x-auto rounded-card border border-line bg-surface">
          <table className="w-full text-sm">
            <thead className="text-left text-muted">
              <tr>
                <Head>{t('number')}</Head>
                <Head>{t('date')}</Head>
                <Head>{t('total')}</Head>
                <Head>{t('state')}</Head>
                <Head>{t('open')}</Head>
              </tr>
            </thead>
            <tbody className="text-ink">
              {invoices.map(({ id, number, status, totalCents, currency, hostedUrl, pdfUrl, createdAt }) => (
                <tr key={id} className="border-t border-line">
                  <td className="px-4 py-3 whitespace-nowrap">{number ?? '–'}</td>
                  <td className="px-4 py-3 whitespace-nowrap">{formatDay(createdAt, locale)}</td>
                  <td className="px-4 py-3 tabular-nums">{formatMoney(totalCents, currency, locale)}</td>
                  <td className="px-4 py-3">{stateWords(status)}</td>
                  <td className="space-x-4 px-4 py-3 whitespace-nowrap">
                    {hostedUrl ? (
                      <Away href={hostedUrl} label={t('openInvoice', { number: number ?? '' })}>
                        {t('open')}
                      </Away>
                    ) : null}
                    {pdfUrl ? (
                      <Away href={pdfUrl} label={t('pdfInvoice', { number: number ?? '' })}>
                        PDF
                      </Away>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Head({ children }: { readonly children: string }) {
  return (
    <th scope="col" className="px-4 py-3 font-medium">
      {children}
    </th>
  );
}

interface AwayProps {
  readonly href: string;
  readonly label: string;
  readonly children: string;
}

function Away({ href, label, children }: AwayProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      className="underline underline-offset-4 hover:text-accent"
    >
      {children}
    </a>
  );
}
