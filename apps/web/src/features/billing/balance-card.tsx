'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatCount } from '@/components/format.ts';

interface BalanceCardProps {
  /** whole credits */
  readonly balance: {
    readonly available: number;
    readonly plan: number;
    readonly pack: number;
    readonly reserved: number;
  };
}

/** What may be spent, and of which kind it is. */
export function BalanceCard({ balance }: BalanceCardProps) {
  const t = useTranslations('billing');
  const locale = useLocale();
  const { available, plan, pack, reserved } = balance;
  const parts = [
    { label: t('ofPlan'), count: plan, shown: plan > 0 },
    { label: t('ofPack'), count: pack, shown: true },
    { label: t('reserved'), count: reserved, shown: reserved > 0 },
  ].filter(({ shown }) => shown);
  return (
    <section aria-label={t('balance')} className="rounded-card border border-line bg-surface p-6">
      <p className="flex items-baseline gap-2.5">
        <span className="font-display text-5xl tabular-nums text-ink">{formatCount(available, locale)}</span>
        <span className="text-muted">{t('available', { count: available })}</span>
      </p>
      <dl className="mt-5 space-y-2 text-sm">
        {parts.map(({ label, count }) => (
          <div key={label} className="flex justify-between gap-6">
            <dt className="text-muted">{label}</dt>
            <dd className="text-ink tabular-nums">{formatCount(count, locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
