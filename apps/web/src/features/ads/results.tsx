'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';
import { SegmentResults } from './segment-results.tsx';
import { useCampaign } from './use-campaign.ts';

interface ResultsProps {
  readonly projectId: string;
  readonly campaignId: string;
}

/** A plan is made once a minute. */
const pollMs = 5000;

/** What came of a campaign, what is believed because of it, and what it did itself and why. */
export function Results({ projectId, campaignId }: ResultsProps) {
  const t = useTranslations('ads');
  const format = useFormatter();
  const trpc = useTRPC();
  const campaign = useCampaign(campaignId);
  const { data: report } = useSuspenseQuery({
    ...trpc.campaigns.report.queryOptions({ id: campaignId }),
    refetchInterval: campaign.state === 'running' ? pollMs : false,
  });
  const { name, plan } = campaign;
  const total = report.hours.reduce(
    (sum, one) => ({
      impressions: sum.impressions + one.impressions,
      clicks: sum.clicks + one.clicks,
      conversions: sum.conversions + one.conversions,
      amount: sum.amount + one.amount,
    }),
    { impressions: 0, clicks: 0, conversions: 0, amount: 0 },
  );
  const currency = { style: 'currency', currency: report.campaign.currency } as const;
  return (
    <div className="mx-auto w-full max-w-5xl space-y-8">
      <div className="space-y-3">
        <Link
          href={`/projects/${projectId}/ads/${campaignId}`}
          className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" /> {name}
        </Link>
        <h2 className="font-display text-3xl tracking-tight text-ink">{t('results')}</h2>
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
          {(
            [
              ['shown', format.number(total.impressions)],
              ['clicks', format.number(total.clicks)],
              ['conversions', format.number(total.conversions)],
              ['amount', format.number(total.amount / 100, currency)],
            ] as const
          ).map(([key, value]) => (
            <div key={key}>
              <dt className="text-muted">{t(`total.${key}`)}</dt>
              <dd className="font-display text-xl text-ink tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {total.impressions === 0 ? <p className="text-sm text-muted">{t('nothingShown')}</p> : null}
      {report.segments.map((segment) => (
        <SegmentResults
          key={segment.segment}
          segment={segment}
          plan={plan}
          goal={report.campaign.goal}
          minimumSample={report.campaign.minimumSample}
          history={report.history.filter((point) => point.segment === segment.segment)}
        />
      ))}
      <section aria-labelledby="ads-log" className="space-y-3">
        <h3 id="ads-log" className="font-display text-lg text-ink">
          {t('whatItDid')}
        </h3>
        {report.log.length === 0 ? <p className="text-sm text-muted">{t('nothingYet')}</p> : null}
        <ul className="space-y-1.5 text-sm text-muted">
          {report.log.map(({ id, kind, reason, at, by }) => (
            <li key={id}>
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })} · {t('did', { kind })} ·{' '}
              {reason === 'person' ? (by?.name ?? t('somebody')) : t('byRuleShort', { rule: reason })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
