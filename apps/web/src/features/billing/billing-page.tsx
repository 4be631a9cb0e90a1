'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';
import { BalanceCard } from './balance-card.tsx';
import { CheckoutOutcome } from './checkout-outcome.tsx';
import { CreditHistory } from './credit-history.tsx';
import { InvoiceTable } from './invoice-table.tsx';
import { PlanCard } from './plan-card.tsx';
import { Shop } from './shop.tsx';

/** Everything about money in one place: what there is, what runs, what can be bought, what happened. */
export function BillingPage({ checkout }: { readonly checkout: string | undefined }) {
  const t = useTranslations('billing');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.billing.overview.queryOptions());
  const { balance, subscription, sells } = data;
  return (
    <div className="space-y-10">
      {checkout ? <CheckoutOutcome checkout={checkout} /> : null}
      <div className="grid gap-4 md:grid-cols-2">
        <BalanceCard balance={balance} />
        {sells ? (
          <PlanCard subscription={subscription} plans={sells.plans} />
        ) : (
          <Notice tone="info" title={t('notSold')} remedy={t('notSoldText')} />
        )}
      </div>
      {sells ? <Shop sells={sells} currentPlanId={subscription?.planId} /> : null}
      {sells ? <InvoiceTable /> : null}
      <CreditHistory />
    </div>
  );
}
