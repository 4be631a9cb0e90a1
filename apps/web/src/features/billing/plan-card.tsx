'use client';

import type { Text } from '@escena/core/text';
import { Button } from '@escena/ui/button';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface PlanCardProps {
  readonly subscription: {
    readonly planId: string;
    readonly status: string;
    readonly currentPeriodEnd: Date;
    readonly endsThen: boolean;
  } | null;
  readonly plans: readonly { readonly id: string; readonly title: Text }[];
}

/** The plan that runs, until when, and the way to Stripe's page where it is changed or ended. */
export function PlanCard({ subscription, plans }: PlanCardProps) {
  const t = useTranslations('billing');
  const locale = useLocale();
  const trpc = useTRPC();
  const onError = useErrorToast();
  const portal = useMutation(
    trpc.billing.portal.mutationOptions({ onError, onSuccess: ({ url }) => window.location.assign(url) }),
  );
  const plan = plans.find(({ id }) => id === subscription?.planId);
  return (
    <section
      aria-label={t('plan')}
      className="flex flex-col justify-between gap-5 rounded-card border border-line bg-surface p-6"
    >
      <div className="space-y-2">
        <p className="font-display text-2xl text-ink">{plan ? plan.title[locale] : t('plan')}</p>
        <p className="text-sm text-muted">
          {subscription
            ? t(subscription.endsThen ? 'ends' : 'renews', {
                date: formatDay(subscription.currentPeriodEnd, locale),
              })
            : t('noPlan')}
        </p>
        {subscription?.status === 'past_due' || subscription?.status === 'unpaid' ? (
          <p className="text-sm text-danger">{t('overdue')}</p>
        ) : null}
      </div>
      {subscription ? (
        <Button
          className="self-start"
          disabled={portal.isPending || portal.isSuccess}
          onClick={() => portal.mutate({ locale })}
        >
          {t('manage')}
        </Button>
      ) : null}
    </section>
  );
}
