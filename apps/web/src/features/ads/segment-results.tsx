'use client';

import type { PlannedArm } from '@escena/db/ads/ad-plan';
import type { CampaignReport, SegmentReport } from '@escena/db/ads/read-report';
import type { CampaignPlan } from '@escena/verticals/ads/contract';
import { templates, templateNames } from '@escena/verticals/ads/templates';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { AllocationPlot } from './allocation-plot.tsx';
import { armLooks } from './arm-looks.ts';
import { ArmTable } from './arm-table.tsx';
import { PosteriorPlot } from './posterior-plot.tsx';

interface SegmentResultsProps {
  readonly segment: SegmentReport;
  readonly plan: CampaignPlan | null;
  readonly goal: 'click' | 'conversion';
  readonly minimumSample: number;
  readonly history: CampaignReport['history'];
}

/** One segment: its race in plots and numbers, and what they mean in plain words. */
export function SegmentResults({ segment, plan, goal, minimumSample, history }: SegmentResultsProps) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const format = useFormatter();
  const { plan: race, optimised, holdout } = segment;
  const planned = plan?.segments.find(({ id }) => id === segment.segment);
  const title = planned?.name ?? segment.segment;
  const headlines = new Map(planned?.headlines.map(({ id, text }) => [id, text]));
  const pictures = new Map(plan?.images.map(({ id }, at) => [id, at + 1]));
  const nameOf = ({ factors }: Pick<PlannedArm, 'factors'>) => {
    const template = templateNames.find((name) => name === factors.template);
    const design = template ? templates[template].title[locale] : factors.template;
    return t('armName', {
      headline: headlines.get(factors.headline) ?? factors.headline,
      picture: pictures.get(factors.image) ?? factors.image,
      design,
    });
  };
  // As many as can be told apart; those with most of the traffic.
  const arms = race?.arms.toSorted((a, b) => b.share - a.share).slice(0, armLooks.length) ?? [];
  const known = new Map(race?.arms.map((arm) => [arm.id, arm]));
  const leader = race && known.get(race.leader);
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const shown = optimised.impressions + holdout.impressions;
  return (
    <section aria-label={title} className="space-y-5 rounded-card border border-line bg-surface p-4 sm:p-6">
      <h3 className="font-display text-xl text-ink">{title}</h3>
      {race && leader ? (
        <>
          <p className="max-w-2xl text-sm text-pretty text-ink">
            {race.decided
              ? t('decided', { name: nameOf(leader), best: percent(leader.best) })
              : t('undecided', {
                  name: nameOf(leader),
                  best: percent(leader.best),
                  left: percent(race.valueRemaining),
                })}{' '}
            {race.uplift
              ? t('uplift', {
                  goal,
                  median: percent(race.uplift.median),
                  low: percent(race.uplift.low),
                  high: percent(race.uplift.high),
                  positive: percent(race.uplift.positive),
                })
              : t('noUplift')}
          </p>
          <figure className="space-y-2">
            <figcaption className="text-sm font-medium text-ink">{t(`posterior.${goal}`)}</figcaption>
            <PosteriorPlot arms={arms} nameOf={nameOf} />
          </figure>
          {history.length > 0 ? (
            <figure className="space-y-2">
              <figcaption className="text-sm font-medium text-ink">{t('allocation')}</figcaption>
              <AllocationPlot
                points={history}
                armIds={arms.map(({ id }) => id)}
                nameOf={(id) => {
                  const arm = known.get(id);
                  return arm ? nameOf(arm) : id;
                }}
              />
            </figure>
          ) : null}
          <ArmTable caption={t('tableOf', { name: title })} arms={arms} nameOf={nameOf} />
          <p className="text-xs text-muted">{t('rules', { count: minimumSample })}</p>
        </>
      ) : (
        <p className="text-sm text-muted">{t('notPlanned', { count: shown })}</p>
      )}
    </section>
  );
}
