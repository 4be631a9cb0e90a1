'use client';

import type { RouterOutputs } from '@/trpc/trpc.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatCount, formatMoney } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { ArticleCard } from './article-card.tsx';
import { Section } from '@/components/section.tsx';

interface ShopProps {
  readonly sells: NonNullable<RouterOutputs['billing']['overview']['sells']>;
  readonly currentPlanId: string | undefined;
}

/** Plans and packs; buying goes on at Stripe's own page. */
export function Shop({ sells, currentPlanId }: ShopProps) {
  const t = useTranslations('billing');
  const locale = useLocale();
  const trpc = useTRPC();
  const onError = useErrorToast();
  const checkout = useMutation(
    trpc.billing.checkout.mutationOptions({ onError, onSuccess: ({ url }) => window.location.assign(url) }),
  );
  const busy = checkout.isPending || checkout.isSuccess;
  const money = (cents: number) => formatMoney(cents, sells.currency, locale);
  const each = (cents: number, credits: number) =>
    t('perCredit', { price: money(Math.round(cents / credits)) });
  return (
    <>
      <Section title={t('packs')} lead={t('packsLead')}>
        <ul className="grid gap-4 sm:grid-cols-3">
          {sells.packs.map(({ id, title, credits, priceCents }) => (
            <ArticleCard
              key={id}
              title={title[locale]}
              price={money(priceCents)}
              facts={[each(priceCents, credits)]}
              action={t('buy', { title: title[locale] })}
              disabled={busy}
              onChoose={() => checkout.mutate({ article: { kind: 'pack', id }, locale })}
            />
          ))}
        </ul>
      </Section>
      <Section title={t('plans')}>
        <ul className="grid gap-4 sm:grid-cols-3">
          {sells.plans.map(({ id, title, creditsPerMonth, rollOverMonths, priceCents }) => (
            <ArticleCard
              key={id}
              title={title[locale]}
              price={t('perMonth', { price: money(priceCents) })}
              facts={[
                t('creditsPerMonth', { count: formatCount(creditsPerMonth, locale) }),
                each(priceCents, creditsPerMonth),
                t('rollOver', { count: formatCount(creditsPerMonth * rollOverMonths, locale) }),
              ]}
              action={id === currentPlanId ? t('current') : t('subscribe', { title: title[locale] })}
              disabled={busy || currentPlanId !== undefined}
              onChoose={() => checkout.mutate({ article: { kind: 'plan', id }, locale })}
            />
          ))}
        </ul>
        <p className="text-xs text-muted">{t('taxes')}</p>
      </Section>
    </>
  );
}
